import { SECOND } from '../../model/time';

/** What one stream may take; docs/schnittstellen/live.md tells them. */
export const LIMITS = {
  /** Streams at the same time. */
  atOnce: 250,
  /** The same, of one client that shows no token. */
  perClient: 50,
  /** Until somebody whom there was no room for may try again, s. */
  retryAfter: 30,
  /** How long written readings wait for others, so that many are read and sent at once. */
  gather: SECOND / 10,
  /** Entries of the journal that are read at once, and that are kept in memory for all streams. */
  page: 100,
  recent: 200,
  /** Characters that are sent at once, about; one entry may have more. */
  packet: 65_536,
  /** A sign of life where there is nothing to tell: proxies cut what is silent for a minute. */
  heartbeat: 15 * SECOND,
  /** How long the hub waits for somebody who does not read. */
  patience: 30 * SECOND,
  /** Until somebody whose stream has ended shall come back, told to his client. */
  comeBack: 3 * SECOND,
} as const;
