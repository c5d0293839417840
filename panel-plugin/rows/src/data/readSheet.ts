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
    .map((frame) => ({
      length: frame.length,
      fields: frame.fields
        .filter((field) => !isHidden(field))
        .map((field) => ({ field, head: getFieldDisplayName(field, frame, [...frames]) })),
    }));
  const columns = new Map<string, Column>();
  for (const { field, head } of shown.flatMap(({ fields }) => fields)) {
    const known = columns.get(head);
    columns.set(head, { head, numeric: (known?.numeric ?? true) && field.type === FieldType.number });
  }
  const rows = shown.flatMap(({ length, fields }) => {
    const ofColumns = [...columns.keys()].map((name) => fields.find(({ head }) => head === name)?.field);
    return Array.from({ length }, (_, at): Row => ({ fields: ofColumns, at }));
  });
  return { columns: [...columns.values()], rows };
}

function isHidden({ config }: Field): boolean {
  const { hideFrom, hidden } = (config.custom ?? {}) as { hideFrom?: { viz?: boolean }; hidden?: boolean };
  return hideFrom?.viz === true || hidden === true;
}
