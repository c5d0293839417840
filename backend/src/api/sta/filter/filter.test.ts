import { HubError } from '@smartregion/terms/errors';
import { StaFailure } from '../failure';
import { Budget } from '../limits';
import { Time, type Entity } from '../model/entity';
import { worldOf } from '../model/world';
import { parseOptions } from '../query/parse';
import { V1 } from '../version/v1';
import { compile } from './compile';
import { checkCondition } from './condition';
import { matches } from './row';
import { ALWAYS, boundsOf, isOfDatastream } from './analyse';
import { resultBoundsOf } from './results';

const HOUR = 3_600_000;
const T = Date.parse('2026-07-14T10:00Z');
const POINT = { type: 'Point', coordinates: [7.5, 51.5] };

const entity = (set: Entity['set'], id: number, members: object, links: Entity['links'] = {}): Entity => ({
  ...{ set, id, members: members as Entity['members'], links },
});
const things = [
  entity('Things', 1, { name: 'Straße', properties: { kommune: 'unna', rank: 3, 'a-b': [1] } }, { Locations: [1] }),
  entity('Things', 2, { name: 'Empty' }),
];
const world = worldOf(
  [
    ...things,
    entity('Locations', 1, { name: 'place', location: POINT }),
    entity('ObservedProperties', 1, { name: 'NO2' }),
    entity('ObservedProperties', 2, { name: 'O3' }),
    entity(
      'Datastreams',
      1,
      { name: 'a', unitOfMeasurement: { symbol: 'µg/m³' } },
      { Thing: [1], ObservedProperty: [1] }
    ),
    entity('Datastreams', 2, { name: 'b' }, { Thing: [1], ObservedProperty: [2] }),
  ],
  []
);
const observation = entity(
  'Observations',
  7,
  { phenomenonTime: new Time(T, T + HOUR), resultTime: new Time(T + HOUR), result: 12.5, resultQuality: 'valid' },
  { Datastream: [1] }
);
const instant = entity('Observations', 8, { phenomenonTime: new Time(T), result: 2 }, { Datastream: [2] });

const filterOf = (text: string) => parseOptions(`$filter=${encodeURIComponent(text)}`).filter!;
const rowOf = (root: Entity) => ({ world, now: T + 2 * HOUR, steps: new Budget(1000), root, bound: new Map() });

function holds(text: string, root: Entity = observation): boolean {
  return matches(compile(filterOf(text), root.set, V1), rowOf(root));
}

/** Filters that hold, and below ones that do not. */
describe.each([
  [
    true,
    [
      ...['result gt 12', "result gt '1'", "result lt '2'", 'result eq 12.5', 'result ne null', 'validTime eq null'],
      ...['not (validTime gt 2015-01-01T00:00:00Z)', '-result lt 0', '2 mul result eq 25', 'result mod 10 eq 2.5'],
      ...[
        'result div 0 eq null',
        'round(result) eq 13',
        'round(-result) eq -13',
        'floor(result) eq 12',
        'ceiling(result) eq 13',
      ],
      ...["resultQuality in ('provisional', 'valid')", 'id eq 7', "startswith(@iot.id,'7')"],
      ...[
        "Datastream/name eq 'a' and Datastream/Thing/properties/kommune eq 'unna'",
        'Datastream/Thing/properties/rank ge 3',
      ],
      ...[
        "endswith(Datastream/unitOfMeasurement/symbol,'m³')",
        'length(Datastream/Thing/name) eq 6',
        "toupper(resultQuality) eq 'VALID'",
      ],
      ...[
        "substring(resultQuality,1) eq 'alid'",
        "substring(resultQuality,1,2) eq 'al'",
        "indexof(resultQuality,'l') eq 2",
      ],
      ...["concat(resultQuality,'!') eq 'valid!'", "contains(resultQuality,'ali')", "tolower('AB') eq trim(' ab ')"],
      ...['year(phenomenonTime) eq 2026', 'month(resultTime) eq 7', 'day(resultTime) eq 14', 'hour(resultTime) eq 11'],
      ...['minute(resultTime) eq 0 and second(resultTime) eq 0', 'fractionalseconds(2026-07-14T10:00:00.25Z) eq 0.25'],
      ...[
        'date(phenomenonTime) eq 2026-07-14',
        'time(phenomenonTime) eq 10:00:00',
        'totaloffsetminutes(resultTime) eq 0',
      ],
      ...['now() eq 2026-07-14T12:00:00Z', 'mindatetime() lt resultTime and maxdatetime() gt resultTime'],
      ...[
        "resultTime gt now() sub duration'PT61M'",
        "resultTime add duration'PT1H' eq now()",
        "now() sub resultTime eq duration'PT1H'",
      ],
      ...["st_within(Datastream/Thing/Locations/location, geography'POLYGON((7 51,8 51,8 52,7 52,7 51))')"],
    ],
  ],
  [
    false,
    [
      ...['result gt 13', "result lt '1'", 'result gt null', 'result lt null', 'resultQuality gt 3 and result lt 0'],
      ...[
        'validTime lt now()',
        "Datastream/name eq 'b'",
        'Datastream/Thing/properties/none eq 3',
        'year(resultQuality) eq 2026',
      ],
      "resultTime gt now() sub duration'PT59M'",
    ],
  ],
])('an observation of 12.5 from 10 to 11: %p', (expected, filters) => {
  it.each(filters)('%s', (text) => expect(holds(text)).toBe(expected));
});

/** As FROST-Server's documentation and code compare intervals; [10:00, 11:00] against what stands behind. */
describe.each([
  ['gt', { '09:59': true, '10:00': false, '10:30': false, '11:00': false }],
  ['ge', { '09:59': true, '10:00': true, '10:01': false, '11:00': false }],
  ['lt', { '10:30': false, '10:59': false, '11:00': true, '12:00': true }],
  ['le', { '10:30': false, '11:00': true, '12:00': true }],
  ['eq', { '10:00': false, '11:00': false }],
  ['ne', { '10:00': true }],
] as const)('an interval is %s', (operator, moments) => {
  it.each(Object.entries(moments))('%s: %p', (clock, expected) => {
    expect(holds(`phenomenonTime ${operator} 2026-07-14T${clock}:00Z`)).toBe(expected);
    const turned = { gt: 'lt', ge: 'le', lt: 'gt', le: 'ge', eq: 'eq', ne: 'ne' }[operator];
    expect(
      turned === 'eq' || turned === 'ne' || holds(`2026-07-14T${clock}:00Z ${turned} phenomenonTime`) === expected
    ).toBe(true);
  });
});

it.each([
  ['phenomenonTime eq 2026-07-14T10:00:00Z/2026-07-14T11:00:00Z', true, false],
  ['phenomenonTime lt 2026-07-14T11:00:00Z/2026-07-14T12:00:00Z', true, true],
  ['before(phenomenonTime, 2026-07-14T11:00:01Z)', true, true],
  ['after(phenomenonTime, 2026-07-14T09:00:00Z)', true, true],
  ['meets(phenomenonTime, 2026-07-14T11:00:00Z/2026-07-14T12:00:00Z)', true, false],
  ['during(phenomenonTime, 2026-07-14T10:00:00Z/2026-07-14T11:00:00Z)', true, true],
  ['overlaps(phenomenonTime, 2026-07-14T10:30:00Z/2026-07-14T12:00:00Z)', true, false],
  ['starts(phenomenonTime, 2026-07-14T10:00:00Z)', true, true],
  ['finishes(phenomenonTime, 2026-07-14T11:00:00Z)', true, false],
])('%s: interval %p, moment %p', (text, ofInterval, ofInstant) => {
  expect([holds(text), holds(text, instant)]).toEqual([ofInterval, ofInstant]);
});

describe('relations to several hold when they hold for one', () => {
  it.each([
    ["Datastreams/ObservedProperty/name eq 'NO2'", true, false],
    ["Datastreams/name eq 'a' and Datastreams/ObservedProperty/name eq 'O3'", false, false],
    ["Datastreams/any(d: d/name eq 'a') and Datastreams/any(e: e/ObservedProperty/name eq 'O3')", true, false],
    ["Datastreams/all(d: d/name lt 'c')", true, true],
    ["not Datastreams/any(d: d/name eq 'a')", false, true],
    ["name eq 'Empty' or Datastreams/name eq 'a'", true, true],
    ["geo.intersects(Locations/location, geography'POINT(7.5 51.5)')", true, false],
  ])('%s: %p, without any %p', (text, ofFirst, ofSecond) => {
    expect([holds(text, things[0]), holds(text, things[1])]).toEqual([ofFirst, ofSecond]);
  });

  it('as long as that is no endless search', () => {
    expect(() =>
      matches(compile(filterOf("Datastreams/Thing/Datastreams/name eq 'x'"), 'Things', V1), {
        ...rowOf(things[0]!),
        steps: new Budget(3),
      })
    ).toThrow(HubError);
  });
});

/** Shapes beside a point at (1, 1), each figure by hand after OGC 06-103r4. */
describe('geometries', () => {
  const SQUARE = "geography'POLYGON((0 0,2 0,2 2,0 2,0 0))'";
  const HOLED = "geography'POLYGON((0 0,4 0,4 4,0 4,0 0),(0.5 0.5,1.5 0.5,1.5 1.5,0.5 1.5,0.5 0.5))'";
  const EDGE = "geography'POLYGON((1 0,2 0,2 2,1 2,1 0))'";
  const LINE = "geography'LINESTRING(0 0,2 2)'";
  const ENDS = "geography'LINESTRING(1 1,2 2)'";
  const FAR = "geography'MULTIPOINT((4 5),(9 9))'";
  const HERE = "geography'POINT(1 1)'";
  const AT = "geography'POINT(1 1)'";

  it.each([
    ['st_within', [SQUARE, LINE, HERE], [HOLED, EDGE, ENDS, FAR]],
    ['st_intersects', [SQUARE, LINE, HERE, EDGE, ENDS], [HOLED, FAR]],
    ['geo.intersects', [SQUARE, EDGE], [HOLED, FAR]],
    ['st_disjoint', [HOLED, FAR], [SQUARE, LINE, HERE, EDGE, ENDS]],
    ['st_touches', [EDGE, ENDS], [SQUARE, LINE, HERE, HOLED, FAR]],
    ['st_equals', [HERE], [SQUARE, LINE, EDGE, FAR]],
    ['st_contains', [HERE], [SQUARE, LINE, EDGE, FAR]],
    ['st_overlaps', [], [HERE, SQUARE, LINE]],
    ['st_crosses', [], [HERE, SQUARE, LINE]],
  ])('%s of a point', (name, yes, no) => {
    expect(yes.filter((shape) => !holds(`${name}(${AT},${shape})`))).toEqual([]);
    expect(no.filter((shape) => holds(`${name}(${AT},${shape})`))).toEqual([]);
  });

  it.each([
    [`st_contains(${SQUARE},${AT})`, true],
    [`st_contains(${EDGE},${AT})`, false],
    [`st_relate(${AT},${SQUARE},'0FFFFF212')`, true],
    [`st_relate(${SQUARE},${AT},'0F2FF1FF2')`, true],
    [`st_relate(${AT},${EDGE},'F0FFFF212')`, true],
    [`st_relate(${AT},${LINE},'0FFFFF102')`, true],
    [`geo.distance(${AT},geography'POINT(4 5)') eq 5`, true],
    [`geo.distance(${FAR},${AT}) eq 5`, true],
    [`geo.distance(${AT},geography'LINESTRING(0 3,9 3)') eq 2`, true],
    [`geo.distance(${AT},${SQUARE}) eq 0`, true],
    [`geo.distance(${AT},${HOLED}) eq 0.5`, true],
    [`geo.length(geography'LINESTRING(0 0,3 4,3 5)') eq 6`, true],
    [`geo.length(${SQUARE}) eq 0`, true],
    [`geo.distance(name,${AT}) eq null`, true],
  ])('%s', (text, expected) => expect(holds(text.replace('name', 'resultQuality'))).toBe(expected));

  it('two shapes of which none is a point are not compared', () => {
    expect(() => holds(`st_within(${LINE},${SQUARE})`)).toThrow(StaFailure);
  });
});

describe('what is refused before anything is read', () => {
  it.each([
    ['nixda eq 1', 'Observations have no "nixda".'],
    ['Datastream/nixda eq 1', 'Datastreams have no "nixda".'],
    ['Datastream eq null', 'Datastream is an entity and no value.'],
    ['constructor eq 1', 'Observations have no "constructor".'],
    ['sleep(9) eq 1', 'There is no function sleep.'],
    ['length(5) eq 1', 'The function length takes values of another kind.'],
    ["year('never') eq 1", 'The function year takes values of another kind.'],
    ["round('1') eq 1", 'The function round takes values of another kind.'],
    ['st_within(Datastream/Thing/Locations/location, 5)', 'takes values of another kind.'],
    ['1 div 0 eq 1', 'A number is divided by zero.'],
    ['5 mod 0 eq 1', 'A number is divided by zero.'],
    ['toString() eq 1', 'There is no function toString.'],
    ['year() eq 1', 'The function year takes 1 values.'],
    ['substring(resultQuality) eq 1', 'The function substring takes at least 2 values.'],
    ["Datastream/any(d: d/name eq 'x')", 'Datastream is no relation to several.'],
  ])('%s', (text, message) => expect(() => holds(text)).toThrow(message));

  it('during a moment', () =>
    expect(() => holds('during(phenomenonTime, 2026-07-14T11:00:00Z)')).toThrow('an interval'));
});

describe('what is no condition', () => {
  it.each([
    ['name', 'name is neither true nor false.'],
    ["id eq 1 and (result or not contains(name,'x'))", 'result is neither'],
    ['5 add 1', '"add" is neither'],
    ['-5', 'A number is neither'],
    ["'x'", 'A value alone is neither'],
    ['length(name)', 'length() is neither'],
    ['Datastreams/any(d: d/name)', 'd/name is neither'],
    ['properties', 'properties is neither'],
  ])('%s', (text, message) => expect(() => checkCondition(filterOf(text))).toThrow(message));

  it.each(['true', 'Thing/properties/demo', 'not (Thing/properties/demo)', "startswith(name,'x') or id in (1,2)"])(
    '%s is one',
    (text) => expect(() => checkCondition(filterOf(text))).not.toThrow()
  );
});

describe('what becomes a question to the store', () => {
  it.each([
    ["Datastream/Thing/name eq 'x' or FeatureOfInterest/name eq 'y'", true],
    ['now() gt 2015-01-01T00:00:00Z', true],
    ["Datastream/name eq 'x' and result gt 3", false],
    ['phenomenonTime gt now()', false],
  ])('%s is told by the Datastream alone: %p', (text, expected) =>
    expect(isOfDatastream(filterOf(text), V1)).toBe(expected)
  );

  it.each([
    ['result gt 3', [3, Infinity]],
    ['-2.5 ge result and result ge -10', [-10, -2.5]],
    ['result eq 4 and phenomenonTime gt now()', [4, 4]],
    ["result gt '3'", undefined],
    ['result gt 3 or result lt 1', undefined],
    ['not (result gt 3)', undefined],
    ['result ne 3', undefined],
    ['result mul 2 gt 3', undefined],
  ])('%s says of results %j', (text, bounds) =>
    expect(resultBoundsOf(filterOf(text))).toEqual(bounds && { least: bounds[0], most: bounds[1] })
  );

  const HALF = T + HOUR / 2;
  const at = '2026-07-14T10:30:00Z';
  it.each([
    [`phenomenonTime ge ${at}`, { startsFrom: HALF }],
    [`${at} ge phenomenonTime`, { startsUntil: HALF, endsUntil: HALF }],
    [`phenomenonTime/start gt ${at}`, { startsFrom: HALF }],
    [`phenomenonTime/start lt ${at}`, { startsUntil: HALF }],
    [`resultTime ge ${at} and result gt 3`, { endsFrom: HALF }],
    [`resultTime le ${at}`, { startsUntil: HALF, endsUntil: HALF }],
    [`phenomenonTime gt ${at} or result gt 3`, {}],
    [`not (phenomenonTime gt ${at})`, {}],
    [
      `phenomenonTime ge now() sub duration'PT1H30M' and phenomenonTime lt ${at}`,
      { startsFrom: HALF, startsUntil: HALF, endsUntil: HALF },
    ],
    ["phenomenonTime ge '2026-07-14T10:30:00Z'", { startsFrom: HALF }],
  ])('%s', (text, said) =>
    expect(boundsOf(filterOf(text), [], V1, rowOf(observation))).toEqual({ ...ALWAYS, ...said })
  );
});
