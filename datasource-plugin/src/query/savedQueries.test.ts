import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vectors from '../../testdata/vectors.json';
import { chosenWords, fieldsAsked, questionOf } from './fields';
import type { HubQuery } from './questions';
import { editable, queryOf } from './understand';

interface Saved {
  readonly name: string;
  readonly target: HubQuery & Readonly<Record<string, unknown>>;
  readonly ok: boolean;
}

/** Queries as panels save them; backend and hub are held to the same files. */
const FOLDER = join(__dirname, '../../testdata/queries');
const SAVED = readdirSync(FOLDER).map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Saved);

test.each(SAVED.filter(({ ok }) => ok))('$name: nothing is lost, every key has a field', ({ target }) => {
  expect(queryOf(target)).toMatchObject({
    ...target,
    ...(typeof target.kommunen === 'string' && { kommunen: [target.kommunen] }),
    ...(typeof target.properties === 'string' && { properties: [target.properties] }),
  });
  const common = ['refId', 'type', 'version', 'language', 'wording', 'kommune', 'datasource', 'hide', 'live'];
  const known = questionOf(queryOf(target))!.fields.map(({ key }) => key);
  expect(Object.keys(target).filter((key) => ![...known, ...common].includes(key))).toEqual([]);
});

test.each(vectors)('$name: is kept as it is, and summed up whatever it holds', ({ query }) => {
  expect(queryOf(query)).toEqual(query);
  const edited = editable(query);
  const values: Readonly<Record<string, unknown>> = { ...edited };
  for (const field of fieldsAsked(edited, false)) {
    expect(() => chosenWords(field, values[field.key], 'de', 'aus')).not.toThrow();
  }
});
