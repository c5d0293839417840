import type { Cell, FieldSchema, Frame } from '../model/frame';

/** The values of a field by its name. */
export function columnOf(frame: Frame | undefined, name: string): readonly Cell[] {
  return frame!.data.values[positionOf(frame, name)]!;
}

export function fieldOf(frame: Frame | undefined, name: string): FieldSchema {
  return frame!.schema.fields[positionOf(frame, name)]!;
}

/** The times of a frame as ISO 8601 to the minute, UTC. */
export function timesOf(frame: Frame | undefined): (string | null)[] {
  return columnOf(frame, 'time').map((t) => (t === null ? null : new Date(t as number).toISOString().slice(0, 16)));
}

/** A row of a table as an object. */
export function rowOf(frame: Frame | undefined, row: number): Record<string, Cell> {
  return Object.fromEntries(frame!.schema.fields.map((field, i) => [field.name, frame!.data.values[i]![row]!]));
}

function positionOf(frame: Frame | undefined, name: string): number {
  const position = frame?.schema.fields.findIndex((field) => field.name === name) ?? -1;
  if (position < 0) {
    throw new Error(`no field "${name}" in ${JSON.stringify(frame?.schema)}`);
  }
  return position;
}
