import { frame } from '../../model/frame';
import { inSteps } from '../../model/personal';
import { MINUTE } from '../../model/time';
import { TIME_SERIES } from '../series/curve';
import { attributionOf, stationLabels } from '../selection/describe';
import { columnsOf, SHARE, stationFields, TABLE } from '../wording/table';
import { WORDS } from '../wording/words';
import { KIND_WORDS, PARKING_WORD, STATE_WORDS } from './parking-words';
import type { Frame } from '../../model/frame';
import type { DescribedSeries } from '../../model/series';
import type { Instant } from '../../model/time';
import type { Occupancy, SpaceState } from '../domain/parking/occupancy';
import type { Scope } from '../question';
import type { CarPark, ZoneStays } from './car-parks';

const orNull = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value;

export interface ParkRow {
  readonly park: CarPark;
  readonly occupancy: Occupancy;
  readonly newest: Instant | undefined;
  readonly stays: ZoneStays | undefined;
}

/** A row for each car park and zone, as of now. */
export function parksTable(rows: readonly ParkRow[], now: Instant, { catalogue, language }: Scope): Frame {
  const { age, flag, number, text, time } = columnsOf(rows);
  return frame(
    'parking',
    [
      ...stationFields(
        rows.map(({ park }) => park.station),
        catalogue
      ),
      text('zone', ({ park }) => park.name),
      text('kind', ({ park }) => park.kind),
      text('kind_name', ({ park }) => KIND_WORDS[park.kind][language]),
      text('statement', (row) => statementOf(row, language)),
      number('total', ({ occupancy }) => orNull(occupancy.total)),
      number('free', ({ occupancy }) => known(occupancy, occupancy.free)),
      number('occupied', ({ occupancy }) => known(occupancy, occupancy.occupied)),
      number('unknown', ({ occupancy }) => orNull(occupancy.unknown)),
      number('occupancy', ({ occupancy }) => orNull(occupancy.share), SHARE),
      number('reporting', ({ occupancy }) => orNull(occupancy.reporting), SHARE),
      number('mean_stay', ({ stays }) => orNull(stays && Math.round(stays.mean / MINUTE)), {
        config: { unit: 'm', decimals: 0 },
      }),
      number('turnover', ({ stays }) => orNull(stays && Math.round(stays.turnover * 10) / 10), {
        config: { decimals: 1 },
      }),
      number('doubtful_stays', ({ stays }) => stays?.doubtful ?? null),
      time('time', ({ newest }) => newest ?? null),
      age(({ newest }) => newest ?? null, now),
      text('feed', ({ park }) => [...new Set(park.series.map(({ feed }) => feed))].join(', ')),
      text('attribution', ({ park }) => attributionOf(park.series)),
      flag('demo', ({ park }) => park.series.some(({ demo }) => demo)),
    ],
    TABLE
  );
}

/** Of spaces that nobody hears there are neither free nor occupied ones, not even none. */
const known = ({ reporting }: Occupancy, count: number): number | null => (reporting === 0 ? null : orNull(count));

function statementOf({ park, occupancy }: ParkRow, language: Scope['language']): string {
  const { total, unknown, free, reporting } = occupancy;
  if (!(reporting > 0)) {
    return Number.isNaN(free) || reporting === 0
      ? STATE_WORDS.unknown[language]
      : `${free} ${STATE_WORDS.free[language]}`;
  }
  const reported = total - unknown;
  const who = park.kind === 'sensors' ? { de: 'Sensoren', en: 'sensors' } : { de: 'Stellplätzen', en: 'spaces' };
  return language === 'de'
    ? `${free} frei; ${reported} von ${total} ${who.de} ${park.kind === 'sensors' ? 'melden' : 'sind bekannt'}`
    : `${free} free; ${reported} of ${total} ${who.en} ${park.kind === 'sensors' ? 'report' : 'are known'}`;
}

export interface SpaceRow {
  readonly series: DescribedSeries;
  readonly zone: string;
  readonly state: SpaceState;
  readonly heardAt: Instant | undefined;
}

/** A row for each single space. */
export function spacesTable(rows: readonly SpaceRow[], now: Instant, { catalogue, language }: Scope): Frame {
  const { age, flag, text, time } = columnsOf(rows);
  const heard = ({ heardAt }: SpaceRow) => (heardAt === undefined ? null : inSteps(heardAt));
  return frame(
    'parking',
    [
      ...stationFields(
        rows.map(({ series }) => series.stationInfo),
        catalogue
      ),
      text('zone', ({ zone }) => zone),
      text('state', ({ state }) => state),
      text('statement', ({ state }) => STATE_WORDS[state][language]),
      time('time', heard),
      age(heard, now),
      text('feed', ({ series }) => series.feed),
      text('attribution', ({ series }) => series.licence.attribution),
      flag('demo', ({ series }) => series.demo),
    ],
    TABLE
  );
}

/** Share of the spaces that are occupied, moment by moment, of those that report; beside it that share. */
export function occupancyFrame(
  park: CarPark,
  moments: readonly Instant[],
  all: readonly Occupancy[],
  { catalogue, language }: Scope
): Frame {
  const { number, time } = columnsOf(moments.map((moment, i) => ({ moment, ...all[i]! })));
  const labels = {
    ...stationLabels(park.station, catalogue),
    zone: park.name,
    kind: park.kind,
    attribution: attributionOf(park.series),
    ...(park.series.some(({ demo }) => demo) ? { demo: 'true' } : {}),
  };
  const config = { displayNameFromDS: park.name, noValue: WORDS.noData[language] };
  return frame(
    `${park.name} · ${PARKING_WORD[language]}`,
    [
      time('time', ({ moment }) => moment),
      number('occupancy', ({ share }) => orNull(share), { labels, config: { ...config, ...SHARE.config } }),
      number('free', (own) => known(own, own.free), { labels, config }),
      number('reporting', ({ reporting }) => orNull(reporting), { labels, config: { ...config, ...SHARE.config } }),
    ],
    TIME_SERIES
  );
}
