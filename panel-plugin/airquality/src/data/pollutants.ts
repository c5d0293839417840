import { POLLUTANTS, type Pollutant, ratedBy } from '@smartregion/terms/air-quality-scale';
import type { Language, Text } from '../../../shared/src/text/language';
import type { Station } from './station';

const NAMES: Readonly<Record<Pollutant, Text>> = {
  o3: { de: 'Ozon', en: 'Ozone' },
  no2: { de: 'NO₂', en: 'NO₂' },
  pm10: { de: 'PM₁₀', en: 'PM₁₀' },
  pm25: { de: 'PM₂,₅', en: 'PM₂.₅' },
  so2: { de: 'SO₂', en: 'SO₂' },
};

/** The pollutant as people know it: `Ozon`, `PM₂,₅`. */
export function pollutantName(pollutant: Pollutant, language: Language): string {
  return NAMES[pollutant][language];
}

/** Ids, symbols and names in both languages, as they stand in frames and may be renamed to. */
const SPELLINGS: Readonly<Record<Pollutant, readonly string[]>> = {
  o3: ['o3', 'ozon', 'ozone'],
  no2: ['no2', 'stickstoffdioxid', 'nitrogendioxide'],
  pm10: ['pm10', 'feinstaubpm10'],
  pm25: ['pm25', 'feinstaubpm25'],
  so2: ['so2', 'schwefeldioxid', 'sulphurdioxide', 'sulfurdioxide'],
};

/** What has been asked: rows of a frame say the same few names over and over. */
const asked = new Map<string, Pollutant | undefined>();
const MOST_ASKED = 1_000;

/** `PM₂,₅` → `pm25`; undefined for anything that is no pollutant of the index. */
export function pollutantOf(name: string): Pollutant | undefined {
  if (!asked.has(name)) {
    if (asked.size >= MOST_ASKED) {
      asked.clear();
    }
    asked.set(name, spelled(name));
  }
  return asked.get(name);
}

function spelled(name: string): Pollutant | undefined {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return POLLUTANTS.find((pollutant) => SPELLINGS[pollutant].includes(plain));
}

/** The pollutants that the station's index rates by bands; of an index without bands those that the data have. */
export function scalesOf({ index, hours }: Pick<Station, 'index' | 'hours'>): Pollutant[] {
  const rated = ratedBy(index);
  return rated.length > 0 ? rated : POLLUTANTS.filter((one) => hours.some(({ values }) => values[one] != null));
}
