import type { DataFrame } from '@grafana/data';
import { findField, labelsOf, numberAt } from '../../../shared/src/frames/fields';

/** How many spaces of a site were free at a moment. */
export interface Moment {
  readonly site: string;
  readonly kommune: string;
  /** Ms since the epoch. */
  readonly time: number;
  /** Null: nobody knew. */
  readonly free: number | null;
  readonly attribution: string;
  readonly demo: boolean;
}

/** A frame with time and free spaces, as the hub sends it for layout "course". */
export function readMoments(frame: DataFrame): Moment[] {
  const [time, free] = [findField(frame, 'time', 'time'), findField(frame, 'number', 'free')];
  if (!time || !free || findField(frame, 'string', 'zone') || findField(frame, 'number', 'total')) {
    return [];
  }
  const labels = labelsOf(frame);
  const of = {
    site: labels['zone'] ?? labels['station_name'] ?? frame.name ?? '',
    kommune: labels['kommune_name'] ?? '',
    attribution: labels['attribution'] ?? '',
    demo: labels['demo'] === 'true',
  };
  return Array.from({ length: frame.length }, (_, row) => ({ row, at: numberAt(time, row) })).flatMap(({ row, at }) =>
    at === null ? [] : [{ ...of, time: at, free: numberAt(free, row) }]
  );
}
