import { suggestFor } from '../../shared/src/options/suggestFor';
import { readRoses } from './data/readRoses';

export const PANEL_ID = 'smartregion-rose-panel';

/** First among the suggestions for data that hold a rose. */
export const SUGGESTIONS = suggestFor(PANEL_ID, (series) =>
  readRoses(series).lack === null ? [{ name: 'Rosen', options: {} }] : []
);
