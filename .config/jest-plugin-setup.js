/** What browsers have and jsdom lacks, as far as @grafana/ui asks for it. */
require('@testing-library/jest-dom');
const { TextDecoder, TextEncoder } = require('util');

Object.assign(global, { TextDecoder, TextEncoder });

class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Object.assign(global, { ResizeObserver: Observer, IntersectionObserver: Observer });

window.matchMedia = (query) => ({
  matches: false,
  media: query,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
});

HTMLCanvasElement.prototype.getContext = () => null;
