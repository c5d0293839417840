import type { Field, QuestionDescription } from '../src/query/description';

/** A query as it is saved, and whether the hub understands it. */
export interface Vector {
  readonly name: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly ok: boolean;
}

/**
 * Queries that hub, plugin and its back end are held to: of each parameter every value that the form can save, and
 * some that it cannot. What the hub makes of them together (a sum of temperatures) is not said here.
 */
export function vectorsOf(questions: Readonly<Record<string, QuestionDescription>>): Vector[] {
  return Object.entries(questions).flatMap(([type, { fields }]) => {
    const vector = (name: string, more: object, ok: boolean): Vector => ({
      name: `${type}: ${name}`,
      query: { refId: 'A', version: 1, type, ...more },
      ok,
    });
    return [
      vector('nothing but its type', {}, true),
      vector('a key that nobody reads', { [`${fields[0]!.key}x`]: 1 }, false),
      ...fields.flatMap((field) => [
        ...goodValues(field).map((value) =>
          vector(`${field.key} ${JSON.stringify(value)}`, { [field.key]: value }, true)
        ),
        ...badValues(field).map((value) =>
          vector(`${field.key} ${JSON.stringify(value)}`, { [field.key]: value }, false)
        ),
      ]),
    ];
  });
}

/** null is what Grafana writes for what is not set. */
function goodValues(field: Field): unknown[] {
  switch (field.kind) {
    case 'list':
      return [null, [], ['a', 'b'], 'a'];
    case 'names':
      return [null, [], field.choices.map(([value]) => value), field.choices[0]![0]];
    case 'one':
      return [null, '', 'a'];
    case 'choice':
      return [null, ...field.choices.map(([value]) => (field.numeric ? Number(value) : value))];
    case 'switch':
      return [null, true, false];
    case 'number':
      return [null, ...[field.default, field.min, field.max].filter((n) => n !== undefined).map(Number)];
    case 'date':
      return [null, '2026-02-28'];
    case 'text':
      return [null, field.default ?? ''];
  }
}

function badValues(field: Field): unknown[] {
  const always = [{}, [[]]];
  switch (field.kind) {
    case 'list':
    case 'names':
      return [...always, 7, [7], true];
    case 'choice':
      return [...always, true, ...(field.open ? [] : [7]), ...(field.numeric ? ['1'] : [])];
    case 'switch':
      return [...always, 'true', 1];
    case 'number':
      return [
        ...[...always, '1'],
        ...(field.min === undefined ? [] : [field.min - 1]),
        ...(field.max === undefined ? [] : [field.max + 1]),
      ];
    case 'date':
      return [...always, 7, '2026-02-30'];
    case 'one':
    case 'text':
      return [...always, 7, true];
  }
}
