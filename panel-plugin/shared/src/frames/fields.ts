import type { DataFrame, Field, FieldType, Labels, PanelData } from '@grafana/data';

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * A frame's field by type and one of its names: its own name, what the data source calls it for display, or what an
 * override calls it. Case, spaces and punctuation do not count, so that `Station Name` is `station_name`.
 */
export function findField(frame: DataFrame, type: FieldType | `${FieldType}`, ...names: string[]): Field | undefined {
  const wanted = names.map(plain);
  const candidates = frame.fields.filter((field) => field.type === type);
  const called = (field: Field) =>
    [field.name, field.config.displayNameFromDS, field.config.displayName].map((name) => plain(name ?? ''));
  return (
    candidates.find((field) => wanted.includes(called(field)[0] ?? '')) ??
    candidates.find((field) => called(field).some((name) => wanted.includes(name)))
  );
}

/** The first field of a type. */
export function firstField(frame: DataFrame, type: FieldType | `${FieldType}`): Field | undefined {
  return frame.fields.find((field) => field.type === type);
}

/** The labels of all fields of a frame together. */
export function labelsOf(frame: DataFrame): Labels {
  return Object.assign({}, ...frame.fields.map((field) => field.labels)) as Labels;
}

// Looked up once: where Grafana shuts plugins into its sandbox, every look at a global goes through a membrane.
const { isFinite } = Number;

/** A cell as a number; null where it is empty or anything else. */
export function numberAt(field: Field | undefined, row: number): number | null {
  const value: unknown = field?.values[row];
  return typeof value === 'number' && isFinite(value) ? value : null;
}

/** A cell as a text; null where it is empty or anything else. */
export function textAt(field: Field | undefined, row: number): string | null {
  const value: unknown = field?.values[row];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A cell as yes or no; null where it is empty or anything else. */
export function flagAt(field: Field | undefined, row: number): boolean | null {
  const value: unknown = field?.values[row];
  return typeof value === 'boolean' ? value : null;
}

/** Whether the hub says in words that there is nothing, for panels that could not show it otherwise. */
export function isNote(frame: DataFrame): boolean {
  return frame.fields.length === 1 && frame.fields[0]!.name === 'note';
}

/** What the hub says about an answer, such as "no station measures this". */
export function noticesOf(frames: readonly DataFrame[]): string[] {
  return frames.flatMap((frame) => frame.meta?.notices ?? []).map((notice) => notice.text);
}

/** Why the queries of a panel failed, each reason once. */
export function errorsOf({ errors, error }: Pick<PanelData, 'errors' | 'error'>): string[] {
  const all = errors?.length ? errors : error ? [error] : [];
  return [...new Set(all.flatMap(({ message, data }) => message || data?.message || []))];
}
