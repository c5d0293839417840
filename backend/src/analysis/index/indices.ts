import { madeOf, ratedBy, unknownIndex, type Pollutant } from '@smartregion/terms/air-quality-scale';
import { bandCourse } from '../domain/index/band-course';
import { BAND_INDICES, US_AQI, type BandIndex } from '../domain/index/definitions';
import { US_POLLUTANTS, US_SCALES, usAqiCourse, type UsPollutant } from '../domain/index/us-aqi';
import type { Sentence } from '@smartregion/terms/sentence';

/** What an index rates, by its id in the vocabulary. */
export type IndexPollutant = Pollutant | UsPollutant;

/** Over which time a pollutant is averaged before it is rated. */
export type Averaging = '1h' | '8h' | '24h' | 'nowcast';

/** A pollutant over its time; the US index rates some over two. */
export interface IndexScale {
  readonly pollutant: IndexPollutant;
  readonly averaging: Averaging;
}

export type IndexHours = Readonly<Partial<Record<IndexPollutant, Float64Array>>>;

/** An index hour by hour. */
export interface IndexCourse {
  /** 1 is best, 0: none. */
  readonly classes: Uint8Array;
  /** The scale that decides, as its place in `scales`; 255: none. */
  readonly deciding: Uint8Array;
  /** How many pollutants had a valid mean. */
  readonly measured: Uint8Array;
  /** Of each scale what was rated. */
  readonly values: readonly Float64Array[];
  /** Of an index that is a number beside its class. */
  readonly number?: Float64Array;
}

/** One version of an index, whatever its arithmetic. */
export interface VersionedIndex {
  readonly id: string;
  /** As exactly as its publisher names it. */
  readonly validFrom: string;
  readonly short: Sentence;
  readonly name: Sentence;
  readonly classes: readonly (Sentence & { readonly color: string })[];
  readonly source: string;
  readonly pollutants: readonly IndexPollutant[];
  /** What it is made of, by id in the vocabulary: its pollutants, and their floating means where it rates such. */
  readonly properties: readonly string[];
  readonly scales: readonly IndexScale[];
  /** Hours before the first one that its means reach back. */
  readonly before: number;
  /** What has to be said of every figure. */
  readonly note?: Sentence;
  /** It is a number beside its class, and its pollutants have units of their own. */
  readonly isNumber: boolean;
  /** @param floated means that the station has floated itself, of pollutants without hourly values */
  rate(hourly: IndexHours, floated?: IndexHours): IndexCourse;
}

const AVERAGING_HOURS: Readonly<Record<Averaging, number>> = { '1h': 1, '8h': 8, '24h': 24, nowcast: 12 };

/** Hours of which a mean is made. */
export const hoursOf = ({ averaging }: IndexScale): number => AVERAGING_HOURS[averaging];

function ofBands(index: BandIndex): VersionedIndex {
  const pollutants = ratedBy(index);
  const scales = pollutants.map((pollutant): IndexScale => {
    const { hours } = index.pollutants[pollutant]!;
    return { pollutant, averaging: hours === 24 ? '24h' : '1h' };
  });
  return {
    ...describing(index),
    pollutants,
    properties: madeOf(index),
    scales,
    before: Math.max(...scales.map(hoursOf)) - 1,
    note: NOTES[index.id],
    isNumber: false,
    rate: (hourly, floated) => bandCourse(index, hourly, floated),
  };
}

const describing = ({ id, validFrom, short, name, classes, source }: Omit<BandIndex, 'pollutants'>) => ({
  id,
  validFrom,
  short,
  name,
  classes,
  source,
});

const NOTES: Readonly<Record<string, Sentence>> = {
  'eea-eaqi-2024': {
    de: 'Europäischer Index: Rundung und Vollständigkeit sind nicht abschließend geprüft; die EUA füllt Lücken mit Modellwerten, der Hub nicht.',
    en: 'European index: rounding and completeness are not finally verified; the EEA fills gaps with modelled values, the hub does not.',
  },
};

const usIndex: VersionedIndex = {
  ...describing(US_AQI),
  pollutants: US_POLLUTANTS,
  properties: US_POLLUTANTS,
  scales: US_SCALES,
  before: Math.max(...US_SCALES.map(hoursOf)) - 1,
  note: {
    de: 'US-Index: Feinstaub als NowCast der letzten 12 Stunden, Ozon und CO als 8-Stunden-Mittel; einen NowCast für Ozon gibt es nicht als Formel.',
    en: 'US index: particles as NowCast of the last 12 hours, ozone and CO as 8-hour means; for ozone there is no NowCast as a formula.',
  },
  isNumber: true,
  rate(hourly) {
    const { index, ...course } = usAqiCourse(hourly);
    return { ...course, number: index };
  },
};

/** Every version by id, the current German one first. */
const VERSIONS: ReadonlyMap<string, VersionedIndex> = new Map(
  [...Object.values(BAND_INDICES).map(ofBands), usIndex].map((index) => [index.id, index])
);

export const INDEX_IDS: readonly string[] = [...VERSIONS.keys()];

/** @throws HubError `not-found` that names the nearest version */
export function indexVersion(id: string): VersionedIndex {
  const found = VERSIONS.get(id);
  if (!found) {
    throw unknownIndex(id, INDEX_IDS);
  }
  return found;
}
