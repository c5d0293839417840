import { html } from '../../status/html';

/** Of a warning; the word stands beside it. */
export const SIGN = html`<svg class="sign" viewBox="0 0 20 20" aria-hidden="true">
  <path d="M10 2l9 16h-18z" />
  <path d="M10 8v5M10 15v1.5" />
</svg>`;
