import fc from 'fast-check';
import { HubError } from '@smartregion/terms/errors';
import { ownTime } from '../../../testing/own-time';
import { StaFailure } from '../failure';
import { Geometry } from '../filter/geometry';
import { Time } from '../model/entity';
import { parseOptions, parsePath } from './parse';
import { Span, type Expression } from './ast';

const filterOf = (text: string): Expression => parseOptions(`$filter=${encodeURIComponent(text)}`).filter!;

/** An expression with all its parentheses. */
function written(expression: Expression): string {
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression;
      return typeof value === 'string'
        ? `'${value}'`
        : value instanceof Time
          ? `${value.start}/${value.end}`
          : String(value);
    }
    case 'path':
      return expression.names.join('/');
    case 'call':
      return `${expression.name}(${expression.parameters.map(written).join(',')})`;
    case 'binary':
      return `(${written(expression.left)} ${expression.operator} ${written(expression.right)})`;
    case 'in':
      return `(${written(expression.operand)} in ${expression.list.map(written).join('|')})`;
    case 'not':
    case 'minus':
      return `(${expression.kind} ${written(expression.operand)})`;
    default:
      return `${expression.kind}[${expression.names.join('/')} ${expression.variable}: ${written(expression.condition)}]`;
  }
}

it.each([
  ['a or b and c', '(a or (b and c))'],
  ['a and b or c', '((a and b) or c)'],
  ['(a or b) and c', '((a or b) and c)'],
  ['not a and b', '((not a) and b)'],
  ['not (a eq 1)', '(not (a eq 1))'],
  ['not not a', 'a'],
  ['result sub 1 div 2 gt 11', '((result sub (1 div 2)) gt 11)'],
  ['1 add 2 sub 3', '((1 add 2) sub 3)'],
  ['-result lt -1.5e2', '((minus result) lt (minus 150))'],
  ["name eq 'it''s (here), or there;'", "(name eq 'it's (here), or there;')"],
  ['notable eq true and orange ne null', '((notable eq true) and (orange ne null))'],
  ['result in (1, 2,3)', '(result in 1|2|3)'],
  ['Thing/properties/größe eq 3', '(Thing/properties/größe eq 3)'],
  ["startswith(@iot.id,'1')", "startswith(@iot.id,'1')"],
  ['now() gt mindatetime()', '(now() gt mindatetime())'],
  ["Datastreams/any(d: d/name eq 'x')", "any[Datastreams d: (d/name eq 'x')]"],
  ['t ge 2015-03-03T01:00:00+01:00', '(t ge 1425340800000/1425340800000)'],
  ['t eq 2015-03-03T00:00:00Z/2015-03-03T01:00:00Z', '(t eq 1425340800000/1425344400000)'],
  ['date(t) eq 2015-03-03', "(date(t) eq '2015-03-03')"],
])('%s is %s', (text, expected) => expect(written(filterOf(text))).toBe(expected));

it('reads durations and geometries', () => {
  const literalOf = (text: string) =>
    (filterOf(`f(${text}) eq 1`) as never as { left: { parameters: { value: unknown }[] } }).left.parameters[0]!.value;
  expect(literalOf("duration'PT10M'")).toEqual(new Span(600_000));
  expect(literalOf("geography'Polygon ((7 51, 8 51, 8 52, 7 51))'")).toEqual(
    new Geometry('Polygon', [
      [
        [7, 51],
        [8, 51],
        [8, 52],
        [7, 51],
      ],
    ])
  );
  expect(literalOf("geography'SRID=4326;POINT(7.5 -51.25)'")).toEqual(new Geometry('Point', [7.5, -51.25]));
  expect(literalOf("geometry'MULTIPOLYGON(((1 2,3 4,5 6,1 2)),((1 2,3 4,5 6,1 2)))'")).toMatchObject({
    type: 'MultiPolygon',
  });
});

it('reads what is expanded, with options of its own', () => {
  const { expand } = parseOptions(
    '$expand=Thing/Locations($select=name,id),Observations($filter=result gt (1 add 1);$top=2;$orderby=phenomenonTime desc,id;$expand=FeatureOfInterest)'
  );
  expect(expand).toMatchObject([
    { path: ['Thing', 'Locations'], options: { select: ['name', 'id'] } },
    {
      path: ['Observations'],
      options: {
        top: 2,
        orderby: [{ descending: true }, { descending: false }],
        expand: [{ path: ['FeatureOfInterest'] }],
      },
    },
  ]);
});

it.each([
  ['/Things(1)/Datastreams', [{ name: 'Things', key: '1' }, { name: 'Datastreams' }]],
  [
    "Observations('1-2-3')/result/$value",
    [{ name: 'Observations', key: '1-2-3' }, { name: 'result' }, { name: '$value' }],
  ],
  ["//Things('a''b/(c)')//", [{ name: 'Things', key: "a'b/(c)" }]],
])('the path %s', (path, steps) => expect(parsePath(path)).toEqual(steps));

describe('what is refused', () => {
  const deep = (n: number) => `${'('.repeat(n)}1${')'.repeat(n)} eq 1`;

  it.each([
    ['an end', '$filter=result gt', 'near ""'],
    ['what is no operator', '$filter=result like 3', 'near "like 3"'],
    ['an open text', "$filter=name eq 'x", 'near ""'],
    ['a number below nothing', '$top=-1', 'near "-1"'],
    ['a number without end', `$skip=${'9'.repeat(30)}`, '$skip'],
    ['an open area', "$filter=st_within(location,geography'POLYGON((7 51,8 51,8 52))')", 'near'],
    ['an area of nothing', "$filter=st_within(location,geography'POLYGON((7 51,8 51,7 51))')", 'near'],
    [
      'an open hole',
      "$filter=st_within(location,geography'MULTIPOLYGON(((7 51,8 51,8 52,7 51),(7 51,7.5 51,7.5 51.2,7.1 51)))')",
      'near',
    ],
    ['no truth', '$count=vielleicht', 'near "vielleicht"'],
    ['no time', '$filter=t gt 2015-02-31T00:00:00Z', '$filter'],
    ['an interval that ends before it starts', '$filter=t eq 2015-03-03T01:00:00Z/2015-03-03T00:00:00Z', '$filter'],
    ['half an area', "$filter=geo.intersects(location, geography'POLYGON((1 2, 3')", '$filter'],
    ['an option twice', '$top=1&$top=2', '$top stands twice'],
    ['an option that only others have, within', '$expand=Things($search=x)', '$search is not known here'],
    ['too many parentheses', `$filter=${deep(31)}`, '30 are the most'],
    ['too many parts', `$filter=${Array.from({ length: 200 }, () => 'a eq 1').join(' or ')}`, '300 are the most'],
    ['too deep expands', '$expand=A/B/C/D/E/F/G', '$expand is too large'],
    ['too many expands', `$expand=${Array.from({ length: 31 }, () => 'A').join(',')}`, '$expand is too large'],
    ['SQL', "$filter=name eq 'x'; DROP TABLE series", 'near'],
  ])('%s', (_, query, message) => {
    let thrown: unknown;
    try {
      parseOptions(query);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(HubError);
    expect(`${(thrown as HubError).message} ${(thrown as HubError).remedy}`).toContain(message);
  });

  it('an option that there is not, with 501', () => {
    expect(() => parseOptions('$foo=1')).toThrow(StaFailure);
    expect(parseOptions('foo=1')).toEqual({ texts: {} });
  });
});

/** What it is made of, so that random texts come close. */
const token = fc.constantFrom(
  ...[
    "'",
    "''",
    '(',
    ')',
    '/',
    ',',
    ';',
    ' ',
    '$',
    '=',
    '%',
    'and',
    'or',
    'not',
    'eq',
    'in',
    'result',
    'name',
    'geography',
    'POINT',
    '1',
    '-',
    '.',
    'e9',
  ],
  ...[
    '2015-03-03',
    'T00:00:00Z',
    'duration',
    'any',
    ':',
    'd',
    '$filter',
    '$expand',
    '@iot.id',
    'null',
    'true',
    'ß',
    '\u0000',
    '😀',
  ]
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(token, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(token, { maxLength: 40 }).map((parts) => parts.join(' '))
);

it.each([
  ['parsePath', parsePath],
  ['parseOptions', (text: string) => parseOptions(text)],
  ['$filter', (text: string) => parseOptions(`$filter=${encodeURIComponent(text)}`)],
  ['$expand', (text: string) => parseOptions(`$expand=${encodeURIComponent(text)}`)],
  ['$orderby', (text: string) => parseOptions(`$orderby=${encodeURIComponent(text)}`)],
])('%s reads any text or refuses it in words', (_, parse) => {
  fc.assert(
    fc.property(anyText, (text) => {
      try {
        parse(text);
      } catch (error) {
        expect(error instanceof HubError || error instanceof StaFailure).toBe(true);
      }
    }),
    { numRuns: 2000 }
  );
});

const leaf: fc.Arbitrary<string> = fc.constantFrom(
  'result',
  'Datastream/name',
  '3',
  "'it''s'",
  'null',
  'true',
  'now()',
  'length(name)'
);
const expression = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc
      .tuple(tie('any'), fc.constantFrom('and', 'or', 'eq', 'gt', 'add', 'mul'), tie('any'))
      .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
    tie('any').map((inner) => `(not ${inner})`)
  ),
})).any;

it('reads what it has written as the same', () => {
  fc.assert(
    fc.property(expression, (text) => {
      const first = filterOf(text);
      const again = written(first).replaceAll("'it's'", "'it''s'");
      expect(filterOf(again)).toEqual(first);
    }),
    { numRuns: 300 }
  );
});

it('is done at once, also with the longest that is let through', () => {
  const texts = [
    `$filter=${'('.repeat(30)}${'a eq 1 and '.repeat(60)}b${')'.repeat(30)}`,
    `$filter=${'not '.repeat(1900)}a`,
    `$filter=${"('".repeat(2000)}`,
    `$expand=${'A('.repeat(2000)}`,
    `$filter=${'-('.repeat(2000)}`,
  ];
  for (const text of texts) {
    const begin = ownTime();
    try {
      parseOptions(text);
    } catch (error) {
      expect(error).toBeInstanceOf(HubError);
    }
    expect(ownTime() - begin).toBeLessThan(50);
  }
});
