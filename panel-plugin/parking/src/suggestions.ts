import { suggestFor } from '../../shared/src/options/suggestFor';
import { readSites } from './data/readSites';

export const PANEL_ID = 'smartregion-parking-panel';

/** First among the suggestions for data that hold car parks or spaces; any course with "free" alone would be too bold. */
export const SUGGESTIONS = suggestFor(PANEL_ID, (series) => {
  const reading = readSites(series);
  return reading.lack === null && reading.sites.some(({ total }) => total !== null)
    ? [{ name: 'Parken', options: {} }]
    : [];
});
