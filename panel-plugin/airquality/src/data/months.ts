import type { DataFrame } from '@grafana/data';
import { INDEX_VERSIONS, type IndexVersion } from '@smartregion/terms/air-quality-versions';
import { findField, firstField, flagAt, labelsOf, numberAt, textAt } from '../../../shared/src/frames/fields';

/** How many hours of one month had which class. */
export interface ClassMonth {
  readonly year: number;
  /** 0: January. */
  readonly month: number;
  /** Hours of class 1, 2, … */
  readonly hours: readonly number[];
  readonly unknown: number;
}

/** A station with the hours of each class, month by month. */
export interface StationMonths {
  readonly id: string;
  readonly name: string;
  readonly kommune: string;
  readonly index: IndexVersion;
  readonly attribution: string;
  readonly demo: boolean;
  /** Oldest first. */
  readonly months: readonly ClassMonth[];
}

const DEFAULT_INDEX = 'uba-lqi-2025';

/** Reads the layout "months": a row for each station and month, a column for each class. Empty where there is none. */
export function readMonths(frames: readonly DataFrame[]): StationMonths[] {
  const stations = new Map<string, StationMonths & { months: ClassMonth[] }>();
  for (const frame of frames) {
    const time = findField(frame, 'time', 'time') ?? firstField(frame, 'time');
    const month = findField(frame, 'string', 'month');
    const first = findField(frame, 'number', 'class_1');
    if (!first || !(time ?? month)) {
      continue;
    }
    const labels = labelsOf(frame);
    const texts = new Map(frame.fields.filter(({ type }) => type === 'string').map((field) => [field.name, field]));
    const demo = findField(frame, 'boolean', 'demo');
    const unknown = findField(frame, 'number', 'no_class');
    const columns = [1, 2, 3, 4, 5, 6].map((number) => findField(frame, 'number', `class_${number}`));
    for (let row = 0; row < frame.length; row++) {
      const say = (name: string) => textAt(texts.get(name), row) ?? labels[name];
      const index = INDEX_VERSIONS.get(say('index') ?? DEFAULT_INDEX);
      const date = monthOf(textAt(month, row), numberAt(time, row));
      if (!index || !date) {
        continue;
      }
      const name = say('station_name') ?? say('station') ?? frame.name ?? '';
      const id = say('station') ?? name;
      const station = stations.get(id) ?? {
        ...{ id, name, index, kommune: say('kommune_name') ?? say('kommune') ?? '', months: [] },
        ...{ attribution: say('attribution') ?? '', demo: flagAt(demo, row) ?? labels['demo'] === 'true' },
      };
      stations.set(id, station);
      const hours = index.classes.map((_, i) => hoursOf(numberAt(columns[i], row)));
      station.months.push({ ...date, hours, unknown: hoursOf(numberAt(unknown, row)) });
    }
  }
  for (const { months } of stations.values()) {
    months.sort((a, b) => a.year - b.year || a.month - b.month);
  }
  return [...stations.values()];
}

/** No month has a negative number of hours, nor more than its 31 days have. */
const hoursOf = (value: number | null): number => Math.min(745, Math.max(0, Math.round(value ?? 0)));

/** By its name `2026-03`; without one by its first instant, which lies within half a day of UTC's everywhere in Europe. */
function monthOf(name: string | null, start: number | null): Pick<ClassMonth, 'year' | 'month'> | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(name ?? '') ?? [];
  if (year && month && Number(month) >= 1 && Number(month) <= 12) {
    return { year: Number(year), month: Number(month) - 1 };
  }
  if (start === null || Math.abs(start) > 4e12) {
    return undefined;
  }
  const date = new Date(start + 43_200_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
}

/** All hours of a month, those without a class among them. */
export const totalHours = ({ hours, unknown }: ClassMonth): number => hours.reduce((sum, one) => sum + one, unknown);

/** Whether a month is not over yet. */
export const isRunning = ({ year, month }: ClassMonth, now: number): boolean =>
  now < Date.UTC(year, month + 1, 1) - 3_600_000;
