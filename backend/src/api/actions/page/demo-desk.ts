import type { ActionDeskConfig } from '../../../config/action-desk/action-desk';

/** Of a demo whose configuration names nobody: its measures are invented, and its page says the token. */
export const DEMO_DESK: ActionDeskConfig = { people: [{ name: 'Demo', token: 'demo' }] };
