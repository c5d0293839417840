import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HubError } from '@smartregion/terms/errors';
import { queriesOf, readQuery } from './ask';

interface Vector {
  readonly name: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly ok: boolean;
}

/** What the form of each question can save, and what it cannot; the plugin and its back end are held to them, too. */
const FILE = join(__dirname, '../../../../datasource-plugin/testdata/vectors.json');
const VECTORS = JSON.parse(readFileSync(FILE, 'utf8')) as Vector[];

const read = ({ query }: Vector) => readQuery(queriesOf({ from: 0, to: 1, queries: [query] }, Date.now()).queries[0]!);

test.each(VECTORS.filter(({ ok }) => ok))('$name is understood', (vector) => {
  expect(read(vector).question.type).toBe(vector.query['type']);
});

test.each(VECTORS.filter(({ ok }) => !ok))('$name is not', (vector) => {
  expect(() => read(vector)).toThrow(HubError);
});
