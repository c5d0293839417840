/** What goes wrong with files in an office: each is told by its name, the others are read, nothing is lost or half done. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { FEEDS } from '../feeds/registry';
import { HubError } from '@smartregion/terms/errors';

const TESTDATA = join(__dirname, '../feeds/testdata');
const PRODUCT = 'produkt_zehn_min_tu_20260714_20260714_05480.txt';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-bad-input-'));
  mkdirSync(join(folder, 'folder'));
  writeFileSync(join(folder, 'page.html'), '<!DOCTYPE html><html><title>Wartung</title></html>');
  writeFileSync(join(folder, 'empty'), '');
  const text = readFileSync(join(TESTDATA, 'dwd-cdc', PRODUCT), 'utf8');
  const archive = zipSync({ [PRODUCT]: strToU8(text) });
  writeFileSync(join(folder, 'whole.zip'), archive);
  writeFileSync(join(folder, 'cut.zip'), archive.subarray(0, archive.length / 2));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function hub(...parameters: string[]) {
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', join(__dirname, 'main.ts'), ...parameters], {
    env: { ...process.env, LC_ALL: 'en', INIT_CWD: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, said] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, said };
}

test.each(['uba-airquality', 'datex2', 'dwd-cdc', 'ecowitt'])(
  '%s: a page, nothing, a folder and no file are four failures',
  async (feed) => {
    const { code, out, said } = await hub('parse', feed, 'page.html', 'empty', 'folder', 'gone');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toContain('"page.html" is an HTML page ("Wartung"), not data. Open the address');
    expect(said).toMatch(/"empty" .*empty\. \S/);
    expect(said).toMatch(/folder is a folder\. \S/);
    expect(said).toMatch(/gone does not exist\. \S/);
    expect(said.match(/0 rows, 0 readings, 0 missing, 0 rejected/g)).toHaveLength(4);
    expect(said).not.toContain('defect');
  }
);

/** Reads its message with the parser of another feed, once a topic says which. */
const ON_BEHALF = 'mqtt';

describe.each(FEEDS.filter(({ id }) => id !== ON_BEHALF).map((feed) => [feed.id, feed] as const))('%s', (_, feed) => {
  const parse = (name: string) => {
    const payload = { bytes: readFileSync(join(folder, name)), name };
    return [...feed.parse(payload, { options: feed.options.parse({}), receivedAt: Date.now() })];
  };

  test('a page is told as one', () => {
    expect(() => parse('page.html')).toThrow(
      expect.objectContaining({
        kind: 'payload',
        message: '"page.html" is an HTML page ("Wartung"), not data.',
        remedy: expect.stringMatching(/^Open the address/),
      })
    );
  });

  test('nothing is told as nothing, and is never a reading', () => {
    let said: string;
    try {
      const batches = parse('empty');
      expect(batches.flatMap((batch) => batch.readings)).toEqual([]);
      // Some providers say with an empty answer that they have nothing.
      said = batches.flatMap((batch) => Object.keys(batch.rejected)).join();
    } catch (error) {
      expect(error).toBeInstanceOf(HubError);
      said = (error as HubError).message;
    }
    expect(said).toMatch(/empty/);
  });
});

test.each([
  [
    'entities that blow up',
    '<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;">]><d2LogicalModel>&b;</d2LogicalModel>',
  ],
  [
    'a file of this machine',
    '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><d2LogicalModel>&x;</d2LogicalModel>',
  ],
])('XML with %s is refused, also as site table', async (_, xml) => {
  writeFileSync(join(folder, 'evil.xml'), xml);
  const measured = join(TESTDATA, 'datex2/measured-data.xml');
  const outcomes = [
    await hub('parse', 'datex2', 'evil.xml'),
    await hub('parse', 'datex2', measured, '--site-table', 'evil.xml'),
  ];
  for (const { code, out, said } of outcomes) {
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toContain(
      'brings its own document type definition (DOCTYPE), which the hub refuses for safety. Fetch'
    );
    expect(said).not.toContain('root:');
  }
});

test('half an archive imports nothing; the whole one then brings all, and again nothing new', async () => {
  const imported = (file: string) => hub('import', 'dwd-cdc', file, '--kommune', 'werl', '--db', 'hub.sqlite');
  const [half, whole, again] = [await imported('cut.zip'), await imported('whole.zip'), await imported('whole.zip')];
  expect(half).toMatchObject({
    code: 1,
    out: '',
    said: expect.stringMatching(/"cut.zip" is not a whole ZIP.*Fetch it again/),
  });
  const count = /: (\d+) new, 0 changed, 0 unchanged/.exec(whole.said)?.[1];
  expect(Number(count)).toBeGreaterThan(0);
  expect(again).toMatchObject({ code: 0, said: expect.stringContaining(`: 0 new, 0 changed, ${count} unchanged`) });
});

test('what is no object is no query', async () => {
  await hub('import', 'dwd-cdc', 'whole.zip', '--kommune', 'werl', '--db', 'hub.sqlite');
  for (const text of ['[{"type":"latest"}]', '42']) {
    const { code, out, said } = await hub('query', text, '--db', 'hub.sqlite');
    expect({ text, code, out }).toEqual({ text, code: 1, out: '' });
    expect(said).toMatch(/^The request is not understood: expected object, .*openapi/);
  }
});
