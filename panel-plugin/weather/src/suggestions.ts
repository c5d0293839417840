import { suggestFor } from '../../shared/src/options/suggestFor';
import { readWeather } from './data/readWeather';

export const PANEL_ID = 'smartregion-weather-panel';

/** Two quantities make weather; one alone is better drawn as a plain course. */
const LEAST = 2;

/** First among the suggestions for data that hold several quantities of the weather. */
export const SUGGESTIONS = suggestFor(PANEL_ID, (series) => {
  const reading = readWeather(series);
  const known = reading.lack === null ? new Set(reading.tracks.map(({ quantity }) => quantity)).size : 0;
  return known >= LEAST ? [{ name: 'Wetter', options: {} }] : [];
});
