import { combine, type Value } from './combine';
import { planOf, type Characteristic } from './plan';

const at = (value: number, more: { incomplete?: boolean; start?: number } = {}): Value => ({
  value,
  incomplete: false,
  start: 0,
  end: 60,
  ...more,
});
const missing: Value = { missing: true };
const faulty: Value = { fault: 'faulty' };

/** Flow and speed of all vehicles on two lanes: indices 1 and 2 of lane 1, 3 and 4 of lane 2. */
const twoLanes = planOf([
  { index: 1, kind: 'trafficFlow', quantity: 'flow', vehicles: 'any', lane: 'lane1' },
  { index: 2, kind: 'trafficSpeed', quantity: 'speed', vehicles: 'any', lane: 'lane1' },
  { index: 3, kind: 'trafficFlow', quantity: 'flow', vehicles: 'any', lane: 'lane2' },
  { index: 4, kind: 'trafficSpeed', quantity: 'speed', vehicles: 'any', lane: 'lane2' },
]);
const [flow, speed] = twoLanes.targets;
const values = (...given: (Value | undefined)[]) =>
  new Map(given.flatMap((value, i) => (value ? [[i + 1, value] as const] : [])));

describe('flows of two lanes', () => {
  it.each([
    ['both', [at(600), undefined, at(300)], 900, 0, []],
    ['one faulty', [at(600), undefined, faulty], undefined, 0, ['faulty', 'another lane is missing or faulty']],
    ['one not sent', [at(600)], undefined, 0, ['another lane is missing or faulty']],
    ['both faulty', [faulty, undefined, faulty], undefined, 0, ['faulty', 'faulty']],
    ['none sent', [], undefined, 0, []],
    [
      'other minutes',
      [at(600), undefined, at(300, { start: 30 })],
      undefined,
      0,
      ['lanes of different intervals', 'lanes of different intervals'],
    ],
  ])('%s', (_, given, value, missed, rejected) => {
    expect(combine(flow!, values(...given))).toMatchObject({ missing: missed, rejected });
    expect(combine(flow!, values(...given)).measured?.value).toBe(value);
  });

  it('is incomplete where one lane is', () => {
    const given = values(at(600), undefined, at(300, { incomplete: true }));
    expect(combine(flow!, given).measured).toEqual({ value: 900, incomplete: true, start: 0, end: 60 });
  });
});

describe('speeds of two lanes', () => {
  const withoutFlow = 'lane speeds without flows to weight them';
  it.each([
    // (100 × 50 + 300 × 90) / 400 = 80
    ['weighted by flow', [at(100), at(50), at(300), at(90)], 80, 0, []],
    ['one lane without a vehicle', [at(120), at(70), at(0), missing], 70, 1, []],
    ['no lane with a vehicle', [at(0), missing, at(0), missing], undefined, 2, []],
    [
      'a lane with vehicles, but no speed',
      [at(120), at(70), at(60), missing],
      undefined,
      1,
      ['another lane is missing or faulty'],
    ],
    ['0 km/h of no vehicle', [at(120), at(70), at(0), at(0)], 70, 1, []],
    ['a flow that is faulty', [at(120), at(70), faulty, at(90)], undefined, 0, [withoutFlow, withoutFlow]],
    ['no flow at all', [at(0), at(70), at(0), at(90)], undefined, 0, [withoutFlow, withoutFlow]],
  ])('%s', (_, given, value, missed, rejected) => {
    expect(combine(speed!, values(...given))).toMatchObject({ missing: missed, rejected });
    expect(combine(speed!, values(...given)).measured?.value).toBe(value);
  });
});

describe('planOf', () => {
  const any = { kind: 'trafficFlow', quantity: 'flow', vehicles: 'any' } as const;
  it.each<[string, Characteristic[], string[], Record<number, string>]>([
    [
      'the same lane twice',
      [
        { index: 1, ...any, lane: 'lane1', period: 60 },
        { index: 2, ...any, lane: 'lane1', period: 900 },
      ],
      [],
      { 1: 'listed twice in the site table', 2: 'listed twice in the site table' },
    ],
    [
      'the whole carriageway twice',
      [
        { index: 1, ...any },
        { index: 2, ...any },
      ],
      [],
      { 1: 'listed twice in the site table', 2: 'listed twice in the site table' },
    ],
    [
      'occupancy lane by lane',
      [
        { index: 1, kind: 'trafficConcentration', quantity: 'occupancy', vehicles: 'any', lane: 'lane1' },
        { index: 2, kind: 'trafficConcentration', quantity: 'occupancy', vehicles: 'any', lane: 'lane2' },
      ],
      [],
      { 1: 'trafficConcentration (of single lanes)', 2: 'trafficConcentration (of single lanes)' },
    ],
    [
      'classes without all vehicles: their sum is not taken for all',
      [
        { index: 1, kind: 'trafficFlow', quantity: 'flow', vehicles: 'car' },
        { index: 2, kind: 'trafficFlow', quantity: 'flow', vehicles: 'heavy' },
      ],
      ['traffic_flow_car', 'traffic_flow_heavy'],
      {},
    ],
  ])('%s', (_, characteristics, properties, without) => {
    const { targets, refused, unread } = planOf(characteristics);
    expect(targets.map((target) => target.property)).toEqual(properties);
    expect(Object.fromEntries([...refused, ...unread])).toEqual(without);
  });

  const length = (index: number, vehicles: 'middle' | 'long', lane?: string) =>
    ({ index, kind: 'trafficFlow', quantity: 'flow', vehicles, ...(lane ? { lane } : {}) }) as const;
  it.each<[string, Characteristic[], number[] | undefined]>([
    ['both classes', [length(1, 'middle'), length(2, 'long')], [1, 2]],
    [
      'both classes of every lane',
      [length(1, 'middle', 'a'), length(2, 'long', 'a'), length(3, 'middle', 'b'), length(4, 'long', 'b')],
      [1, 3, 2, 4],
    ],
    ['the long ones alone', [length(2, 'long')], undefined],
    ['lanes that differ', [length(1, 'middle', 'a'), length(2, 'long', 'b')], undefined],
    [
      'lorries by name beside them',
      [length(1, 'middle'), length(2, 'long'), { ...any, index: 3, vehicles: 'heavy' }],
      [3],
    ],
  ])('heavy vehicles by length are those from 5.6 m on: %s', (_, characteristics, parts) => {
    const heavy = planOf(characteristics).targets.filter(({ property }) => property === 'traffic_flow_heavy');
    expect(heavy.map((target) => target.parts.map(({ index }) => index))).toEqual(parts ? [parts] : []);
  });

  it('weights lane speeds by lane flows even where the flow of the whole carriageway is given', () => {
    const { targets } = planOf([
      { index: 1, ...any },
      { index: 2, ...any, lane: 'lane1' },
      { index: 3, ...any, lane: 'lane2' },
      { index: 4, kind: 'trafficSpeed', quantity: 'speed', vehicles: 'any', lane: 'lane1' },
      { index: 5, kind: 'trafficSpeed', quantity: 'speed', vehicles: 'any', lane: 'lane2' },
    ]);
    expect(targets.map(({ property, parts }) => [property, parts])).toEqual([
      ['traffic_flow_all', [{ index: 1, flow: 1 }]],
      [
        'traffic_speed_mean',
        [
          { index: 4, flow: 2 },
          { index: 5, flow: 3 },
        ],
      ],
    ]);
  });
});
