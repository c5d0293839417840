import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../model/observation';
import { DAY, fixedInstant, HOUR, type Instant, type Interval } from '../../../model/time';
import type { Payload } from '../../feed';
import type { BatchBuilder } from '../../support/batch';
import { isDay } from '../../support/calendar';
import { lines } from '../../support/csv';
import { nameOf } from '../../support/unpack/payload';
import { stationOf } from './stations';
import { valueOf } from './value';

/** The line above the stations. */
const HEADER = /^PM10 (?:\*\* )?SO2 NO NO2 O3 /m;

export function isBulletin(text: string): boolean {
  return HEADER.test(text);
}

/** Code, name, then values: the mean of the day where it is one number, else the hour that was highest, and its end. */
const STATION = /^([A-Z][A-Z0-9]{3}) (.*?) ((?:(?:Ref\.|--|[<>]?\d+)(?: \d\d:00)?(?: |$))+)$/;
const VALUE = /(Ref\.|--|[<>]?\d+)(?: (\d\d):00)?/g;

interface Cell {
  readonly text: string;
  /** End of the highest hour; undefined for the mean of the day. */
  readonly hour?: number;
}

/**
 * The network's bulletin of a day, as text without columns: what a station does not measure leaves no gap. The order
 * still tells: the day's mean of PM10; the day's mean and the highest hour of SO2; the highest hours of NO and NO2; the
 * highest hour of O3 and its highest mean of eight hours, which is no property of the hub. `Ref.` is a day that a
 * filter will tell later. The highest hour is a measured hour like any other. Hours are MEZ, named by their end.
 */
export function* readBulletin(text: string, payload: Payload, batch: BatchBuilder): Generator<Batch> {
  const day = dayOf(text, payload);
  for (const line of lines(text.slice(HEADER.exec(text)?.index))) {
    const [, luqs, , values = ''] = STATION.exec(line.slice(0, LONGEST_LINE).trimEnd()) ?? [];
    if (luqs) {
      batch.row();
      const cells = [...values.matchAll(VALUE)].map(([, value, hour]): Cell => ({
        text: value!,
        ...(hour ? { hour: Number(hour) } : {}),
      }));
      readStation(batch, stationOf(luqs, undefined)!, cells, day);
      if (batch.full) {
        yield batch.take();
      }
    }
  }
}

const LONGEST_LINE = 200;

function readStation(batch: BatchBuilder, station: string, [pm10, ...gases]: readonly Cell[], day: Interval): void {
  const sulphur = gases[0] && gases[0].hour === undefined ? 2 : 0;
  const highest = gases.slice(sulphur);
  const isWhole = sulphur === 0 || gases[1]?.hour !== undefined;
  if (
    pm10!.hour !== undefined ||
    !isWhole ||
    ![2, 4].includes(highest.length) ||
    highest.some((c) => c.hour === undefined)
  ) {
    batch.reject('row whose values cannot be told apart');
    return;
  }
  readCell(batch, station, 'pm10', pm10!, day);
  gases.slice(0, sulphur).forEach((cell) => readCell(batch, station, 'so2', cell, day));
  ['no', 'no2', 'o3'].forEach((property, i) => {
    if (highest[i]) {
      readCell(batch, station, property, highest[i], day);
    }
  });
  if (highest[3]) {
    batch.unread('O3 (highest mean of eight hours)');
  }
}

function readCell(batch: BatchBuilder, station: string, property: string, { text, hour }: Cell, day: Interval): void {
  const value = valueOf(text);
  const interval = hour === undefined ? day : { start: day.start + (hour - 1) * HOUR, end: day.start + hour * HOUR };
  if (value === 'missing') {
    batch.miss();
  } else if (!value || (hour !== undefined && hour > 24)) {
    batch.reject(`not a value of ${property}`);
  } else {
    batch.read({ station, property, unit: 'ug/m3', ...value, start: interval.start, end: interval.end });
  }
}

/** The day of the bulletin in MEZ: it stands in the text (07.10.2019) or in the name of the file (2019-10-07). */
function dayOf(text: string, payload: Payload): Interval {
  const german = /\b(\d\d)\.(\d\d)\.(\d{4})\b/.exec(text.slice(0, HEADER.exec(text)?.index));
  const iso = /(\d{4})-(\d\d)-(\d\d)/.exec(payload.name ?? '');
  const start = german ? midnight(german[3]!, german[2]!, german[1]!) : iso && midnight(iso[1]!, iso[2]!, iso[3]!);
  if (start === undefined || start === null) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is a bulletin of daily values, but says nowhere of which day.`,
      'Name the file after the day, such as tageswerte_2019-10-07.txt.',
      { name: payload.name }
    );
  }
  return { start, end: start + DAY };
}

function midnight(...date: [year: string, month: string, day: string]): Instant | undefined {
  const [year, month, day] = date.map(Number) as [number, number, number];
  return isDay(year, month, day) ? fixedInstant({ year, month, day, hour: 0 }, 1) : undefined;
}
