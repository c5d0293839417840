/**
 * Every option of every feed, set to everything that does not belong there: each time the file, the line, the key and a
 * remedy, and never an exception of another kind. And the other way round: whatever is taken leads to polls that can be
 * asked for.
 */
import fc from 'fast-check';
import { stringify } from 'yaml';
import { optionsByHand } from '../cli/commands/feed-options';
import { FEEDS } from '../feeds/registry';
import type { Feed } from '../feeds/feed';
import { HubError } from '@smartregion/terms/errors';
import { DAY, HOUR, MINUTE } from '../model/time';
import { parseRegion } from './load';
import type { Problem } from './problems/problem';
import { formsOf, schemaOf, type SchemaNode } from './problems/schema-node';
import type { KeyPath } from './yaml/source';

const FILE = 'region.yaml';
/** The line that the options of `regionWith` stand on. */
const LINE = 9;

function regionWith(feed: Feed, options: object): string {
  const flow = stringify(options, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'QUOTE_DOUBLE',
    collectionStyle: 'flow',
    lineWidth: 0,
  });
  const own = Object.keys(options).length > 0 ? `, ${flow.trim().slice(1, -1).trim()}` : '';
  const address = feed.addressLike ? `, baseUrl: ${feed.addressLike}` : '';
  return `region: { name: Kreis Unna, ags: "05978" }
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    pushToken: { env: TOKEN }
    feeds:
      - { feed: ${feed.id}
          ${own}
          ${address}, stations: [{ id: a, provider: "51.5,7.6", name: A, lat: 51.44, lon: 7.57, class: indicative }] }
`;
}

function read(feed: Feed, options: object) {
  return parseRegion(regionWith(feed, options), FILE, { env: { TOKEN: 'geheim' } }).kommunen[0]!.feeds[0]!;
}

/** What is said of a configuration; undefined when it is taken. Anything but a HubError fails the test. */
function refusal(feed: Feed, options: object): HubError | undefined {
  try {
    read(feed, options);
    return undefined;
  } catch (error) {
    if (error instanceof HubError) {
      return error;
    }
    throw error;
  }
}

/** Values that stand for kinds of mistakes. */
const WRONG: readonly unknown[] = [
  null,
  '',
  ' ',
  'nosuchvalue',
  'NaN',
  '51,4411',
  '*',
  '${GEHEIM}',
  'ä\n\u0000',
  'x'.repeat(1000),
  -1,
  0,
  0.5,
  1e308,
  NaN,
  Infinity,
  true,
  false,
  [],
  [null],
  [[]],
  ['nosuchvalue', 5],
  {},
  { a: 1 },
  { env: 5 },
  { env: 'NO_SUCH_VARIABLE' },
  { file: '/no/such/file' },
  { constructor: 1, toString: null },
];

/**
 * Of these each place gets every third, the next place the next ones: so each kind of mistake is made in many places. All of
 * them everywhere take a minute: `EVERY_MISTAKE=1`.
 */
const wrongAt = (place: number): readonly unknown[] =>
  process.env['EVERY_MISTAKE'] ? WRONG : WRONG.filter((_, i) => i % 3 === place % 3);

/** A place among the options, and the options that have a value there and beside it what must be there. */
interface Place {
  readonly path: KeyPath;
  readonly node: SchemaNode;
  readonly put: (value: unknown) => unknown;
}

function* placesIn({ path, node, put }: Place): Generator<Place> {
  if (path.length > 0) {
    yield { path, node, put };
  }
  for (const { properties = {}, required = [], additionalProperties: others, items, prefixItems } of formsOf(node)) {
    for (const [key, child] of Object.entries(properties)) {
      const beside = required.filter((name) => name !== key).map((name) => [name, exampleOf(name, properties[name]!)]);
      const group = (value: unknown) => put({ ...Object.fromEntries(beside), [key]: value });
      yield* placesIn({ path: [...path, key], node: child, put: group });
    }
    if (typeof others === 'object' && Object.keys(others).length > 0) {
      yield* placesIn({ path: [...path, 'name'], node: others, put: (value) => put({ name: value }) });
    }
    const entry = prefixItems?.[0] ?? items;
    if (entry) {
      yield* placesIn({ path: [...path, 0], node: entry, put: (value) => put([value]) });
    }
  }
}

function exampleOf(name: string, node: SchemaNode): unknown {
  const byType = { object: {}, array: [] }[node.type ?? ''];
  return node.const ?? node.enum?.[0] ?? byType ?? { property: 'no2', topic: 'a/{station}' }[name] ?? 'a';
}

const isProblem = (problem: unknown): problem is Problem => true;

function problemsOf(error: HubError): readonly Problem[] {
  return (error.details['problems'] as readonly unknown[]).filter(isProblem);
}

/** Words of the library or of the language, which tell an admin nothing. */
const NOT_FOR_PEOPLE = /undefined|\[object|Invalid|expected|NaN is not|Cannot read|TypeError/;

function isForPeople({ line, sentence, remedy }: Problem): boolean {
  const isPlain = (words: string) => /\S.*\S/.test(words) && !NOT_FOR_PEOPLE.test(words.slice(0, 60));
  return line === LINE && [sentence.de, sentence.en, remedy.de, remedy.en].every(isPlain);
}

describe.each(FEEDS.map((feed) => [feed.id, feed] as const))('%s', (_, feed) => {
  const root = schemaOf(feed.options);
  // Of options that several formats share, the first stands for all.
  const places = [
    ...new Map(
      [...placesIn({ path: [], node: root, put: (value) => value })].map((place) => [place.path.join(), place])
    ).values(),
  ];

  test('what does not belong there is told with line, key and remedy', () => {
    for (const [i, { path, node, put }] of places.entries()) {
      const key = `kommunen[0].feeds[0].${path
        .map((part) => (typeof part === 'number' ? `[${part}]` : part))
        .join('.')
        .replaceAll('.[', '[')}`;
      let refused = 0;
      const badlyTold: unknown[] = [];
      for (const value of wrongAt(i)) {
        const options = put(value) as object;
        const error = refusal(feed, options);
        if (error) {
          refused++;
          const own = problemsOf(error).filter((problem) => problem.key.startsWith(key) || key.startsWith(problem.key));
          const isTold = error.kind === 'config' && own.length > 0 && own.every(isForPeople);
          // Thousands of them: an expectation of each would take longer than what is expected.
          if (!isTold) {
            badlyTold.push({ path, value, kind: error.kind, own });
          }
        }
        if (path.length === 1) {
          expect(() => byHand(feed, options)).not.toThrow();
        }
      }
      expect(badlyTold).toEqual([]);
      const isFree = node.type === undefined && formsOf(node).length === 1;
      expect({ path, refused: isFree || refused >= 2 }).toEqual({ path, refused: true });
    }
  });

  test('an option that is misspelt is told with the one that was meant', () => {
    for (const key of Object.keys(root.properties ?? {})) {
      const misspelt = `${key.slice(0, 1)}${key.slice(2)}x`;
      const error = refusal(feed, { [misspelt]: 1 });
      expect(problemsOf(error!)).toEqual([
        expect.objectContaining({
          line: LINE,
          key: `kommunen[0].feeds[0].${misspelt}`,
          remedy: expect.objectContaining({ de: expect.stringMatching(/^Meinten Sie „|^Hier gibt es: /) }),
        }),
      ]);
    }
  });

  test('two that are wrong are told together', () => {
    const keys = Object.keys(root.properties ?? {});
    const wrong = Object.fromEntries([...keys, 'nosuchkey'].map((key) => [key, { nosuch: [1] }]));
    const told = new Set(
      problemsOf(refusal(feed, wrong)!).map(({ key }) =>
        key.split(/[.[]/).find((part) => [...keys, 'nosuchkey'].includes(part))
      )
    );
    expect(told).toEqual(new Set([...keys, 'nosuchkey']));
  });

  test('what is taken can be asked for, now and for any time', () => {
    const taken = fc
      .sample(arbitraryOf(root), { numRuns: 100, seed: 7 })
      .filter((options) => feed.options.safeParse(options).success);
    expect(taken.length).toBeGreaterThan(0);
    for (const options of [{}, ...taken] as object[]) {
      if (refusal(feed, options)) {
        continue; // a secret that must be named, not written
      }
      const config = read(feed, options);
      expect(config.every).toBeGreaterThanOrEqual(1000);
      expect(Number.isInteger(config.every)).toBe(true);
      expect(feed.cadenceOf?.(config.options) ?? feed.cadence).toBeGreaterThan(0);
      expect(feed.reach?.(config.options) ?? 1).toBeGreaterThan(0);
      // What a configuration made of options is one again: `--option` builds upon it.
      expect(feed.options.parse(config.options)).toEqual(config.options);
      for (const range of RANGES) {
        const requests =
          feed.requests?.({
            options: config.options,
            baseUrl: config.baseUrl ?? feed.baseUrl ?? '',
            stations: ['51.5,7.6'],
            range,
            now: NOW,
          }) ?? [];
        for (const { url, headers, companions = {} } of requests.slice(0, 40)) {
          [url, ...Object.values(companions)].forEach((address) =>
            expect(new URL(address).protocol).toMatch(/^https?:$/)
          );
          expect(() => new Headers(headers)).not.toThrow();
        }
      }
    }
  });
});

const NOW = Date.UTC(2026, 9, 25, 1, 30);
const RANGES = [
  { start: NOW - HOUR, end: NOW },
  { start: NOW - 3 * DAY, end: NOW - 2 * DAY },
  { start: NOW - 2 * 365 * DAY, end: NOW - 2 * 365 * DAY + MINUTE },
  { start: NOW, end: NOW },
];

/** Options by hand are refused in the same words. */
function byHand(feed: Feed, options: object): void {
  try {
    optionsByHand(feed, [], options);
  } catch (error) {
    if (!(error instanceof HubError)) {
      throw error;
    }
  }
}

/** Any value that a schema may have. */
function arbitraryOf(node: SchemaNode): fc.Arbitrary<unknown> {
  const forms = formsOf(node);
  if (forms.length > 1) {
    return fc.oneof(...forms.map(arbitraryOf));
  }
  const { type, enum: values, const: only, minimum = -1e6, exclusiveMinimum, maximum = 1e6, pattern } = node;
  if (only !== undefined || values) {
    return fc.constantFrom(...(values ?? [only]));
  }
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Math.ceil(Math.max(minimum, exclusiveMinimum ?? -1e6)), max: Math.min(maximum, 1e6) });
    case 'number':
      return fc.double({ min: Math.max(minimum, exclusiveMinimum ?? -1e6), max: maximum, noNaN: true });
    case 'array':
      return node.prefixItems
        ? fc.tuple(...node.prefixItems.map(arbitraryOf))
        : fc.array(node.items ? arbitraryOf(node.items) : fc.string(), { minLength: node.minItems ?? 0, maxLength: 4 });
    case 'object':
      return groupOf(node);
    default:
      return pattern ? fc.stringMatching(new RegExp(pattern)) : textOf(node);
  }
}

function textOf({ minLength = 0 }: SchemaNode): fc.Arbitrary<string> {
  const known = fc.constantFrom(
    'no2',
    'air_temperature',
    'Europe/Berlin',
    'dragino/lse01',
    'https://host.example/a.xml',
    'mqtt://a:1',
    'a/{station}/b',
    'Cel'
  );
  return fc.oneof(known, fc.string({ minLength, maxLength: 12 }), fc.webUrl());
}

function groupOf({ properties, required = [], additionalProperties: others }: SchemaNode): fc.Arbitrary<unknown> {
  if (!properties) {
    return fc.dictionary(
      fc.string({ minLength: 1, maxLength: 8 }),
      typeof others === 'object' ? arbitraryOf(others) : fc.string(),
      { maxKeys: 3 }
    );
  }
  const keys = Object.fromEntries(Object.entries(properties).map(([key, child]) => [key, arbitraryOf(child)]));
  return fc.record(keys, { requiredKeys: required as string[] });
}
