import { suggestFor } from '../../shared/src/options/suggestFor';
import { readLimits } from './data/readLimits';

export const PANEL_ID = 'smartregion-limits-panel';

/** First among the suggestions for data that hold limit values or exceeded days. */
export const SUGGESTIONS = suggestFor(PANEL_ID, (series) =>
  readLimits(series).lack === null ? [{ name: 'Grenzwerte', options: {} }] : []
);
