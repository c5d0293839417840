import type { DataFrame } from '@grafana/data';
import { findField, numberAt, textAt } from '../../../shared/src/frames/fields';

/** What somebody warns of, or what a dashboard marks in time. */
export interface Warning {
  readonly title: string;
  readonly text: string;
  readonly start: number;
  /** Infinity while nobody knows. */
  readonly end: number;
  /** 1 minor … 4 extreme, as the DWD counts its levels; null: no warning of the weather, or not known. */
  readonly level: number | null;
  /** How grave, in words. */
  readonly severity: string;
}

export interface Warnings {
  readonly warnings: readonly Warning[];
  /** What the hub says in place of warnings: that there is none, or that nobody can know. */
  readonly said: readonly string[];
  readonly attributions: readonly string[];
  /** Somebody asked for warnings. */
  readonly asked: boolean;
}

const WARNS = new Set(['weather-warning', 'flood', 'feed-outage', '']);

/** Whether a frame tells of events: it has titles, and is no course of values. */
export function isEvents(frame: DataFrame): boolean {
  return findField(frame, 'string', 'title') !== undefined && findField(frame, 'time', 'time') !== undefined;
}

/** @param frames of events, and the dashboard's annotations; what both tell is told once */
export function readWarnings(frames: readonly DataFrame[]): Warnings {
  const rows = frames.filter(isEvents).flatMap(rowsOf);
  const events = rows.filter((row) => row.start !== null && row.kind !== 'feed-outage');
  const warnings = events.map(({ title, text, start, end, level, severity }) => ({
    ...{ title, text, level, severity, start: start!, end: end ?? Infinity },
  }));
  return {
    warnings: [...new Map(warnings.map((one) => [`${one.title}/${one.start}`, one])).values()],
    said: [
      ...new Set(rows.filter((row) => row.start === null || row.kind === 'feed-outage').map(({ title }) => title)),
    ],
    attributions: [...new Set(events.map(({ attribution }) => attribution))],
    asked: frames.some(isEvents),
  };
}

function rowsOf(frame: DataFrame) {
  const text = (name: string) => findField(frame, 'string', name);
  const time = (name: string) => findField(frame, 'time', name);
  const [title, words, kinds, severities, sources] = [
    ...[text('title'), text('text'), text('kind'), text('severity_name'), text('attribution')],
  ];
  const [start, end, severity] = [time('time'), time('timeEnd'), findField(frame, 'number', 'severity')];
  return Array.from({ length: frame.length }, (_, row) => {
    const kind = textAt(kinds, row) ?? '';
    const rank = numberAt(severity, row);
    return {
      ...{ kind, title: textAt(title, row) ?? '', text: textAt(words, row) ?? '' },
      ...{ start: numberAt(start, row), end: numberAt(end, row), severity: textAt(severities, row) ?? '' },
      level: kind === 'weather-warning' && rank !== null && rank >= 1 && rank <= 4 ? rank : null,
      attribution: textAt(sources, row) ?? '',
    };
  }).filter((row) => row.title !== '' && WARNS.has(row.kind));
}
