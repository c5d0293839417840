/** Feeds that may bring what another hub has: a further hub takes none of it, but asks at its source. */
export const HANDED_ON: ReadonlySet<string> = new Set(['sensorthings', 'ngsi']);
