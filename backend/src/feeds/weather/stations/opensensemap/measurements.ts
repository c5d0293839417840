import type { Reading } from '../../../../model/observation';
import type { BatchBuilder } from '../../../support/batch';
import { decimal } from '../../../support/decimal';
import { utcStamp } from '../../../support/utc-stamp';
import { phenomenonOf } from './phenomena';

/** What a row of `/boxes/data` must have so that it can be understood by itself. */
export const COLUMNS = ['createdAt', 'value', 'boxId', 'sensorId', 'phenomenon', 'unit', 'exposure'] as const;

export type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], unknown>>>;

/** Reads rows of several boxes; of several sensors of one quantity in a box the one that comes first. */
export class RowReader {
  private readonly owners = new Map<string, unknown>();

  constructor(private readonly batch: BatchBuilder) {}

  read({ createdAt, value, boxId, sensorId, phenomenon, unit, exposure }: Row): void {
    const { batch } = this;
    batch.row();
    if (![boxId, phenomenon, unit, createdAt].every((cell) => typeof cell === 'string') || boxId === '') {
      batch.reject('measurement that does not say box, phenomenon, unit and time');
      return;
    }
    const station = String(boxId);
    const meaning = phenomenonOf(String(phenomenon), String(unit));
    const refusal = refusalOfExposure(exposure) ?? ('refusal' in meaning ? meaning.refusal : undefined);
    const name = `${String(phenomenon)} (${String(unit)})`;
    if (refusal !== undefined || 'refusal' in meaning) {
      batch.unread(name);
      batch.reject(refusal!);
      return;
    }
    const series = `${station} ${meaning.property}`;
    if (!this.owners.has(series)) {
      this.owners.set(series, sensorId);
    }
    if (this.owners.get(series) === sensorId) {
      batch.known(name);
      readValue(batch, { station, sent: value, at: String(createdAt), ...meaning });
    } else {
      batch.unread(`${name}: second sensor of the same quantity in one box`);
    }
  }
}

/** Outdoors alone is what a region measures. */
export function refusalOfExposure(exposure: unknown): string | undefined {
  switch (exposure) {
    case 'outdoor':
      return undefined;
    case 'indoor':
      return 'indoor';
    case 'mobile':
      return 'mobile: no fixed place';
    default:
      return 'box that does not say that it stands outdoors';
  }
}

interface Sent extends Pick<Reading, 'station' | 'property' | 'unit' | 'humidity'> {
  readonly sent: unknown;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Values are texts. */
export function readValue(batch: BatchBuilder, { sent, at, ...reading }: Sent): void {
  const time = utcStamp(at);
  const value = decimal(sent);
  if (time === undefined) {
    batch.reject('value without a time');
  } else if (sent === '' || sent === null) {
    batch.miss();
  } else if (Number.isNaN(value)) {
    batch.reject('value that is not a number');
  } else {
    batch.read({ ...reading, start: time, end: time, value });
  }
}
