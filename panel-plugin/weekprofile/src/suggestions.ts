import { suggestFor } from '../../shared/src/options/suggestFor';
import { readProfiles } from './data/readProfiles';

export const PANEL_ID = 'smartregion-weekprofile-panel';

/** First among the suggestions for data that hold a profile. */
export const SUGGESTIONS = suggestFor(PANEL_ID, (series) =>
  readProfiles(series, 'mean').lack === null ? [{ name: 'Wochengang', options: {} }] : []
);
