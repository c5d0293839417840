import { z } from 'zod';
import type { Batch, Reading } from '../../../model/observation';
import { HOUR, type Interval } from '../../../model/time';
import type { FeedContext, Payload } from '../../feed';
import { BatchBuilder } from '../../support/batch';
import { decimal } from '../../support/decimal';
import { fitting } from '../../support/fitting';
import type { Wanted } from './counter-list';
import { countTimes, type CountTime } from './count-times';

/** A date with its count; the last entry can be something else. */
export const CountRow = z.tuple([z.string(), z.union([z.string(), z.number()]).nullable()]);

export function* readCounts(
  entries: readonly unknown[],
  payload: Payload,
  context: FeedContext<Wanted>
): Generator<Batch> {
  const batch = new BatchBuilder();
  const station = context.station ?? /(\d{6,20})(?:\.json)?$/i.exec(payload.name ?? '')?.[1];
  const rows = entries.map((entry) => fitting(CountRow, entry));
  const times = countTimes(rows.map((row) => row?.[0] ?? ''));
  for (const [i, row] of rows.entries()) {
    batch.row();
    if (!row) {
      batch.reject('entry that is no date with its count');
    } else if (station === undefined) {
      batch.reject('station unknown: neither asked for nor in the name of the file');
    } else {
      readCount(station, times[i]!, row[1], batch, context);
    }
    if (batch.full) {
      yield batch.take();
    }
  }
  yield batch.take();
}

function readCount(
  station: string,
  time: CountTime,
  cell: string | number | null,
  batch: BatchBuilder,
  { asked, receivedAt, options }: FeedContext<Wanted>
): void {
  if (typeof time === 'string') {
    batch.reject(time);
    return;
  }
  const count = decimal(cell);
  if (cell === null || cell === '') {
    batch.missAt({ station, property: options.counts, end: time.end });
  } else if (!(count >= 0)) {
    batch.reject('count that is no number, or below zero');
  } else if (!asked || time.end <= receivedAt) {
    // The interval that is running comes with half a count.
    const doubt = time.ambiguous ? ({ quality: 'suspect', reasons: ['suspect-dst'] } as const) : {};
    batch.read({ station, ...measured(options.counts, count, time), ...doubt });
  }
}

type Measured = Pick<Reading, 'property' | 'value' | 'unit' | 'start' | 'end'>;

/** Cars become vehicles per hour, as traffic is measured everywhere else. */
function measured(counts: Wanted['counts'], count: number, { start, end }: Interval): Measured {
  switch (counts) {
    case 'bicycles':
      return { property: 'bike_count', value: count, unit: '{count}', start, end };
    case 'pedestrians':
      return { property: 'pedestrian_count', value: count, unit: '{count}', start, end };
    case 'cars':
      return { property: 'traffic_flow_car', value: (count * HOUR) / (end - start), unit: '1/h', start, end };
  }
}
