import {
  type Field,
  FieldType,
  formattedValueToString,
  getDisplayProcessor,
  type GrafanaTheme2,
  MappingType,
} from '@grafana/data';
import { formatNumber } from '@smartregion/terms/numbers';
import { amountsOf } from '../../../shared/src/frames/amounts';
import type { Language } from '../../../shared/src/text/language';
import { formatMoment } from '../../../shared/src/text/time';
import { isMeasured, type Row } from '../data/readSheet';
import { spanInWords } from './span';
import { TEXTS } from './texts';

/** A cell as it is read. */
export interface Cell {
  /** Empty where there is no value. */
  readonly text: string;
  /** What a mapping of the dashboard colours its word with; the word stands beside it. */
  readonly color?: string;
}

export interface Reader {
  readonly language: Language;
  /** A zone that `Intl` knows. */
  readonly zone: string;
  readonly theme: GrafanaTheme2;
}

type Write = (value: unknown) => Cell;

/** Writers of fields: made once for each, as a field has as many values as there are rows. */
export function cellWriter(reader: Reader): (row: Row, column: number) => Cell {
  const writers = new Map<Field, Write>();
  return ({ fields, at, unit }, column) => {
    const field = fields[column];
    if (!field) {
      return { text: '' };
    }
    const write = writers.get(field) ?? writerOf(field, reader);
    writers.set(field, write);
    const cell = write(field.values[at]);
    const called: unknown = unit && isMeasured(field) ? unit.values[at] : '';
    return typeof called === 'string' && called !== '' && cell.text !== ''
      ? { ...cell, text: `${cell.text}\u202f${called}` }
      : cell;
  };
}

function writerOf(field: Field, { language, zone, theme }: Reader): Write {
  const display = field.display ?? getDisplayProcessor({ field, theme });
  const isMapped = (field.config.mappings?.length ?? 0) > 0 && field.type !== FieldType.time;
  const plain = plainWriter(field, { language, zone, theme });
  return (value) => {
    if (value === null || value === undefined || value === '' || Number.isNaN(value)) {
      return { text: '' };
    }
    if (isMapped) {
      const shown = display(value);
      const [text, unmapped] = [formattedValueToString(shown), plain(value)];
      // Only a mapping turns a value into other words; whatever else Grafana would write is written as everywhere here.
      return String(shown.text) === String(value)
        ? { text: unmapped }
        : { text, ...(isColoured(field, value) ? { color: shown.color } : {}) };
    }
    return { text: plain(value) };
  };
}

/** Whether a mapping gives the value a colour: where none does, Grafana's is that of a threshold, and means nothing. */
function isColoured({ config }: Field, value: unknown): boolean {
  return (config.mappings ?? []).some((mapping) =>
    mapping.type === MappingType.ValueToText
      ? mapping.options[String(value)]?.color !== undefined
      : mapping.options.result.color !== undefined
  );
}

/** Units that are written otherwise than figure and unit. */
const OWN_WAY: Readonly<Record<string, ((language: Language) => (value: number) => string) | undefined>> = {
  s: (language) => (value) => spanInWords(value, language),
  // The hub's unit for figures of which each has digits of its own.
  string: (language) => (value) => formatNumber(value, digits(value), language),
};

function plainWriter(field: Field, { language, zone, theme }: Reader): (value: unknown) => string {
  const { amount } = amountsOf(field, language, theme, digitsOf(field));
  const write = OWN_WAY[field.config.unit ?? '']?.(language) ?? amount;
  const { yes, no } = TEXTS[language];
  return (value) => {
    switch (typeof value) {
      case 'number':
        return field.type === FieldType.time ? formatMoment(value, zone, language) : write(value);
      case 'boolean':
        return value ? yes : no;
      case 'string':
        return value;
      default:
        return JSON.stringify(value);
    }
  };
}

/** Where a field names no digits: those that its figures have, three at most; told by the first of them. */
function digitsOf({ type, values }: Field): number {
  const figures = type === FieldType.number ? values.slice(0, 200) : [];
  return figures.reduce((most: number, value: unknown) => Math.max(most, digits(value)), 0);
}

function digits(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return 0;
  }
  const rounded = String(Math.round(value * 1000) / 1000);
  return rounded.includes('e') || !rounded.includes('.') ? 0 : rounded.length - rounded.indexOf('.') - 1;
}
