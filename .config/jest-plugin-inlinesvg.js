/** Stands in for react-inlinesvg, which would fetch every icon over HTTP. */
const React = require('react');

const InlineSvg = React.forwardRef(({ src, onLoad, loader, innerRef, cacheRequests, ...rest }, ref) =>
  React.createElement('svg', { ...rest, ref: innerRef ?? ref, 'data-src': src })
);

module.exports = { __esModule: true, default: InlineSvg };
