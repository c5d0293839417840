import { type DataFrame, type Field, FieldType, getFieldDisplayName } from '@grafana/data';
import { isNote } from '../../../shared/src/frames/fields';

/** A column under one heading; of several frames each brings its own field to it. */
export interface Column {
  readonly head: string;
  /** Numbers stand to the right, and the largest comes first when they are sorted. */
  readonly numeric: boolean;
}

/** A row: for each column the field that it is in, and its place there. */
export interface Row {
  readonly fields: readonly (Field | undefined)[];
  readonly at: number;
  /** Whose unit stands in a column of its own: it is written beside their figures instead. */
  readonly unit?: Field;
}

export interface Sheet {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/**
 * Frames one below the other; columns that are called alike are one. Fields that others have hidden stay hidden. That there
 * is nothing is a row, too, where no other frame has one: a quiet month is an answer.
 */
export function readSheet(frames: readonly DataFrame[]): Sheet {
  const told = frames.filter((frame) => !isNote(frame));
  const shown = (told.some(({ length }) => length > 0) ? told : frames)
    .filter(({ length }) => length > 0)
    .map((frame) => {
      const seen = frame.fields.filter((field) => !isHidden(field));
      const unit = seen.some(isMeasured) ? seen.find(isUnit) : undefined;
      return {
        ...{ length: frame.length, unit },
        fields: seen
          .filter((field) => field !== unit)
          .map((field) => ({ field, head: getFieldDisplayName(field, frame, [...frames]) })),
      };
    });
  const columns = new Map<string, Column>();
  for (const { field, head } of shown.flatMap(({ fields }) => fields)) {
    const known = columns.get(head);
    columns.set(head, { head, numeric: (known?.numeric ?? true) && field.type === FieldType.number });
  }
  const rows = shown.flatMap(({ length, fields, unit }) => {
    const ofColumns = [...columns.keys()].map((name) => fields.find(({ head }) => head === name)?.field);
    return Array.from({ length }, (_, at): Row => ({ fields: ofColumns, at, ...(unit ? { unit } : {}) }));
  });
  return { columns: [...columns.values()], rows };
}

/** The hub's column of units, and the figures that it is about: what is counted beside them has none. */
const isUnit = ({ name, type }: Field): boolean => name === 'unit' && type === FieldType.string;
export const isMeasured = ({ name, type, config }: Field): boolean =>
  ['value', 'limit'].includes(name) &&
  type === FieldType.number &&
  [undefined, '', 'none', 'string'].includes(config.unit);

function isHidden({ config }: Field): boolean {
  const { hideFrom, hidden } = (config.custom ?? {}) as { hideFrom?: { viz?: boolean }; hidden?: boolean };
  return hideFrom?.viz === true || hidden === true;
}
