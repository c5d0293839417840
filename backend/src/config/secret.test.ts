import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HubError } from '@smartregion/terms/errors';
import { parseRegion } from './load';
import type { Surroundings } from './secret';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-secret-'));
  mkdirSync(join(folder, 'secrets'));
  mkdirSync(join(folder, 'secrets/ORDNER'));
  writeFileSync(join(folder, 'secrets/TELRAAM_API_KEY'), 'aus-dem-ordner\n');
  writeFileSync(join(folder, 'secrets/LEER'), '\n');
  writeFileSync(join(folder, 'anderswo'), 'von-anderswo\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const region = (secret: string) => `region: { name: Kreis Unna, ags: "05978" }
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    pushToken: { env: SCHWERTE_TOKEN }
    feeds:
      - feed: telraam
        apiKey: ${secret}
        stations: [{ id: a, provider: "9000010417", name: A, lat: 51.44, lon: 7.57, class: indicative }]
  - ags: "05978036"
    slug: unna
    name: Unna
    pushToken: { env: UNNA_TOKEN }
`;

function read(secret: string, env: Surroundings['env'] = {}, needs?: Surroundings['needs']) {
  const around = { env: { HUB_SECRETS: 'secrets', SCHWERTE_TOKEN: 's', UNNA_TOKEN: 'u', ...env }, folder };
  const { kommunen } = parseRegion(region(secret), 'region.yaml', { ...around, ...(needs ? { needs } : {}) });
  return { ...(kommunen[0]!.feeds[0]!.options as { apiKey: string }), tokens: kommunen.map((k) => k.pushToken) };
}

const refusal = (secret: string, env: Surroundings['env'] = {}): string => {
  try {
    read(secret, env);
    return '';
  } catch (error) {
    const { message, remedy } = (error as HubError).in('de');
    return `${message} ${remedy}`;
  }
};

test.each<[string, string, Surroundings['env'], string]>([
  ['the environment', '{ env: TELRAAM_API_KEY }', { TELRAAM_API_KEY: 'aus-der-umgebung' }, 'aus-der-umgebung'],
  [
    'a file that the environment names',
    '{ env: TELRAAM_API_KEY }',
    { TELRAAM_API_KEY_FILE: 'anderswo' },
    'von-anderswo',
  ],
  ['the file of that name among the secrets', '{ env: TELRAAM_API_KEY }', {}, 'aus-dem-ordner'],
  ['a file', '{ file: anderswo }', {}, 'von-anderswo'],
])('a secret comes from %s', (_, secret, env, expected) => {
  expect(read(secret, env).apiKey).toBe(expected);
});

test.each<[string, string, Surroundings['env'], string]>([
  [
    'that is nowhere',
    '{ env: NIRGENDS }',
    {},
    'Das Geheimnis NIRGENDS ist nicht gesetzt. Setzen Sie die Umgebungsvariable NIRGENDS',
  ],
  [
    'that only the provider can give',
    '{ env: NIRGENDS }',
    {},
    'Es kommt vom Anbieter: docs/feeds/telraam.md sagt, wie.',
  ],
  ['that is set, but empty', '{ env: NICHTS }', { NICHTS: '' }, 'Das Geheimnis NICHTS ist gesetzt, aber leer.'],
  ['with a dollar', '{ env: $TOK }', { TOK: 'x' }, 'Schreiben Sie den Namen ohne $: apiKey: { env: TOK }.'],
  ['with a dollar and brackets', '{ env: "${TOK}" }', {}, 'Schreiben Sie den Namen ohne $: apiKey: { env: TOK }.'],
  ['that is empty', '{ env: LEER }', {}, 'secrets/LEER mit dem Geheimnis ist leer.'],
  [
    'that Docker made a folder of',
    '{ env: ORDNER }',
    {},
    'secrets/ORDNER mit dem Geheimnis ist nicht lesbar: es ist ein Ordner',
  ],
  [
    'whose file is not there',
    '{ env: X }',
    { X_FILE: 'fort' },
    'fort mit dem Geheimnis ist nicht lesbar: es gibt sie nicht.',
  ],
  ['that stands in the file', 'hunter2', {}, 'Ein Geheimnis darf nicht in dieser Datei stehen.'],
  ['that stands in the file as a number', '12345678', {}, 'Ein Geheimnis darf nicht in dieser Datei stehen.'],
  ['in the manner of Compose', '${TELRAAM_API_KEY}', {}, 'Schreiben Sie: apiKey: { env: TELRAAM_API_KEY }.'],
  ['in the manner of Home Assistant', '!secret telraam', {}, 'Die Auszeichnung !secret kennt der Hub nicht.'],
  [
    'with a misspelt place',
    '{ enviroment: X }',
    {},
    '„apiKey“ nennt kein Geheimnis. Nennen Sie seinen Ort: apiKey: { env: NAME }',
  ],
  ['left empty', '', {}, '„apiKey“ steht ohne Wert da.'],
  ['with an umlaut', '{ env: X }', { X: 'Schlüssel' }, 'Zeichen, die kein Server annimmt'],
])('one %s is told', (_, secret, env, expected) => {
  const told = refusal(secret, env);
  expect(told).toContain('region.yaml:9 ');
  expect(told).toContain(expected);
  expect(told).not.toMatch(/hunter2|12345678|Schlüssel\W/);
});

test('one that is not needed now may be missing: of another Kommune, or all', () => {
  const missing = { SCHWERTE_TOKEN: undefined, UNNA_TOKEN: undefined };
  expect(read('{ env: NIRGENDS }', missing, () => false)).toEqual({
    apiKey: expect.stringMatching(/\S/),
    tokens: [undefined, undefined],
  });
  const ofTelraam = ({ feed, kommune }: { feed?: string; kommune?: string }) =>
    feed === 'telraam' && kommune === 'schwerte';
  expect(() => read('{ env: NIRGENDS }', missing, ofTelraam)).toThrow(/^region\.yaml:9 \S+apiKey: /);
  expect(read('{ env: TELRAAM_API_KEY }', missing, ofTelraam).apiKey).toBe('aus-dem-ordner');
});

test('a token of one’s own can be made, one of a provider cannot', () => {
  const told = (secret: string, env: Surroundings['env']) => refusal(secret, env);
  expect(told('{ env: NIRGENDS }', {})).not.toContain('openssl');
  expect(told('{ env: TELRAAM_API_KEY }', { SCHWERTE_TOKEN: undefined })).toContain('openssl rand -hex 16');
});

describe('the certificate of a machine', () => {
  const told = (pkcs12: string, env: Surroundings['env'] = {}) => {
    const feed = `datex2
        url: https://kreis.example/d.xml
        certificate: { pkcs12: ${pkcs12}, password: { env: PASSWORT } }`;
    const text = region('x').replace(/telraam\n.*/, feed);
    const around = { HUB_SECRETS: 'secrets', SCHWERTE_TOKEN: 's', UNNA_TOKEN: 'u', PASSWORT: 'p', ...env };
    try {
      parseRegion(text, 'region.yaml', { env: around, folder });
      return '';
    } catch (error) {
      const { message, remedy } = (error as HubError).in('de');
      return `${message} ${remedy}`;
    }
  };

  test('that is not there is told with its line, before the hub starts', () => {
    expect(told('fort.p12')).toMatch(
      /^region\.yaml:10 \S*certificate\.pkcs12: Die Datei \/.*fort\.p12 ist nicht lesbar: es gibt sie nicht\. .*\.p12/
    );
  });

  test.each([
    ['anderswo', {}],
    ['{ env: P12 }', { P12: 'MIIK' }],
  ])('%s is there', (pkcs12, env) => {
    expect(told(pkcs12, env)).toBe('');
  });
});
