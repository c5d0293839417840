import { INDICES, type AirQualityIndex } from './air-quality-scale';
import abroad from './air-quality-indices-abroad.json';
import type { Sentence } from './sentence';

/** One version of an index as panels draw it, whoever works it out. */
export interface IndexVersion extends AirQualityIndex {
  /** How many pollutants it rates; `pollutants` has those of them that it rates by bands in µg/m³. */
  readonly rates: number;
  /** Over which time its pollutants are averaged. */
  readonly averaging: Sentence;
  /** Version and, where its name does not say it, the date: `US-AQI 2024 (05/2024)`. */
  readonly dated: Sentence;
}

const HOURLY: Sentence = { de: 'Stundenmittel', en: 'hourly means' };
const PARTICLES_24H: Sentence = {
  de: 'Feinstaub 24-h-Mittel, sonst Stundenmittel',
  en: 'particles 24-hour means, else hourly means',
};
const US: Sentence = {
  de: 'Feinstaub NowCast, O₃ und CO 8 h, sonst 1 h',
  en: 'particles NowCast, O₃ and CO 8 h, else 1 h',
};

function ofBands(index: AirQualityIndex): IndexVersion {
  const scales = Object.values(index.pollutants);
  const floats = scales.some(({ hours }) => hours === 24);
  return { ...index, rates: scales.length, averaging: floats ? PARTICLES_24H : HOURLY, dated: index.short };
}

function ofUs(): IndexVersion {
  const { id, validFrom, short, name, source, scales } = abroad.usAqi;
  const [year, month] = validFrom.split('-');
  const dated = (text: string) => `${text} (${month}/${year})`;
  return {
    ...{ id, validFrom, short, name, source },
    classes: abroad.usAqi.classes as AirQualityIndex['classes'],
    // Its breakpoints are in ppb and of averages that the frames do not carry side by side.
    pollutants: {},
    rates: new Set(Object.values(scales).map(({ pollutant }) => pollutant)).size,
    averaging: US,
    dated: { de: dated(short.de), en: dated(short.en) },
  };
}

/** Every version by id: those of the Umweltbundesamt, the European one and that of the US EPA. */
export const INDEX_VERSIONS: ReadonlyMap<string, IndexVersion> = new Map(
  [...Object.values(INDICES), ...(abroad.bands as unknown as AirQualityIndex[])]
    .map(ofBands)
    .concat(ofUs())
    .map((version) => [version.id, version])
);

/** The words of the Umweltbundesamt's classes are advice for its own classes alone. */
export const hasAdvice = ({ id }: Pick<IndexVersion, 'id'>): boolean => Object.hasOwn(INDICES, id);
