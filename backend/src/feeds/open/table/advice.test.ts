import { parse as yaml } from 'yaml';
import type { HubError } from '@smartregion/terms/errors';
import { note, parseAll } from '../../../testing/parse-all';
import { table } from '../table';

const text = (...lines: string[]) => lines.join('\n');
const refusalOf = (file: string, options: object = {}): HubError => {
  try {
    parseAll(table, file, { options });
  } catch (error) {
    return error as HubError;
  }
  throw new Error('it was not refused');
};

describe('advice, followed as it is printed, works', () => {
  it.each([
    ['a name of several properties', 'Temperatur;21,5', '"Temperatur": air_temperature', 'air_temperature 21.5 Cel'],
    ['a name of none', '"Fühler ""2""";21,5', '"Fühler \\"2\\"": air_temperature', 'air_temperature 21.5 Cel'],
    [
      'a name that says another unit',
      'Sonnenstunden [min];6',
      '"Sonnenstunden [min]": { property: sunshine_duration, unit: "h" }',
      'sunshine_duration 6 h',
    ],
    ['a unit that does not fit', 'NO2 [ppb];6', '"NO2 [ppb]": { property: no2, unit: "ug/m3" }', 'no2 6 ug/m3'],
    ['equal headings', 'Lufttemperatur;Lufttemperatur;6;7', '"#2": air_temperature', 'air_temperature 6 Cel'],
  ])('%s', (_, cells, printed, expected) => {
    const all = cells.split(';');
    const [headings, values] = [all.slice(0, all.length / 2), all.slice(all.length / 2)];
    const file = text(['Zeit', ...headings].join(';'), ['01.07.2026 10:00', ...values].join(';'));
    expect(refusalOf(file).remedy).toContain(printed);
    const { readings } = parseAll(table, file, { options: { columns: yaml(`{ ${printed} }`) as object } });
    expect(readings.map(({ property, value, unit }) => `${property} ${value} ${unit}`)).toEqual([expected]);
  });

  it('an hour in a column of another name', () => {
    const file = text('tag;Nr;Lufttemperatur', '2022-06-01;5;11,2', '2022-06-01;6;12,0');
    expect(refusalOf(file).remedy).toContain('timeColumn: ["tag", "Nr"]');
    const options = { timeColumn: ['tag', 'Nr'] };
    expect(parseAll(table, file, { options }).readings.map(note)).toEqual([
      '2022-06-01T03:00Z/04:00Z air_temperature 11.2 Cel',
      '2022-06-01T04:00Z/05:00Z air_temperature 12 Cel',
    ]);
  });

  it('vehicles counted: the sentence names the interval, too', () => {
    const file = text('Zeit;Kfz', '01.07.2026 10:00;21');
    const { remedy } = refusalOf(file);
    expect(remedy).toContain('"Kfz": { property: traffic_flow_all, unit: "{count}" }');
    expect(remedy).toMatch(/options marks and minutes/);
    const columns = { Kfz: { property: 'traffic_flow_all', unit: '{count}' } };
    const options = { columns, marks: 'start', minutes: 30 };
    expect(parseAll(table, file, { options }).readings.map(note)).toEqual([
      '2026-07-01T08:00Z/08:30Z traffic_flow_all 42 1/h',
    ]);
  });

  it('numbers and dates that can be read in two ways', () => {
    const pressure = text('Zeit;QFE [hPa]', '01.07.2026 10:00;1.013');
    expect(refusalOf(pressure).remedy).toMatch(/decimal: ","/);
    expect(parseAll(table, pressure, { options: { decimal: ',' } }).readings).toMatchObject([{ value: 1013 }]);
    const dates = text('Zeit,Lufttemperatur', '01/02/2026 10:00,21.5');
    expect(refusalOf(dates).remedy).toMatch(/"dateOrder" to dmy/);
    expect(parseAll(table, dates, { options: { dateOrder: 'dmy' } }).readings.map(note)).toEqual([
      '2026-02-01T09:00Z/09:00Z air_temperature 21.5 Cel',
    ]);
  });
});

describe('rows of one date without a time of day', () => {
  const days = ['2022-06-01', '2022-06-02'];
  const rows = days.flatMap((day) => [`${day};11,2`, `${day};12,0`, `${day};13,1`]);

  it('are refused: a day would keep its first value', () => {
    const { message, remedy } = refusalOf(text('tag;Lufttemperatur', ...rows));
    expect(message).toMatch(/same date in column "tag" and no time of day/);
    expect(remedy).toMatch(/timeColumn: \[Datum, Uhrzeit\]/);
  });

  it('of several stations are days of each, and the same row again is no other', () => {
    const stations = text('tag;Messstelle;Lufttemperatur', ...['A', 'B', 'C'].map((name) => `2022-06-01;${name};11,2`));
    expect(parseAll(table, stations).readings).toHaveLength(3);
    expect(parseAll(table, text('tag;Lufttemperatur', rows[0]!, rows[0]!)).readings).toHaveLength(1);
  });
});
