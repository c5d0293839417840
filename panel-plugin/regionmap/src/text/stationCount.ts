import type { Language } from '../../../shared/src/text/language';
import type { Station } from '../data/region';
import { TEXTS } from './texts';

/** `3 Messstellen`, `9 Sensoren`, `12 Messstellen und Sensoren`. */
export function stationCount(stations: readonly Pick<Station, 'isSensor'>[], language: Language): string {
  const { station, sensor, both } = TEXTS[language].kindsOfStation;
  const sensors = stations.filter(({ isSensor }) => isSensor).length;
  const [one, several] = sensors === 0 ? station : sensor;
  const isMixed = sensors > 0 && sensors < stations.length;
  return `${stations.length} ${isMixed ? both : stations.length === 1 ? one : several}`;
}
