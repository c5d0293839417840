import fc from 'fast-check';
import { testStore } from '../../../testing/test-store';
import { DAY, HOUR, MINUTE } from '../../../model/time';
import { IRREGULAR, lengthOf } from '../../../model/period';
import { Budget, LIMITS } from '../limits';
import { readingOf } from '../model/observation';
import { worldOf, type ReadingSource } from '../model/world';
import { parseOptions } from '../query/parse';
import { V1 } from '../version/v1';
import { pageOf } from './page';
import type { ObservationContext } from './plan';
import type { Time } from '../model/entity';
import type { Point } from '../../../store/observation-store';

const T0 = Date.parse('2026-01-01T00:00Z');
const store = testStore();
let stations = 0;

interface Sample {
  readonly start: number;
  readonly length: number;
  readonly value: number;
}

/** Series of one station each, in the store; with the world that they are in. */
async function placed(all: readonly { readonly period: string; readonly samples: readonly Sample[] }[]) {
  const keys = all.map(({ period }) => ({
    ...{ station: `station-${(stations += 1)}`, property: 'air_temperature', feed: 'f', period },
    cadence: lengthOf(period) ?? 10 * MINUTE,
  }));
  const series = await store.ensureSeries(keys);
  await store.write(
    series.map((one, i) => ({
      series: one,
      observations: all[i]!.samples.map(({ start, length, value }) => ({
        ...{ station: one.station, property: one.property, quality: 'valid' as const, reasons: [] },
        ...{ start, end: start + length, value },
      })),
    })),
    T0 + 400 * DAY
  );
  const extents = await store.extent(series.map(({ id }) => id));
  const sources: ReadingSource[] = series.flatMap(({ id, period, cadence }) => {
    const extent = extents.get(id);
    return extent ? [{ id, period, cadence, extent, feature: id }] : [];
  });
  const datastreams = sources.map(({ id }) => ({
    set: 'Datastreams' as const,
    id,
    members: { name: `d${id % 2}` },
    links: {},
  }));
  return { sources, world: worldOf(datastreams, sources) };
}

function contextOf(
  world: ObservationContext['world'],
  reader: ObservationContext['store'] = store
): ObservationContext {
  const budgets = {
    ...{ steps: new Budget(LIMITS.steps), searched: new Budget(LIMITS.counted), hours: new Budget(LIMITS.hours) },
  };
  return { world, store: reader, version: V1, now: T0 + 400 * DAY, ...budgets };
}

/** Ids of all pages, as a client that follows the links gets them, and how many pages they were. */
async function pages(sources: readonly ReadingSource[], first: string, context: ObservationContext) {
  let [query, place, pagesRead] = [first, '', 0];
  const [ids, read]: [(string | number)[], string[]] = [[], []];
  for (;;) {
    const { entities, next } = await pageOf(sources, parseOptions(`${query}${place}`), context);
    ids.push(...entities.map(({ id }) => id));
    for (const { links, members } of entities) {
      const { start, end } = members['phenomenonTime'] as Time;
      read.push(`${links['Datastream']![0]}/${start}/${end}`);
    }
    pagesRead += 1;
    if (!next) {
      return { ids, read, pagesRead };
    }
    place = `&$skip=${next.skip ?? 0}${next.skiptoken === undefined ? '' : `&$skiptoken=${next.skiptoken}`}`;
    query = query.replace(/&?\$skip=\d+/, '');
  }
}

type Known = Point & { readonly series: number };

const sample = fc.record({
  start: fc.integer({ min: 0, max: 40 }).map((n) => T0 + (n > 30 ? n * 3 * DAY : n * 10 * MINUTE)),
  length: fc.constantFrom(7 * MINUTE, 43 * MINUTE),
  value: fc.integer({ min: 0, max: 9 }),
});
const seriesSet = fc.array(
  fc.oneof(
    fc.record({
      period: fc.constant('10m'),
      samples: fc.array(
        sample.map((s) => ({ ...s, length: 10 * MINUTE })),
        { maxLength: 25 }
      ),
    }),
    fc.record({
      period: fc.constant('instant'),
      samples: fc.array(
        sample.map((s) => ({ ...s, length: 0 })),
        { maxLength: 25 }
      ),
    }),
    fc.record({ period: fc.constant(IRREGULAR), samples: fc.array(sample, { maxLength: 25 }) })
  ),
  { minLength: 1, maxLength: 4 }
);

const at = (known: Known, name: string) => (name === 'result' ? known.value : known.start);

/** Filters in words, and what they mean. */
const FILTERS: readonly (readonly [string, (known: Known, t: number) => boolean])[] = [
  ['', () => true],
  ['result ge 5', ({ value }) => value >= 5],
  ['phenomenonTime ge T', ({ start }, t) => start >= t],
  ['phenomenonTime le T', ({ end }, t) => end <= t],
  ['T lt phenomenonTime and result lt 7', ({ start, value }, t) => start > t && value < 7],
  ['resultTime ge T', ({ end }, t) => end >= t],
  ['resultTime le T', ({ end }, t) => end <= t],
  ['T lt resultTime and result lt 8', ({ end, value }, t) => end > t && value < 8],
  ['resultTime lt T or result eq 3', ({ end, value }, t) => end < t || value === 3],
  ["Datastream/name eq 'd1' and phenomenonTime gt T", ({ series, start }, t) => series % 2 === 1 && start > t],
];
const ORDERS: readonly (readonly [string, (a: Known, b: Known) => number])[] = [
  ['', (a, b) => a.series - b.series || a.start - b.start],
  ['phenomenonTime asc', (a, b) => a.start - b.start],
  ['phenomenonTime desc', (a, b) => b.start - a.start],
  ['Datastream/id desc,phenomenonTime asc', (a, b) => b.series - a.series || a.start - b.start],
  ['Datastream/name asc,phenomenonTime desc', (a, b) => (a.series % 2) - (b.series % 2) || b.start - a.start],
  ['resultTime asc', (a, b) => a.end - b.end],
  ['resultTime desc', (a, b) => b.end - a.end],
  ['Datastream/name desc,phenomenonTime/end asc', (a, b) => (b.series % 2) - (a.series % 2) || a.end - b.end],
  ['result desc', (a, b) => at(b, 'result') - at(a, 'result')],
];

it('gives over all pages what a look at every reading gives, in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      ...[seriesSet, fc.constantFrom(...FILTERS), fc.constantFrom(...ORDERS)],
      ...[fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 400 })],
      async (all, [filter, holds], [order, compare], top, skip, minutes) => {
        const { sources, world } = await placed(all as never);
        const t = T0 + (minutes as number) * MINUTE;
        const options = [
          `$top=${String(top)}&$skip=${String(skip)}`,
          ...(filter === ''
            ? []
            : [
                `$filter=${filter.replace('T ', `${new Date(t).toISOString()} `).replace(/T$/, new Date(t).toISOString())}`,
              ]),
          ...(order === '' ? [] : [`$orderby=${order}`]),
        ];
        const points = await store.points({
          ...{ series: sources.map(({ id }) => id), range: { start: 0, end: T0 + 400 * DAY } },
          ...{ minQuality: 'implausible', limit: 10_000 },
        });
        const known: Known[] = [...points].flatMap(([series, own]) => own.map((point) => ({ ...point, series })));
        const expected = known
          .filter((one) => holds(one, t))
          .sort((a, b) => compare(a, b) || a.series - b.series || a.start - b.start || a.end - b.end)
          .map(({ series, start, end }) => `${series}/${start}/${end}`);
        const context = contextOf(world);
        const { ids, read } = await pages(sources, options.join('&'), context);
        expect(read).toEqual(expected.slice(skip as number));
        expect(new Set(ids).size).toBe(ids.length);
        const sourceOf = (id: string) => sources.find((source) => String(source.id) === id);
        for (const [i, id] of ids.entries()) {
          const found = await readingOf(String(id), sourceOf, store);
          expect(`${found?.source.id}/${found?.start}/${found?.end}`).toBe(read[i]);
        }
        const counted = await pageOf(sources, parseOptions(`${options.join('&')}&$count=true`), context);
        expect(counted.count).toBe(expected.length);
      }
    ),
    { numRuns: 100 }
  );
});

describe('resultTime over series of many lengths', () => {
  const PERIODS_OF_ONE = ['instant', '10m', '1h', '1d', IRREGULAR];
  let sources: ReadingSource[];
  let context: ObservationContext;
  beforeAll(async () => {
    const made = await placed(
      PERIODS_OF_ONE.map((period) => {
        const length = period === 'instant' ? 0 : (lengthOf(period) ?? 3 * HOUR);
        const every = Math.max(length, 10 * MINUTE);
        const samples = Array.from({ length: Math.floor((100 * DAY) / every) }, (_, i) => ({
          ...{ start: T0 + i * every, length, value: i % 10 },
        }));
        return { period, samples };
      })
    );
    sources = made.sources;
    context = contextOf(made.world);
  });

  it('is in order without reading all', async () => {
    const { ids, read } = await pages(
      sources,
      `$orderby=resultTime desc&$top=500&$filter=resultTime ge ${LATE}`,
      context
    );
    const ends = read.map((one) => Number(one.split('/')[2]));
    expect(ends).toEqual([...ends].sort((a, b) => b - a));
    expect(new Set(ids).size).toBe(COUNT);
    expect(ids).toHaveLength(COUNT);
  });

  it('counts what ends late enough within the limits', async () => {
    const query = `$top=0&$count=true&$filter=resultTime ge ${LATE}`;
    expect((await pageOf(sources, parseOptions(query), { ...context, searched: new Budget(2000) })).count).toBe(COUNT);
  });
});
/** The last two days of them: two of each hour's tenth, and their first moment where something ends in it. */
const LATE = new Date(T0 + 98 * DAY).toISOString();
const COUNT = 2 * 144 + (2 * 144 + 1) + (2 * 24 + 1) + (2 + 1) + (2 * 8 + 1);

describe('a year of ten minutes', () => {
  const YEAR = 52_560;
  let sources: ReadingSource[];
  let context: ObservationContext;
  let asked: number;
  beforeAll(async () => {
    const samples = Array.from({ length: YEAR }, (_, i) => ({
      start: T0 + i * 10 * MINUTE,
      length: 10 * MINUTE,
      value: i % 40,
    }));
    const made = await placed([{ period: '10m', samples }]);
    sources = made.sources;
    const counting = {
      aggregates: store.aggregates,
      longest: (series: readonly number[]) => store.longest(series),
      points: async (request: never) => ((asked += 1), store.points(request)),
    };
    context = contextOf(made.world, counting);
  });
  beforeEach(() => (asked = 0));

  it.each(['asc', 'desc'])(
    'is read page by page, %s, each reading once, with a few questions per page',
    async (order) => {
      const { ids, pagesRead } = await pages(sources, `$orderby=phenomenonTime ${order}&$top=1000`, context);
      expect(new Set(ids).size).toBe(YEAR);
      expect(pagesRead).toBe(53);
      expect(asked).toBeLessThan(4 * pagesRead);
    }
  );

  it('has a last page that costs as little as the first', async () => {
    const first = await pageOf(sources, parseOptions('$orderby=phenomenonTime asc&$top=100'), context);
    const costs = asked;
    asked = 0;
    const late = T0 + 364 * DAY;
    const token = `${sources[0]!.id}.${late}.${sources[0]!.id}.${late + 1}`;
    await pageOf(sources, parseOptions(`$orderby=phenomenonTime asc&$top=100&$skiptoken=${token}`), context);
    expect(first.entities).toHaveLength(100);
    expect(asked).toBeLessThanOrEqual(costs);
  });

  it('stays in place while older and newer readings come in', async () => {
    const page = await pageOf(sources, parseOptions('$orderby=phenomenonTime desc&$top=10'), context);
    const [series] = (await store.listSeries()).filter(({ id }) => id === sources[0]!.id);
    const late = {
      station: series!.station,
      property: series!.property,
      quality: 'valid' as const,
      reasons: [],
      value: 1,
    };
    const start = T0 + YEAR * 10 * MINUTE;
    await store.write(
      [{ series: series!, observations: [{ ...late, start, end: start + 10 * MINUTE }] }],
      start + HOUR
    );
    const token = page.next!.skiptoken!;
    const second = await pageOf(
      sources,
      parseOptions(`$orderby=phenomenonTime desc&$top=10&$skiptoken=${token}`),
      context
    );
    const startOf = ({ members }: (typeof page.entities)[number]) => (members['phenomenonTime'] as Time).start;
    expect(startOf(second.entities[0]!)).toBe(startOf(page.entities[9]!) - 10 * MINUTE);
  });

  it('ends a page early where nothing fits, and goes on from there', async () => {
    const query = '$filter=result eq 77&$top=5';
    const page = await pageOf(sources, parseOptions(query), context);
    expect(page).toMatchObject({ entities: [], next: {} });
    expect(asked).toBeLessThan(60);
    expect((await pages(sources, query, context)).ids).toEqual([]);
  });

  it.each([
    [
      'sorts no more than it may',
      '$orderby=result desc',
      'Sorting Observations by this would take more than 20000 at once.',
    ],
  ])('%s', async (_, query, message) => {
    await expect(pageOf(sources, parseOptions(query), context)).rejects.toThrow(message);
  });

  it.each([
    ['counts with a filter', '$top=0&$count=true&$filter=result eq 3', { searched: new Budget(LIMITS.counted) }],
    ['counts all', '$top=0&$count=true', { hours: new Budget(20_000) }],
    [
      'sorts',
      '$top=1&$orderby=result desc&$filter=phenomenonTime lt 2026-05-01T00:00Z',
      { searched: new Budget(30_000) },
    ],
    ['searches', '$top=1&$filter=result eq 77', { searched: new Budget(LIMITS.counted) }],
    ['skips', '$top=1&$skip=50000', { searched: new Budget(LIMITS.counted) }],
  ])('%s within what its request may take, however many collections that has', async (_, query, budget) => {
    const ofRequest = { ...context, ...budget };
    await pageOf(sources, parseOptions(query), ofRequest);
    const more = async () => {
      for (let collections = 0; collections < 4; collections++) {
        await pageOf(sources, parseOptions(query), ofRequest);
      }
    };
    await expect(more()).rejects.toMatchObject({
      kind: 'too-large',
      remedy: expect.stringContaining('$expand') as string,
    });
  });

  it.each(['$top=1', '$top=1&$orderby=phenomenonTime desc'])(
    'in thousands of collections the newest and the first come as they do in one: %s',
    async (query) => {
      const ofRequest = { ...context, searched: new Budget(LIMITS.counted) };
      for (let collections = 0; collections < 3000; collections++) {
        expect((await pageOf(sources, parseOptions(query), ofRequest)).entities).toHaveLength(1);
      }
    }
  );

  it('counts without a filter from the hours of the store, and with one up to a limit', async () => {
    const count = async (filter: string) =>
      (await pageOf(sources, parseOptions(`$top=0&$count=true${filter}`), context)).count;
    expect(await count('')).toBe(YEAR + 1);
    expect(asked).toBe(0);
    expect(await count('&$filter=result eq 3')).toBe(YEAR / 40);
    asked = 0;
    expect(await count('&$filter=result gt 1000000')).toBe(0);
    expect(await count('&$filter=-1 ge result and phenomenonTime ge 2026-03-01T00:00Z')).toBe(0);
    expect(asked).toBe(0);
  });
});
