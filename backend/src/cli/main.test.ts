import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TESTDATA = join(__dirname, '../feeds/testdata');
const PORTAL = join(TESTDATA, 'uba/portal-de.csv');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

async function hub(parameters: readonly string[], input = '', closeAfter?: number): Promise<Outcome> {
  const command = ['--require', 'tsx/cjs', join(__dirname, 'main.ts'), ...parameters];
  const child = spawn(process.execPath, command, { env: { ...process.env, LC_ALL: 'C', INIT_CWD: folder } });
  let out = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    if (closeAfter !== undefined && out.length > closeAfter) {
      child.stdout.destroy();
    }
  });
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, said };
}

test('parse writes one JSON line per reading and nothing else to stdout, the report to stderr', async () => {
  const { code, out, said } = await hub(['parse', 'ecowitt', join(TESTDATA, 'ecowitt/report.txt')]);
  expect(code).toBe(0);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const temperature = lines.find((line) => line['property'] === 'air_temperature');
  // 77 °F
  expect(temperature).toEqual({
    station: expect.stringMatching(/^ecowitt-[0-9a-f]{12}$/),
    property: 'air_temperature',
    start: '2026-07-15T15:26:14.000Z',
    end: '2026-07-15T15:26:14.000Z',
    value: 25,
    unit: 'Cel',
    quality: 'provisional',
    reasons: [],
    qualifier: null,
  });
  expect(said).toContain(`1 rows, ${lines.length} readings,`);
  expect(out + said).not.toContain('5E1F00112233445566778899AABBCCDD');
});

test('totals of several files are differenced from one to the next, stdin among them', async () => {
  const report = (time: string, inches: string) => `PASSKEY=A&dateutc=2026-07-15+${time}&yearlyrainin=${inches}`;
  writeFileSync(join(folder, 'first.txt'), report('10:00:00', '1.0'));
  writeFileSync(join(folder, 'third.txt'), report('12:00:00', '1.2'));
  const { code, out } = await hub(['parse', 'ecowitt', 'first.txt', '-', 'third.txt'], report('11:00:00', '1.1'));
  const rain = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { start: string; value: number });
  expect(code).toBe(0);
  expect(rain.map(({ start, value }) => [start.slice(11, 16), value])).toEqual([
    ['10:00', 2.54],
    ['11:00', 2.54],
  ]);
});

test('a payload that yields nothing is no failure; a broken one is, and the others are read all the same', async () => {
  writeFileSync(join(folder, 'empty.json'), '{"data":[]}');
  expect(await hub(['parse', 'uba-airquality', 'empty.json'])).toEqual({
    code: 0,
    out: '',
    said: expect.stringContaining('0 rows, 0 readings, 0 missing, 0 rejected'),
  });
  writeFileSync(join(folder, 'page.json'), '<!doctype html><title>Wartung</title>');
  const mixed = await hub(['parse', 'uba-airquality', 'page.json', join(TESTDATA, 'uba/measures.json')]);
  expect(mixed.code).toBe(1);
  expect(mixed.said).toContain('"page.json" is an HTML page ("Wartung"), not data.');
  expect(mixed.out).toContain('"property":');
});

test('a pipe that closes early is no failure', async () => {
  const rows = Array.from(
    { length: 6000 },
    (_, i) => `5480;${202601010000 + (i % 6) * 10 + Math.floor(i / 6) * 0};3;1000;1;1;80;1;eor`
  );
  writeFileSync(
    join(folder, 'produkt.txt'),
    ['STATIONS_ID;MESS_DATUM;QN;PP_10;TT_10;TM5_10;RF_10;TD_10;eor', ...rows].join('\n')
  );
  const { code, said } = await hub(['parse', 'dwd-cdc', 'produkt.txt'], '', 100);
  expect(code).toBe(0);
  expect(said).not.toMatch(/EPIPE|Error/);
});

test.each([
  [['parse', 'ecowit', 'x'], 'There is no feed "ecowit". Did you mean "ecowitt"?'],
  [['parse', 'ecowitt', 'gone.txt'], 'gone.txt does not exist. Check the name'],
  [['check', '--config', 'gone.yaml'], 'gone.yaml ist nicht lesbar: es gibt sie nicht.'],
  [['check', '--config', 'gone.yaml', '--language', 'en'], 'gone.yaml cannot be read: it is not there.'],
  [['query', 'no json', '--db', 'gone.sqlite'], 'gone.sqlite gibt es nicht.'],
  [['prase'], "unknown command 'prase'"],
  [['import', 'uba-csv', PORTAL], "required option '--kommune <slug>'"],
])('%j fails with one sentence and a remedy', async (parameters, sentence) => {
  const { code, out, said } = await hub(parameters);
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(said).toContain(sentence);
  expect(existsSync(join(folder, 'gone.sqlite'))).toBe(false);
});

test('what is imported can be asked for, in every format', async () => {
  const imported = await hub(['import', 'uba-csv', PORTAL, '--kommune', 'soest', '--db', 'hub.sqlite']);
  expect(imported).toMatchObject({ code: 0, out: '', said: expect.stringMatching(/: [1-9]\d* new, 0 changed/) });
  const ask = (...more: string[]) =>
    hub([
      'query',
      '{"type":"series","kommunen":["soest"],"properties":["o3"],"bucket":"raw","from":"2025-07-01T00:00Z","to":"2025-07-02T00:00Z"}',
      ...['--db', 'hub.sqlite', ...more],
    ]);
  const json = await ask();
  const answer = JSON.parse(json.out) as {
    results: { A: { status: number; frames: { data: { values: number[][] } }[] } };
  };
  expect(json).toMatchObject({ code: 0, said: '' });
  expect(answer.results.A.status).toBe(200);
  // DENW006 at 24:00 on the first of July, local time.
  expect(answer.results.A.frames.flatMap((frame) => frame.data.values[1])).toContain(88);
  const csv = await ask('--format', 'csv');
  expect(csv.out.split('\r\n')[0]).toBe('frame,time,value (µg/m³)');
  expect(csv.out).toContain(',2025-07-01T22:00:00.000Z,88\r\n');
  expect((await ask('--format', 'table')).out).toMatch(/^frame +time +value \(µg\/m³\)\n/);
});

test('what is imported can be written to a file, with its metadata beside it', async () => {
  const day = ['--properties', 'o3', '--from', '2025-07-01T00:00Z', '--to', '2025-07-02T00:00Z', '--db', 'hub.sqlite'];
  const written = await hub(['export', ...day, '--format', 'csv-excel', '--out', 'o3.csv']);
  expect(written).toEqual({ code: 0, out: '', said: '' });
  const text = readFileSync(join(folder, 'o3.csv'), 'utf8');
  // DENW006 at 24:00 on the first of July, local time.
  expect(text).toMatch(/^2025-07-01T21:00:00Z;01\.07\.2025 23:00;MESZ;2025-07-01T22:00:00Z;.*;1h;88;µg\/m³;/m);
  expect(JSON.parse(readFileSync(join(folder, 'o3.csv-metadata.json'), 'utf8'))).toMatchObject({ url: 'o3.csv' });
  const printed = await hub(['export', ...day, '--format', 'csv-excel']);
  expect(printed).toEqual({ code: 0, out: text, said: '' });
  const refused = await hub(['export', '--format', 'xlsx', '--db', 'hub.sqlite']);
  expect(refused).toMatchObject({ code: 1, out: '', said: expect.stringContaining('format') });
});

test('a query that fails says so and exits with 1', async () => {
  const { code, out, said } = await hub(['query', '{"type":"sereis"}', '--db', 'hub.sqlite']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ results: { A: { status: 400 } } });
  expect(said).toContain('Did you mean "series"?');
});

test('a query with a key that nobody reads is refused with the nearest, and answered with nothing', async () => {
  const { code, out, said } = await hub(['query', '{"type":"latest","kommune":["menden"]}', '--db', 'hub.sqlite']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ results: { A: { status: 400, frames: [] } } });
  expect(said).toContain('"kommune" is no key of the question "latest". Did you mean "kommunen"?');
});

test('with a configuration only its stations are taken, and the remedy is the YAML to add', async () => {
  const config = join(__dirname, '../../../config/schwerte.yaml');
  const parameters = ['import', 'uba-csv', PORTAL, '--kommune', 'schwerte', '--config', config, '--db', 'own.sqlite'];
  const { code, said } = await hub(parameters);
  expect(code).toBe(1);
  expect(said).toMatch(/not in the configuration of schwerte[\s\S]*- feed: uba-csv\n {2}stations:\n {4}- \{ id: "DE/);
});

test('query and import work while the secret of another Kommune is missing; check names it', async () => {
  const secret = `region: { name: Kreis Unna, ags: "05978" }
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    feeds:
      - feed: uba-csv
        stations: [{ id: DENW010, name: Unna, lat: 51.54748, lon: 7.69378, class: reference }]
  - { ags: "05978036", slug: unna, name: Unna, pushToken: { env: UNNA_FEHLT }, feeds: [{ feed: ecowitt }] }
`;
  writeFileSync(join(folder, 'secret.yaml'), secret);
  const region = ['--config', 'secret.yaml'];
  const db = [...region, '--db', 'secret.sqlite'];
  const imported = await hub(['import', 'uba-csv', PORTAL, '--kommune', 'schwerte', ...db]);
  expect(imported.said).toMatch(/not in the configuration of schwerte|: \d+ new/);
  expect(await hub(['query', '{"type":"latest","kommunen":["schwerte"]}', ...db])).toMatchObject({ code: 0 });
  expect(await hub(['parse', 'uba-csv', PORTAL, '--kommune', 'schwerte', ...region])).toMatchObject({ code: 0 });
  const checked = await hub(['check', ...region]);
  expect(checked).toMatchObject({ code: 1, out: '' });
  expect(checked.said).toContain('secret.yaml:9 kommunen[1].pushToken: Das Geheimnis UNNA_FEHLT ist nicht gesetzt.');
});

test('import --preview shows a table and stores nothing', async () => {
  const file = join(TESTDATA, 'table/rathaus.csv');
  const parameters = ['import', 'table', file, '--kommune', 'schwerte', '--db', 'preview.sqlite', '--preview'];
  const { code, out } = await hub([
    ...parameters,
    '--language',
    'en',
    '--option',
    'marks=end',
    '--option',
    'minutes=60',
  ]);
  expect(code).toBe(0);
  expect(out).toContain('every time is the end of an interval of 60 minutes');
  expect(existsSync(join(folder, 'preview.sqlite'))).toBe(false);
});
