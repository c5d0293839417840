import type { Instant } from '../../../model/time';
import type { Frame } from '../../../model/frame';
import { numberOf, rowsOf } from '../answers';

/** How freely traffic flows past a counter, in its newest quarter of an hour. */
export interface Flow {
  readonly road: string;
  /** 1 free … 4 jammed. */
  readonly level: number;
  /** The hub's word for it. */
  readonly word: string;
  /** km/h. */
  readonly speed: number | null;
  readonly at: Instant;
  readonly attribution: string;
}

/** The worst first; undefined where the hub could not say. */
export function flowsOf(frames: readonly Frame[] | undefined): Flow[] | undefined {
  return frames?.flatMap((frame) => flowOf(frame) ?? []).sort((a, b) => b.level - a.level);
}

function flowOf(frame: Frame): Flow | undefined {
  const field = frame.schema.fields.find(({ name }) => name === 'level');
  const newest = rowsOf([frame]).findLast((row) => numberOf(row, 'level') !== null);
  const [level, at] = newest ? [numberOf(newest, 'level'), numberOf(newest, 'time')] : [null, null];
  if (!field || !newest || level === null || at === null) {
    return undefined;
  }
  return {
    road: field.labels?.['station_name'] ?? '',
    ...{ level, at, word: wordOf(field.config, level) },
    speed: numberOf(newest, 'speed'),
    attribution: field.labels?.['attribution'] ?? '',
  };
}

interface Mapping {
  readonly type?: string;
  readonly options?: Readonly<Record<string, { readonly text?: string }>>;
}

/** The answer brings its words as Grafana's value mappings. */
function wordOf(config: Readonly<Record<string, unknown>> | undefined, level: number): string {
  const mappings = (config?.['mappings'] ?? []) as readonly Mapping[];
  return mappings.find(({ type }) => type === 'value')?.options?.[level]?.text ?? '';
}
