import { POLLUTANTS, type Pollutant } from '@smartregion/terms/air-quality-scale';
import { HOUR, type Instant } from '../../../model/time';
import type { Frame } from '../../../model/frame';
import { numberOf, rowsOf, textOf, type Answers, type Row } from '../answers';
import { HOURS_SHOWN } from '../questions';

/** The air at a station in its newest hour. */
export interface StationAir {
  readonly id: string;
  readonly name: string;
  readonly kommune: string;
  readonly kommuneName: string;
  readonly isSensor: boolean;
  /** End of the newest hour in which anything was measured. */
  readonly end: Instant | null;
  /** 1 … 5; null where nothing was measured, or too long ago. */
  readonly class: number | null;
  /** Name of the pollutant that decides, in the reader's language, and its µg/m³. */
  readonly deciding: string;
  readonly value: number | null;
  readonly measured: number;
  readonly missing: string;
  readonly provisional: boolean;
  readonly attribution: string;
}

/** One of the hours that are drawn. */
export interface AirHour {
  readonly end: Instant;
  readonly class: number | null;
}

export interface Air {
  /** Speaks for the Kommune. */
  readonly station: StationAir;
  /** All of the Kommune, the one that speaks for it first. */
  readonly stations: readonly StationAir[];
  /** Oldest first. */
  readonly hours: readonly AirHour[];
  /** What else was measured in the newest hour, µg/m³. */
  readonly values: readonly { readonly pollutant: Pollutant; readonly value: number }[];
}

/**
 * The air of a Kommune; null where no station measures it, undefined where the hub could not say.
 * @param now ends the hours where nothing has come for long
 */
export function airOf({ region, hours }: Answers, kommune: string, now: Instant): Air | null | undefined {
  if (!region) {
    return undefined;
  }
  const stations = stationsIn(region).filter((station) => station.kommune === kommune);
  const [station] = stations;
  if (!station) {
    return null;
  }
  const course = (hours ?? []).find(({ schema: { fields } }) =>
    fields.some(({ labels }) => labels?.['station'] === station.id)
  );
  const last = station.class === null || station.end === null ? Math.floor(now / HOUR) * HOUR : station.end;
  const rows = new Map(rowsOf(course ? [course] : []).map((row) => [numberOf(row, 'time'), row]));
  const newest = rows.get(last);
  return {
    ...{ station, stations },
    hours: Array.from({ length: HOURS_SHOWN }, (_, i) => {
      const end = last - (HOURS_SHOWN - 1 - i) * HOUR;
      const row = rows.get(end);
      return { end, class: row ? numberOf(row, 'class') : null };
    }),
    values: newest ? measuredIn(newest) : [],
  };
}

/** The other Kommunen of the region, each by the station that speaks for it, in the order of the configuration. */
export function neighboursOf({ region }: Answers, kommune: string): StationAir[] | undefined {
  const speaking = new Map<string, StationAir>();
  for (const station of region ? stationsIn(region) : []) {
    speaking.set(station.kommune, speaking.get(station.kommune) ?? station);
  }
  return region && [...speaking.values()].filter((station) => station.kommune !== kommune);
}

/** Of each Kommune first the one that speaks for it: what is known now, official before sensors, then the worst. */
function stationsIn(frames: readonly Frame[]): StationAir[] {
  const all = rowsOf(frames).map(stationOf);
  const kommunen = [...new Set(all.map(({ kommune }) => kommune))];
  return all.sort(
    (a, b) =>
      kommunen.indexOf(a.kommune) - kommunen.indexOf(b.kommune) ||
      Number(a.class === null) - Number(b.class === null) ||
      Number(a.isSensor) - Number(b.isSensor) ||
      (b.class ?? 0) - (a.class ?? 0)
  );
}

function stationOf(row: Row): StationAir {
  return {
    id: textOf(row, 'station'),
    name: textOf(row, 'station_name'),
    kommune: textOf(row, 'kommune'),
    kommuneName: textOf(row, 'kommune_name'),
    isSensor: textOf(row, 'station_class') !== 'reference',
    end: numberOf(row, 'time'),
    class: numberOf(row, 'class'),
    deciding: textOf(row, 'deciding'),
    value: numberOf(row, 'deciding_value'),
    measured: numberOf(row, 'measured') ?? 0,
    missing: textOf(row, 'missing'),
    provisional: textOf(row, 'quality') === 'provisional',
    attribution: textOf(row, 'attribution'),
  };
}

function measuredIn(row: Row): Air['values'] {
  return POLLUTANTS.flatMap((pollutant) => {
    const value = numberOf(row, pollutant);
    return value === null ? [] : [{ pollutant, value }];
  });
}
