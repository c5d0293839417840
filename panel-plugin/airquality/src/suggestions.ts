import { suggestFor } from '../../shared/src/options/suggestFor';
import { readMonths } from './data/months';
import { readIndex } from './data/readIndex';

export const PANEL_ID = 'smartregion-airquality-panel';

/** First among the suggestions for data that hold an index. */
export const SUGGESTIONS = suggestFor(PANEL_ID, (series) =>
  readMonths(series).length > 0 || readIndex(series).lack === null ? [{ name: 'Luftqualität', options: {} }] : []
);
