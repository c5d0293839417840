/** When the hub's demo region gave the answers of `unna.json`: Fr 27.11.2026, 17:01 MEZ. */
export const UNNA_NOW = Date.parse('2026-11-27T16:01:00Z');

/** Do 26.11.2026, 10:10 Uhr MEZ, and two days before. */
export const STORM = {
  now: Date.parse('2026-11-26T09:10:00Z'),
  from: Date.parse('2026-11-24T09:10:00Z'),
};
