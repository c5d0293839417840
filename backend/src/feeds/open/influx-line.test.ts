import { note, parseAll, testdata } from '../../testing/parse-all';
import { influxLine } from './influx-line';
import { linesOf, pointOf } from './influx-line/line';

const NOW = Date.parse('2026-07-14T11:05:00Z');
const read = (text: string, options: object = {}, more: object = {}) =>
  parseAll(influxLine, text, { options, receivedAt: NOW, ...more });

it('reads what Telegraf sends, and counts what it cannot', () => {
  const batch = parseAll(influxLine, testdata('influx-line/telegraf.txt'), { receivedAt: NOW });
  expect(batch.readings.map((reading) => [reading.station, note(reading)])).toEqual([
    ['schulhof nord', '2026-07-14T11:00:00.123Z/11:00:00.123Z air_temperature 21.5 Cel'],
    ['schulhof nord', '2026-07-14T11:00:00.123Z/11:00:00.123Z relative_humidity 63 %'],
    ['pi', '2026-07-14T11:00Z/11:00Z no2 18.25 ug/m3'],
    ['pi', '2026-07-14T11:05Z/11:05Z co2 612 [ppm]'],
  ]);
  expect(batch).toMatchObject({
    rows: 7,
    missing: 0,
    rejected: {
      'measurement "verkehr" has no field of a property: name them in option "fields"': 1,
      'field "air_temperature" is a text, not a number': 1,
      'line that is not line protocol': 1,
      'timestamp that no calendar has: check option "precision"': 1,
    },
  });
});

describe('the line protocol', () => {
  it.each<[string, string, object]>([
    ['plain', 'm f=1.5 5', { measurement: 'm', tags: {}, fields: { f: 1.5 }, timestamp: '5' }],
    ['tags', 'm,a=1,b=x f=1', { measurement: 'm', tags: { a: '1', b: 'x' }, fields: { f: 1 } }],
    [
      'escapes',
      String.raw`m\ \,x,t\ a\=g=v\,\ 1 f\ =1`,
      { measurement: 'm ,x', tags: { 't a=g': 'v, 1' }, fields: { 'f ': 1 } },
    ],
    [
      'texts',
      String.raw`m f="a, b = \"c\" \\",g=2`,
      { measurement: 'm', tags: {}, fields: { f: 'a, b = "c" \\', g: 2 } },
    ],
    [
      'numbers',
      'm a=-1i,b=2u,c=1e3,d=.5,e=3.',
      { measurement: 'm', tags: {}, fields: { a: -1, b: 2, c: 1000, d: 0.5, e: 3 } },
    ],
    ['truth', 'm a=t,b=FALSE', { measurement: 'm', tags: {}, fields: { a: true, b: false } }],
    ['a quote in a tag', 'm,t=5" f=1', { measurement: 'm', tags: { t: '5"' }, fields: { f: 1 } }],
  ])('%s', (_, line, expected) => {
    const point = pointOf(line)!;
    const { tags, fields, contradictory, ...rest } = point;
    expect(contradictory).toEqual([]);
    expect({ ...rest, tags: Object.fromEntries(tags), fields: Object.fromEntries(fields) }).toEqual(expected);
  });

  it.each([
    '',
    'm',
    'm f',
    'm f=',
    'm =1',
    'm f=1 x',
    'm f=1 5 6',
    'm f=abc',
    'm f="a',
    ',t=1 f=1',
    'm,t f=1',
    'm f=1e999',
  ])('has no line %j', (line) => {
    expect(pointOf(line)).toBeUndefined();
  });

  it('has lines with a line break in a text, comments and blank lines', () => {
    expect([...linesOf('# no\r\n\r\nm f="a\nb"\r\nn f=1')]).toEqual(['m f="a\nb"', 'n f=1']);
  });
});

describe('timestamps', () => {
  it.each([
    ['ns', '1784026800123456789', '2026-07-14T11:00:00.123Z'],
    ['us', '1784026800123456', '2026-07-14T11:00:00.123Z'],
    ['ms', '1784026800123', '2026-07-14T11:00:00.123Z'],
    ['s', '1784026800', '2026-07-14T11:00:00.000Z'],
  ])('in %s', (precision, stamp, expected) => {
    const line = `m no2=1 ${stamp}`;
    const start = (options: object, more: object) =>
      read(line, options, more).readings.map((r) => new Date(r.start).toISOString());
    expect(start({ precision }, {})).toEqual([expected]);
    expect(start({}, { parameters: { precision } })).toEqual([expected]);
  });

  it('the end of a period, where the configuration says how long', () => {
    expect(read('m bike_count=12i 1784026800000000000', { periodMinutes: 15 }).readings.map(note)).toEqual([
      '2026-07-14T10:45Z/11:00Z bike_count 12 {count}',
    ]);
  });
});

describe('what a field is', () => {
  it.each<[string, object, string]>([
    ['wetter t=75.2', { fields: { t: { property: 'air_temperature', unit: '°F' } } }, 'air_temperature 75.2 [degF]'],
    ['wetter t=12', { fields: { 'wetter.t': 'soil_temperature', t: 'air_temperature' } }, 'soil_temperature 12 Cel'],
    ['boden t=12', { fields: { 'wetter.t': 'soil_temperature', t: 'air_temperature' } }, 'air_temperature 12 Cel'],
    ['pm10 value=12', {}, 'pm10 12 ug/m3'],
  ])('%s', (line, options, expected) => {
    const [reading] = read(line, options).readings;
    expect(`${reading!.property} ${reading!.value} ${reading!.unit}`).toBe(expected);
  });
});

it.each([
  ['the tag of the configuration', 'm,ort=a,station=b,host=c no2=1', { stationTag: 'ort' }, { station: 'd' }, 'a'],
  ['the address of the push', 'm,host=c no2=1', {}, { station: 'd' }, 'd'],
  ['the host', 'm,host=c no2=1', {}, {}, 'c'],
  ['the measurement', 'm no2=1', {}, {}, 'm'],
])('the station is %s', (_, line, options, more, expected) => {
  expect(read(line, options, more).readings[0]!.station).toBe(expected);
});

it('refuses a body without a single line', () => {
  expect(() => read('{"no2": 1}')).toThrow(/has no line in line protocol/);
});

it('a field twice with different values is refused with its name, the same value again is one', () => {
  const { readings, rejected } = read('m no2=1,no2=2,pm10=7,pm10=7');
  expect(readings).toMatchObject([{ property: 'pm10', value: 7 }]);
  expect(rejected).toEqual({ 'field "no2" stands there twice with different values': 1 });
});

describe('lines of Home Assistant', () => {
  const line = (measurement: string, entity: string, value: string) =>
    `${measurement},domain=sensor,entity_id=${entity} friendly_name=8.83,value=${value} 1770000000000000000`;
  const read = (lines: string[], options: object = {}) => parseAll(influxLine, lines.join('\n'), { options });

  it('the measurement is the unit, the tag is mapped', () => {
    const { readings, contents } = read([line('°F', 'garten', '70'), line('µg/m³', 'luft', '12.3')], {
      fields: { garten: 'air_temperature', luft: { property: 'pm10' } },
    });
    expect(readings.map(({ station, property, value, unit }) => [station, property, value, unit])).toEqual([
      ['sensor', 'air_temperature', 70, '[degF]'],
      ['sensor', 'pm10', 12.3, 'ug/m3'],
    ]);
    expect(contents!.unread).toEqual({ 'garten.friendly_name': 1, 'luft.friendly_name': 1 });
  });

  it('a measurement that is no unit says nothing of it; one that does not fit is told', () => {
    const fields = { garten: 'air_temperature', luft: 'pm10' };
    const { readings, rejected } = read([line('sensor.garten', 'garten', '21'), line('ppm', 'luft', '12.3')], {
      fields,
    });
    expect(readings).toMatchObject([{ property: 'air_temperature', value: 21, unit: 'Cel' }]);
    expect(rejected).toEqual({ '"luft" in ppm is no pm10: name another property in option "fields"': 1 });
  });

  it('advice, followed as it is printed, works', () => {
    const lines = [line('°C', 'wohnzimmer', '21')];
    const [reason] = Object.keys(read(lines).rejected);
    const [, name] = /^"(.*)" has no field of a property: name it in option "fields"$/.exec(reason!) ?? [];
    expect(read(lines, { fields: { [name!]: 'air_temperature' } }).readings).toMatchObject([{ value: 21 }]);
  });

  it('what is not mapped is named by its tag', () => {
    expect(read([line('°C', 'wohnzimmer', '21')])).toMatchObject({
      readings: [],
      rejected: { '"wohnzimmer" has no field of a property: name it in option "fields"': 1 },
    });
  });
});
