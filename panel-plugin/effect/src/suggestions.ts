import { suggestFor } from '../../shared/src/options/suggestFor';
import { readFrames } from './data/reading';

export const PANEL_ID = 'smartregion-effect-panel';

const NAMES = { effect: 'Wirkung', trust: 'Vertrauen in Sensoren', trend: 'Trend' } as const;

/** First among the suggestions for an effect, a comparison of sensors or a trend. */
export const SUGGESTIONS = suggestFor(PANEL_ID, (series) => {
  const { kind } = readFrames(series);
  return kind === 'lack' || kind === 'asks' ? [] : [{ name: NAMES[kind], options: {} }];
});
