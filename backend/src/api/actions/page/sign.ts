import { html, type Html } from '../../status/html';
import type { ActionState } from '../../../model/action/standing';

/** A shape for each state, so that nothing hangs on a colour: on is full, off is empty, what waits for somebody has a corner. */
const SHAPES: Readonly<Record<ActionState, Html>> = {
  off: html`<circle cx="10" cy="10" r="7" />`,
  pending: html`<circle cx="10" cy="10" r="7" stroke-dasharray="3 2.5" />`,
  proposed: html`<path d="M10 2 18 17H2z" /><path d="M10 7.5v4.5M10 14.2v.4" />`,
  released: html`<circle cx="10" cy="10" r="7" /><path d="M6.5 10.5 9 13l4.5-5.5" />`,
  on: html`<circle class="full" cx="10" cy="10" r="7" />`,
  withdrawing: html`<circle cx="10" cy="10" r="7" /><path d="M10 6v8M6.8 11 10 14l3.2-3" />`,
  locked: html`<rect x="4" y="9" width="12" height="8" rx="1" /><path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9" />`,
  faulty: html`<rect x="3" y="3" width="14" height="14" /><path d="m6.5 6.5 7 7m0-7-7 7" />`,
};

export function stateSign(state: ActionState): Html {
  return html`<svg class="sign" viewBox="0 0 20 20" aria-hidden="true">
    <g fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round">
      ${SHAPES[state]}
    </g>
  </svg>`;
}
