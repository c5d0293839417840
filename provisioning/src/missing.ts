import { byRegexp, type FieldConfig, type Override } from './field-config';
import { text, type Text } from './language';

/** What stands in the place of a figure that an answer does not have. */
export const NOTHING: Text = text('keine Daten', 'no data');
/** The same in a cell of a table: nothing that needs reading. */
const NO_CELL = '–';
/** What stands in a panel whose question failed. An answer, be it quiet or empty, always says so in its own words. */
const UNANSWERED: Text = text('Nicht abrufbar', 'Not available');

/**
 * Grafana has one text for a panel without an answer and for a figure that an answer lacks; the override holds them
 * apart, because silence must never read like good news.
 */
export function withMissing(
  type: string,
  { defaults, overrides = [], unanswered = UNANSWERED }: Described
): { defaults: FieldConfig; overrides: readonly Override[] } {
  const noCell = type === 'table' || type === 'geomap';
  return {
    defaults: { noValue: unanswered, ...defaults },
    overrides: [byRegexp('/.*/', { noValue: noCell ? NO_CELL : NOTHING }), ...overrides],
  };
}

interface Described {
  readonly defaults?: FieldConfig;
  readonly overrides?: readonly Override[];
  readonly unanswered?: Text;
}
