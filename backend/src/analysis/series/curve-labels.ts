import { z } from 'zod';
import type { Frame } from '../../model/frame';
import type { Purpose } from '../question';

/**
 * Grafana calculates with two series when their labels are the same, or when one has none: nitrogen dioxide and ozone of a
 * station never meet while each carries the name of its property.
 */
const LABELLINGS = ['auto', 'all', 'station', 'none'] as const;

export const labelsSchema = z
  .enum(LABELLINGS)
  .default('auto')
  .describe(
    'Labels of each series. all: everything that is known. station: who measures, and what else tells the series apart, ' +
      'so that expressions find the other series of the same station. none: only what tells them apart; a single series ' +
      'without labels goes with each of another query. auto: station for expressions of panels, else all.'
  );

const STATION = ['kommune', 'kommune_name', 'station', 'station_name'];

/** The frames with as many labels as are asked for, and never so few that two series are the same. */
export function relabelled(
  frames: readonly Frame[],
  labelling: z.output<typeof labelsSchema>,
  purpose: Purpose
): Frame[] {
  const wanted = labelling === 'auto' ? (purpose === 'expression' ? 'station' : 'all') : labelling;
  if (wanted === 'all') {
    return [...frames];
  }
  const series = frames.map(({ schema }): Labels => schema.fields.find(({ labels }) => labels)?.labels ?? {});
  const kept = distinguishing(series, wanted === 'station' ? STATION : []);
  return frames.map((frame) => {
    const fields = frame.schema.fields.map(({ labels, ...field }) => {
      const own = Object.entries(labels ?? {}).filter(([key]) => kept.includes(key));
      return { ...field, ...(own.length > 0 ? { labels: Object.fromEntries(own) } : {}) };
    });
    return { ...frame, schema: { ...frame.schema, fields } };
  });
}

type Labels = Readonly<Record<string, string>>;

/** Those keys, and of the others as many as it takes until no two series have the same. */
function distinguishing(series: readonly Labels[], keys: readonly string[]): string[] {
  const kept = [...keys];
  const kinds = (some: readonly string[]) =>
    new Set(series.map((labels) => JSON.stringify(some.map((k) => labels[k]))));
  const others = [...new Set(['station_name', 'property', 'feed', ...series.flatMap((labels) => Object.keys(labels))])];
  for (const key of others) {
    if (kinds(kept).size === series.length) {
      break;
    }
    if (!kept.includes(key) && kinds([...kept, key]).size > kinds(kept).size) {
      kept.push(key);
    }
  }
  return kept;
}
