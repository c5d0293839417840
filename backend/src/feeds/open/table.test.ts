import { strToU8, zipSync } from 'fflate';
import type { Reading } from '../../model/observation';
import { note, parseAll, testdata } from '../../testing/parse-all';
import { table } from './table';
import { xlsxSheets } from './table/xlsx';

const read = (text: string | Uint8Array, options: object = {}) => parseAll(table, text, { options });
const notes = (text: string | Uint8Array, options: object = {}) => read(text, options).readings.map(note);
const values = (readings: readonly Reading[]) => readings.map(({ value }) => value);

/** One column of air temperature in a table with semicolons. */
const temperatures = (...cells: string[]) =>
  ['Zeit;Lufttemperatur [°C]', ...cells.map((cell, i) => `2026-07-14 1${i}:00;${cell}`)].join('\n');

describe('a file as an office saves it: Windows-1252, title and footer, date and clock in two columns', () => {
  const batch = read(testdata('table/rathaus.csv'), {
    columns: { 'Lufttemperatur [°C]': { property: 'air_temperature', missing: [-999] } },
  });
  const whole = read(testdata('table/rathaus.csv'));

  it('reads 24:00 as the end of the day, in the time zone of the region', () => {
    expect(batch.readings.filter(({ property }) => property === 'air_temperature').map(note)).toEqual([
      '2026-07-14T11:00Z/11:00Z air_temperature 24.5 Cel',
      '2026-07-14T22:00Z/22:00Z air_temperature 17.25 Cel',
    ]);
    // -999 by the configuration, and a cell that is empty
    expect(batch).toMatchObject({ rows: 4, missing: 2, rejected: { 'time not readable': 1 } });
  });

  it('without a mapping takes the headings at their word, the rest it leaves out', () => {
    expect(whole.readings.map((reading) => `${reading.property} ${reading.value}`)).toEqual([
      ...['air_temperature 24.5', 'precipitation 0', 'pressure_sea_level 1013.2'],
      ...['air_temperature 17.25', 'pressure_sea_level 1012.8'],
      ...['air_temperature -999', 'precipitation 0.2', 'pressure_sea_level 1012.1'],
    ]);
    expect(whole.missing).toBe(1);
  });
});

it('reads the long form: station, property, value and unit in columns; the doubled hour in the order of the file', () => {
  const batch = read(testdata('table/lang.csv'));
  expect(batch.readings.map((r) => [r.station, note(r), r.qualifier, r.reasons?.[0]])).toEqual([
    ['B1', '2026-10-24T23:45Z/23:45Z traffic_flow_all 120 1/h', undefined, undefined],
    ['B1', '2026-10-25T00:00Z/00:00Z traffic_flow_all 90 1/h', undefined, undefined],
    ['B1', '2026-10-25T01:00Z/01:00Z traffic_flow_all 80 1/h', undefined, undefined],
    ['B1', '2026-10-25T02:00Z/02:00Z traffic_flow_all 70 1/h', undefined, undefined],
    ['B1', '2026-10-25T00:00Z/00:00Z no2 7 ug/m3', '<', 'suspect-dst'],
  ]);
  expect(batch.rejected).toEqual({ 'property "Sonstiges" is not known: name it in option "properties"': 1 });
});

it('reads a workbook of a spreadsheet program: second sheet, row of units, dates, rich text, formula', () => {
  const batch = read(testdata('table/messwerte.xlsx'));
  expect(batch.readings.map(note)).toEqual([
    '2026-07-14T11:00Z/11:00Z air_temperature 24.125 Cel',
    '2026-07-14T11:00Z/11:00Z wind_speed 18 km/h',
    '2026-07-14T12:00Z/12:00Z air_temperature 1.234 Cel', // a number, not a text that could be thousands
    '2026-07-14T22:00Z/22:00Z air_temperature 17.5 Cel',
    '2026-07-14T22:00Z/22:00Z wind_speed 18 km/h',
  ]);
  expect(batch.missing).toBe(1);
});

describe('decimal mark, decided by the whole column', () => {
  it.each<[string, string[], number[]]>([
    ['comma', ['1,5', '2'], [1.5, 2]],
    ['point', ['1.5', '2'], [1.5, 2]],
    ['thousands with point', ['1.234,5', '1.234'], [1234.5, 1234]],
    ['thousands with comma', ['1,234.5', '1,234'], [1234.5, 1234]],
    ['one number decides for all', ['1.234', '0,5'], [1234, 0.5]],
    ['leading zero', ['0.125', '1.234'], [0.125, 1.234]],
    ['more than three digits before', ['1013.250'], [1013.25]],
    ['blanks and apostrophes', ["1'013,5", '1 013,5', '\u22121,5'], [1013.5, 1013.5, -1.5]],
  ])('%s', (_, cells, expected) => {
    expect(values(read(temperatures(...cells)).readings)).toEqual(expected);
  });

  it.each<[string, string[], RegExp]>([
    ['open', ['1.234', '5.678', '3'], /"1\.234" can be a decimal number or hold thousands/],
    ['both', ['1,5', '1.25'], /point and comma both stand as decimal marks/],
  ])('refuses what is %s', (_, cells, message) => {
    expect(() => read(temperatures(...cells))).toThrow(message);
  });

  it.each<[object, number[]]>([
    [{ decimal: '.' }, [1.234]],
    [{ decimal: ',' }, [1234]],
    [{ columns: { 'Lufttemperatur [°C]': { property: 'air_temperature', decimal: '.' } } }, [1.234]],
  ])('takes what the option says: %j', (options, expected) => {
    expect(values(read(temperatures('1.234'), options).readings)).toEqual(expected);
  });
});

describe('headings', () => {
  const headed = (heading: string, options: object = {}) => {
    const { readings } = read(`Zeit;${heading}\n2026-07-14 11:00;20,5\n2026-07-14 12:00;21,5`, options);
    return `${readings[0]!.property} ${readings[0]!.unit}`;
  };

  it.each([
    ['Lufttemperatur (2 m)', 'air_temperature Cel'],
    ['Lufttemperatur in °F', 'air_temperature [degF]'],
    ['NO₂ µg/m³', 'no2 ug/m3'],
    ['PM2.5 [ug/m3]', 'pm25 ug/m3'],
    ['Feinstaub PM 10', 'pm10 ug/m3'],
    ['Windgeschwindigkeit (10 m)', 'wind_speed m/s'],
    ['rel. Feuchte [%]', 'relative_humidity %'],
    ['Kfz/h', 'none'],
    ['Kfz [Kfz/h]', 'traffic_flow_all 1/h'],
    ['water_level [m]', 'water_level m'],
  ])('%s', (heading, expected) => {
    if (expected === 'none') {
      expect(() => headed(heading)).toThrow(/No column of the table is of a property/);
    } else {
      expect(headed(heading)).toBe(expected);
    }
  });

  it.each([
    ['Temperatur', /"Temperatur" cannot be decided: can be air_temperature or soil_temperature or water_temperature/],
    ['Luftdruck [hPa]', /can be pressure_station or pressure_sea_level/],
    ['NO2 [ppb]', /the unit "ppb" does not fit no2/],
    ['Kfz', /traffic_flow_all without a unit/],
    ['Niederschlag [mm];Regen [mm]', /several columns are precipitation/],
  ])('refuses %s and names the option', (heading, message) => {
    expect(() => headed(heading)).toThrow(message);
    expect(() => headed(heading)).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('"columns"') as string })
    );
  });

  it.each<[string, object, string]>([
    ['Temp. 2m [°F]', { 'Temp. 2m [°F]': 'air_temperature' }, 'air_temperature [degF]'],
    ['Temp. 2m (Schulhof)', { 'Temp. 2m (Schulhof)': { property: 'air_temperature', unit: 'K' } }, 'air_temperature K'],
    ['Temp. (Hof)', { 'Temp. (Hof)': 'air_temperature' }, 'air_temperature Cel'],
    ['temp', { ' TEMP ': 'air_temperature' }, 'air_temperature Cel'],
  ])('%s as the configuration says', (heading, columns, expected) => {
    expect(headed(heading, { columns })).toBe(expected);
  });

  it.each([
    ['NO2 [ppb]', 'no2', /the unit "ppb" does not fit no2/],
    ['Anzahl', 'traffic_flow_all', /traffic_flow_all without a unit/],
  ])('%s stays open when the configuration names no unit that fits', (heading, property, message) => {
    expect(() => headed(heading, { columns: { [heading]: property } })).toThrow(message);
  });

  describe('beside columns that the configuration describes', () => {
    const columns = { 'Temp. 2m': 'air_temperature', Regen: 'precipitation', Fehlt: 'no2' };
    const text = 'Zeit;Temp. 2m;rel. Feuchte [%];Temperatur;Notiz\n14.07.2026 13:00;24,5;61;30;x';

    it('reads those that the headings name, tells what is absent, and leaves out what could be this or that', () => {
      const batch = read(text, { columns });
      expect(batch.readings.map(note)).toEqual([
        '2026-07-14T11:00Z/11:00Z air_temperature 24.5 Cel',
        '2026-07-14T11:00Z/11:00Z relative_humidity 61 %',
      ]);
      expect(batch.rejected).toEqual({
        'column "Regen" of option "columns" is not in the table': 1,
        'column "Fehlt" of option "columns" is not in the table': 1,
        'column "Temperatur" is not read: can be air_temperature or soil_temperature or water_temperature': 1,
      });
    });

    it('takes a described column before another of the same property', () => {
      const batch = read('Zeit;Lufttemperatur [°C];Temp. 2m\n14.07.2026 13:00;1;24,5', {
        columns: { 'Temp. 2m': 'air_temperature' },
      });
      expect(batch.readings.map(note)).toEqual(['2026-07-14T11:00Z/11:00Z air_temperature 24.5 Cel']);
      expect(Object.keys(batch.rejected)).toEqual([
        'column "Lufttemperatur [°C]" is not read: several columns are air_temperature',
      ]);
    });

    it('refuses a table that has none of them, and nothing else', () => {
      expect(() => read('Zeit;Notiz\n14.07.2026 13:00;x', { columns })).toThrow(
        'The table has none of the columns that are named: Temp. 2m, Regen, Fehlt.'
      );
    });
  });

  it('counts vehicles of an interval', () => {
    const options = { columns: { Kfz: { property: 'traffic_flow_all', unit: '{count}' } }, marks: 'end', minutes: 15 };
    expect(notes('Zeit;Kfz\n14.07.2026 13:15;61\n14.07.2026 13:30;12', options)).toEqual([
      '2026-07-14T11:00Z/11:15Z traffic_flow_all 244 1/h',
      '2026-07-14T11:15Z/11:30Z traffic_flow_all 48 1/h',
    ]);
  });
});

describe('times', () => {
  const first = (stamp: string, options: object = {}) => notes(`Zeit;NO2\n${stamp};7`, options)[0]?.split(' ')[0];

  it.each([
    ['14.07.2026 13:00', '2026-07-14T11:00Z/11:00Z'],
    ['14.7.26 13:00:30', '2026-07-14T11:00:30.000Z/11:00:30.000Z'],
    ['2026-07-14T13:00', '2026-07-14T11:00Z/11:00Z'],
    ['2026-07-14T13:00:00Z', '2026-07-14T13:00Z/13:00Z'],
    ['2026-07-14 13:00:00+02:00', '2026-07-14T11:00Z/11:00Z'],
    ['2026/07/14 13:00 Uhr', '2026-07-14T11:00Z/11:00Z'],
    ['14.07.2026 24:00', '2026-07-14T22:00Z/22:00Z'],
    ['46217,5', '2026-07-14T10:00Z/10:00Z'], // a date of Excel: noon
    ['14/07/2026 13:00', '2026-07-14T11:00Z/11:00Z'],
    ['07/14/2026 13:00', '2026-07-14T11:00Z/11:00Z'],
  ])('%s', (stamp, expected) => {
    expect(first(stamp)).toBe(expected);
  });

  it('refuses a date that can be read with day or month first', () => {
    expect(() => first('07/08/2026 13:00')).toThrow(/can be read with the day or with the month first/);
    expect(first('07/08/2026 13:00', { dateOrder: 'mdy' })).toBe('2026-07-08T11:00Z/11:00Z');
  });

  it.each([
    [{ marks: 'start', minutes: 60 }, '2026-07-14T11:00Z/12:00Z'],
    [{ marks: 'end', minutes: 60 }, '2026-07-14T10:00Z/11:00Z'],
    [{ timeZone: 'Etc/GMT-1' }, '2026-07-14T12:00Z/12:00Z'],
    [{ timeZone: 'UTC' }, '2026-07-14T13:00Z/13:00Z'],
  ])('with %j', (options, expected) => {
    expect(first('14.07.2026 13:00', options)).toBe(expected);
  });

  it('wants the length of an interval', () => {
    expect(() => read('', { marks: 'end' })).toThrow(/The length of the interval whose end the time names is missing/);
  });

  describe('clock changes', () => {
    const hours = (day: string, clocks: string[], options: object = {}) => {
      const { readings, rejected } = read(
        `Zeit;NO2\n${clocks.map((clock, i) => `${day} ${clock};${i}`).join('\n')}`,
        options
      );
      return [...readings.map((r) => `${note(r).split(' ')[0]!}${r.reasons ? ' ?' : ''}`), ...Object.keys(rejected)];
    };
    const hourly = { marks: 'end', minutes: 60 };

    it('autumn, twice: the first is summer time, the other way round where the newest comes first', () => {
      const [summer, winter, later] = [
        '2026-10-25T00:00Z/00:00Z',
        '2026-10-25T01:00Z/01:00Z',
        '2026-10-25T02:00Z/02:00Z',
      ];
      expect(hours('25.10.2026', ['02:00', '02:00', '03:00'])).toEqual([summer, winter, later]);
      expect(hours('25.10.2026', ['03:00', '02:00', '02:00'])).toEqual([later, winter, summer]);
    });

    it('autumn, once: taken as summer time, and suspect', () => {
      expect(hours('25.10.2026', ['01:00', '02:00', '03:00'])[1]).toBe('2026-10-25T00:00Z/00:00Z ?');
    });

    it('autumn, a logger that writes start plus length: 03:00 twice', () => {
      expect(hours('25.10.2026', ['02:00', '03:00', '03:00', '04:00'], hourly).slice(1)).toEqual([
        '2026-10-25T00:00Z/01:00Z',
        '2026-10-25T01:00Z/02:00Z',
        '2026-10-25T02:00Z/03:00Z',
      ]);
    });

    it('spring: an instant that no clock shows is none, the end of an hour is one', () => {
      expect(hours('29.03.2026', ['01:00', '02:00', '03:00'])).toEqual([
        '2026-03-29T00:00Z/00:00Z',
        '2026-03-29T01:00Z/01:00Z',
        'local time that the clock change leaves out',
      ]);
      expect(hours('29.03.2026', ['02:00'], hourly)).toEqual(['2026-03-29T00:00Z/01:00Z']);
    });

    it('the same time again is no other time', () => {
      expect(hours('14.07.2026', ['13:00', '13:00'])).toEqual([
        '2026-07-14T11:00Z/11:00Z',
        'further row of the same time',
      ]);
    });
  });
});

describe('delimiters', () => {
  it.each([
    ['tab', 'Zeit\tNO2\n2026-07-14 13:00\t7,5'],
    ['comma', 'time,no2\n2026-07-14T13:00,7.5'],
    ['comma, quoted cells', '"time","no2"\n"2026-07-14T13:00","7,5"'],
    ['bar', 'time|no2\n2026-07-14T13:00|7.5'],
    ['as Excel says', 'sep=;\r\nZeit;NO2\r\n2026-07-14 13:00;7,5'],
    ['UTF-8 with its mark', '\ufeffZeit;NO2\n2026-07-14 13:00;7,5'],
  ])('%s', (_, text) => {
    expect(notes(text)).toEqual(['2026-07-14T11:00Z/11:00Z no2 7.5 ug/m3']);
  });

  it('a decimal comma without quotes between commas is no further column', () => {
    expect(read('time,no2\n2026-07-14T13:00,7\n2026-07-14T14:00,7,5').rejected).toEqual({
      'row with more cells than there are columns': 1,
    });
  });
});

describe('whose values they are', () => {
  const text = 'Zeit;NO2\n2026-07-14 13:00;7';
  const station = (options: object, asked?: string, name?: string) => {
    const context = { options: table.options.parse(options), receivedAt: 0, ...(asked ? { station: asked } : {}) };
    return [...table.parse({ bytes: Buffer.from(text), ...(name ? { name } : {}) }, context)][0]!.readings[0]!.station;
  };

  it('as configured, as the push names it, as the file is called', () => {
    expect(station({ station: 'a' }, 'b', 'c.csv')).toBe('a');
    expect(station({}, 'b', 'c.csv')).toBe('b');
    expect(station({}, undefined, 'c.csv')).toBe('c');
  });

  it('a column of stations', () => {
    const rows = 'Messstelle;Zeit;NO2\nA;2026-07-14 13:00;7\n;2026-07-14 14:00;8';
    expect(read(rows)).toMatchObject({
      readings: [{ station: 'A', value: 7 }],
      rejected: { 'row without a station': 1 },
    });
  });
});

describe('what is no table', () => {
  const book = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([k, v]) => [k, strToU8(v)])));

  it.each<[string, string | Uint8Array, RegExp]>([
    ['a text', 'Guten Tag\nhier sind die Daten', /is not a table that the hub can read/],
    ['dates without names', '2026-07-14 13:00;7\n2026-07-14 14:00;8', /no row of column names with dates below it/],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), /a workbook of Excel 2003 or older/],
    ['another archive', book({ 'a.txt': 'x' }), /is not an Excel workbook: it has no worksheets/],
    ['a broken archive', Uint8Array.of(0x50, 0x4b, 3, 4), /is not a whole ZIP archive/],
  ])('%s', (_, content, message) => {
    expect(() => read(content)).toThrow(message);
  });

  it('names the columns there are when the configuration names another', () => {
    expect(() => read('Zeit;NO2\n2026-07-14 13:00;7', { timeColumn: 'Datum' })).toThrow(
      expect.objectContaining({ remedy: 'Set option "timeColumn" to one of: "Zeit", "NO2".' })
    );
  });

  /** A workbook with so many sheets, all of which are the same part. */
  const bookOf = (sheets: number, rows: readonly string[]) =>
    book({
      'xl/workbook.xml': `<workbook><sheets>${'<sheet name="a" id="r1"/>'.repeat(sheets)}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
    });

  it('takes no memory for cells far off', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 1}"><c r="GR${i + 1}"><v>1</v></c></row>`);
    expect(() => read(bookOf(1, rows))).toThrow(/more cells than the hub reads in one go/);
  });

  it('counts rows that hold nothing', () => {
    const bytes = bookOf(1, ['<row/>'.repeat(200)]);
    const rowsOf = (entries: number) => [...xlsxSheets({ bytes, limits: { unpacked: 1e6, entries } })];
    expect(rowsOf(200)).toEqual([[]]);
    expect(() => rowsOf(199)).toThrow(expect.objectContaining({ kind: 'too-large' }));
  });

  it('reads a part once, however many sheets it is', () => {
    const bytes = bookOf(5000, ['<row><c><v>1</v></c></row>']);
    expect([...xlsxSheets({ bytes })]).toEqual([[[1]]]);
  });
});

describe('what it says of a file before anything is stored', () => {
  const explain = (text: string, options: object = {}) =>
    table.explain!(
      { bytes: Buffer.from(text), name: 'r.csv' },
      { options: table.options.parse(options), receivedAt: 0 }
    );

  it('names each column in both languages', () => {
    const { facts, parts, undecided } = explain('Zeit;Lufttemperatur;Notiz\n2026-07-14 13:00;7,5;x', {
      marks: 'end',
      minutes: 60,
    });
    expect(facts.map(({ de }) => de)).toEqual([
      'CSV mit Semikolon; Zeilen mit Daten: 1, darüber und darunter ausgelassen: 0',
      'Zeitzone Europe/Berlin; jede Zeit ist das Ende eines Messintervalls von 60 Minuten',
      'Messstelle: r',
    ]);
    expect(parts.map(({ name, meaning }) => [name, meaning.de])).toEqual([
      ['Zeit', 'Zeit'],
      ['Lufttemperatur', 'air_temperature (Lufttemperatur (2 m)) in °C (angenommen), Dezimalkomma'],
      ['Notiz', 'wird nicht gelesen'],
    ]);
    expect(parts[1]!.meaning.en).toBe('air_temperature (Air temperature) in °C (assumed), decimal comma');
    expect(undecided).toEqual([]);
  });

  it('shows what of the configuration is absent, and why a column is left out', () => {
    const { facts, parts, undecided } = explain('Zeit;Temp. 2m;Temperatur\n2026-07-14 13:00;7,5;8', {
      columns: { 'Temp. 2m': 'air_temperature', Regen: 'precipitation' },
    });
    expect(facts.map(({ de }) => de)).toContain(
      'Die Spalte „Regen“ aus der Konfiguration hat diese Tabelle nicht; die übrigen werden gelesen.'
    );
    expect(parts[2]!.meaning.de).toMatch(/^wird nicht gelesen: kann air_temperature oder /);
    expect(undecided).toEqual([]);
  });

  it('shows what is not decided beside what is', () => {
    const { undecided } = explain('Zeit;Temperatur;NO2\n2026-07-14 13:00;7,5;1.234');
    expect(undecided.map(({ name, remedy }) => [name, remedy.de])).toEqual([
      ['Temperatur', 'Nennen Sie die Größe in der Option "columns", z. B. "Temperatur": air_temperature.'],
      [
        'NO2',
        'Setzen Sie in der Option "columns" für „NO2“ decimal: "," oder decimal: ".", oder decimal für alle Spalten.',
      ],
    ]);
  });
});
