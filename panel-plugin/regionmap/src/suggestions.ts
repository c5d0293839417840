import { suggestFor } from '../../shared/src/options/suggestFor';
import { readRegion } from './data/readRegion';

export const PANEL_ID = 'smartregion-regionmap-panel';

/** For several stations with a place, or for events. */
export const SUGGESTIONS = suggestFor(PANEL_ID, (series) => {
  const reading = readRegion(series, Infinity, 'de');
  const isRegion =
    reading.lack === null &&
    (reading.region.happenings.length > 0 || reading.region.stations.filter(({ at }) => at !== null).length > 1);
  return isRegion ? [{ name: 'Regionskarte', options: {} }] : [];
});
