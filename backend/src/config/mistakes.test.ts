/**
 * Mistakes that people make in their copy of a configuration, and what they are told: the line, the key, what is wrong
 * and what to write, in German; one mistake is one message.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeRegion } from '../cli/commands/check';
import type { HubError } from '@smartregion/terms/errors';
import { readRegion } from './load';
import { lineOf, type Problem } from './problems/problem';

const shipped = (file: string) => readFileSync(join(__dirname, '../../../config', file), 'utf8');
/** The template with its examples taken in: a token, and a weather station of one's own. */
const SCHWERTE = shipped('schwerte.yaml').replace(/^( +)# (?=- |  |pushToken)/gm, '$1');
const KREIS = shipped('kreis-unna.yaml');

const AIR = 'id: DENW179, name: Schwerte, lat: 51.44875, lon: 7.58224, class: reference, surroundings: background';

type Edit = readonly [from: string | RegExp, to: string];

/** What is said of an edited copy: problems, or else hints. */
function told(text: string, edits: readonly Edit[]): string[] {
  const edited = edits.reduce((yaml, [from, to]) => {
    expect(yaml.search(from)).not.toBe(-1);
    return yaml.replace(from, to);
  }, text);
  const said = (problems: readonly Problem[]) => problems.map((problem) => lineOf('r.yaml', problem, 'de'));
  try {
    const read = readRegion(edited, 'r.yaml', { env: { SCHWERTE_TOKEN: 'geheimgeheim' } });
    // what is taken can be described, whatever is odd about it
    expect(describeRegion({ ...read, file: 'r.yaml' }, 0, 'de')).toContain('ist in Ordnung');
    return said(read.hints);
  } catch (error) {
    return said((error as HubError).details['problems'] as readonly Problem[]);
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `21 …stations[0].lat`, and parts of what is said. */
function expectTold(text: string, edits: readonly Edit[], expected: readonly string[]): void {
  const lines = told(text, edits);
  expect(lines).toHaveLength(expected.length);
  expected.forEach((wanted, i) => {
    const [, line, key, said] = /^(\d+) (\S+): ([\s\S]*)$/.exec(wanted)!;
    expect(lines[i]).toMatch(new RegExp(`^r\\.yaml:${line} \\S*${escaped(key!)}: `));
    said!.split(' … ').forEach((part) => expect(lines[i]).toContain(part));
  });
}

const DEVICE = '- feed: ecowitt';
const CDC = '        resolution: 10_minutes';
const own = (feed: string): Edit => [DEVICE, `- feed: ${feed}`];

describe('refused', () => {
  test.each<[string, readonly Edit[], string[]]>([
    // YAML
    [
      'tabs',
      [
        [/^ {4}feeds:/m, '\tfeeds:'],
        [/^ {6}- feed: uba/m, '\t\t- feed: uba'],
      ],
      ['18 YAML: Tabulatoren rücken ein: Zeilen 18, 19. … Leerzeichen'],
    ],
    [
      'non-breaking blanks',
      [[CDC, CDC.replace(/ /g, '\u00a0')]],
      ['24 YAML: Geschützte Leerzeichen rücken ein: Zeile 24.'],
    ],
    [
      'no blank behind a dash',
      [['- feed: dwd-cdc', '-feed: dwd-cdc']],
      ['23 YAML: Hinter dem Strich fehlt ein Leerzeichen. … - feed:'],
    ],
    [
      'no blank behind a colon',
      [['slug: schwerte', 'slug:schwerte']],
      ['15 YAML: Hinter dem Doppelpunkt fehlt ein Leerzeichen. Schreiben Sie: slug: schwerte'],
    ],
    [
      'an equals sign',
      [['slug: schwerte', 'slug = schwerte']],
      ['15 YAML: Statt des Gleichheitszeichens gehört hierher ein Doppelpunkt.'],
    ],
    ['one blank too few', [[CDC, CDC.slice(1)]], ['24 YAML: Die Zeile ist anders eingerückt als die darüber']],
    [
      'a quote left open',
      [['name: Schwerte\n', 'name: "Schwerte\n']],
      ['16 YAML: Ein Anführungszeichen ist nicht geschlossen'],
    ],
    ['a bracket left open', [[`{ ${AIR} }`, `{ ${AIR}`]], ['21 YAML: Die Klammer { ist nicht geschlossen.']],
    [
      'a list left open',
      [['air_temperature, wind, extreme_wind, precipitation]', 'air_temperature, wind']],
      ['25 YAML: Die Klammer [ ist nicht geschlossen. … ]'],
    ],
    [
      'no comma in a group',
      [['id: DENW179, name', 'id: DENW179 name']],
      ['21 YAML: Vor „name“ fehlt ein Komma. … id: DENW179, name: …'],
    ],
    [
      'no blank behind a colon of a group',
      [['{ id: DENW179', '{ id:DENW179']],
      ['21 stations[0].id:DENW179: Hinter dem Doppelpunkt fehlt ein Leerzeichen. Schreiben Sie: id: DENW179.'],
    ],
    [
      'a comment in a group',
      [['name: Werl', 'name: B 1 #2 Nord']],
      ['27 YAML: Was hinter „ #“ steht, ist ein Kommentar … name: "B 1 #2 Nord"'],
    ],
    [
      'a second colon',
      [['name: Schwerte\n', 'name: Schwerte: Stadt\n']],
      ['16 YAML: Ein zweiter Doppelpunkt in der Zeile … gehört in Anführungszeichen'],
    ],
    [
      'a comment in place of a name',
      [['name: Schwerte\n', 'name: #Schwerte\n']],
      ['16 kommunen[0].name: steht ohne Wert da. … ist ein Kommentar. … name: "#Schwerte"'],
    ],
    [
      'a value that begins with a star',
      [['name: Schwerte\n', 'name: *schwerte\n']],
      ['16 YAML: „*schwerte“ verweist auf etwas, das es nicht gibt. … "*schwerte"'],
    ],
    [
      'a value that begins with @',
      [['store:', 'contact: @stadt\nstore:']],
      ['10 YAML: Ein Wert darf nicht mit diesem Zeichen beginnen.'],
    ],
    [
      'a path of Windows',
      [['data/schwerte.sqlite', '"C:\\Daten\\hub.sqlite"']],
      ['10 YAML: Ein umgekehrter Schrägstrich (\\) bedeutet in "…" etwas anderes. … \'C:\\Daten\''],
    ],
    ['two parts', [['kommunen:', '---\nkommunen:']], ['13 YAML: Die Datei hat mehrere Teile, getrennt durch „---“.']],
    [
      'a key twice, and another fault',
      [
        [CDC, `${CDC}\n${CDC}`],
        ['class: reference', 'class: amtlich'],
      ],
      ['21 stations[0].class: „class“ kann nicht "amtlich" sein.', '25 YAML: Der Schlüssel steht zweimal'],
    ],
    // places
    [
      'decimal commas in brackets',
      [['lat: 51.44875, lon: 7.58224', 'lat: 51,44875, lon: 7,58224']],
      [
        '21 stations[0].lat: Dezimalkomma: 51,44875. Schreiben Sie: lat: 51.44875.',
        '21 stations[0].lon: Schreiben Sie: lon: 7.58224.',
      ],
    ],
    [
      'degrees and minutes',
      [['lat: 51.44875', `lat: 51°26'55"N`]],
      [`21 stations[0].lat: „lat“ steht in Grad und Minuten: 51°26'55"N. Schreiben Sie: lat: 51.448611.`],
    ],
    [
      'degrees and minutes with an accent for a sign',
      [['lat: 51.44875', 'lat: 51°26´55']],
      ['21 stations[0].lat: „lat“ steht in Grad und Minuten: 51°26´55. Schreiben Sie: lat: 51.448611.'],
    ],
    [
      'metres',
      [['lat: 51.44875, lon: 7.58224', 'lat: 5701234, lon: 401234']],
      ['21 stations[0].lat: sind Meter (UTM oder Gauß-Krüger), keine Grad.'],
    ],
    [
      'lat and lon swapped',
      [['lat: 51.44875, lon: 7.58224', 'lat: 7.58224, lon: 51.44875']],
      ['21 stations[0].lat: vertauscht. Schreiben Sie lat: 51.44875, lon: 7.58224.'],
    ],
    [
      'names of another program',
      [['lat: 51.44875', 'latitude: 51.44875']],
      ['21 stations[0].lat: „lat“ fehlt.', '21 stations[0].latitude: Hier heißt das: lat.'],
    ],
    // keys and numbers
    [
      'an AGS without quotes',
      [[/ags: "05978028" {4,}/, 'ags: 05978028 ']],
      ['14 kommunen[0].ags: wird als Zahl gelesen. … ags: "05978028"'],
    ],
    [
      'quotes of a word processor',
      [[/ags: "05978028" {4,}/, 'ags: „05978028“ ']],
      ['14 kommunen[0].ags: typografischen Anführungszeichen … Schreiben Sie: ags: "05978028".'],
    ],
    [
      'a station number without quotes',
      [['provider: "05480"', 'provider: 05480']],
      ['27 stations[0].provider: wird als Zahl gelesen. … provider: "05480"'],
    ],
    [
      'a German class',
      [['class: reference', 'class: amtlich']],
      ['21 stations[0].class: Möglich: reference, indicative, model.'],
    ],
    [
      'German surroundings',
      [['surroundings: background', 'surroundings: verkehrsnah']],
      ['21 stations[0].surroundings: Meinten Sie „traffic“? Möglich: traffic, background, industrial.'],
    ],
    [
      'mistyped German surroundings',
      [['surroundings: background', 'surroundings: Hintergund']],
      ['21 stations[0].surroundings: Meinten Sie „background“?'],
    ],
    [
      'a number without its unit',
      [[CDC, `${CDC}\n        every: 10`]],
      ['25 feeds[1].every: „10“ ist keine Dauer. … 10m'],
    ],
    [
      'a German unit',
      [[CDC, `${CDC}\n        every: 10 Minuten`]],
      ['25 feeds[1].every: „10 Minuten“ ist keine Dauer.'],
    ],
    ['too seldom for a timer', [[CDC, `${CDC}\n        every: 60d`]], ['25 feeds[1].every: zu selten … höchstens 7d']],
    ['a slug with an umlaut', [['slug: schwerte', 'slug: fröndenberg']], ['15 kommunen[0].slug: nur a-z, 0-9']],
    ['a German yes', [['store:', 'demo: ja\nstore:']], ['10 demo: Schreiben Sie: demo: true.']],
    [
      'a port in quotes',
      [['store:', 'server: { port: "4000" }\nstore:']],
      ['10 server.port: Schreiben Sie: port: 4000.'],
    ],
    [
      'a web server by its name',
      [['store:', 'server: { proxies: [nginx] }\nstore:']],
      ['10 server.proxies[0]: Schreiben Sie z. B. 10.4.2.7 oder 172.16.0.0/12.'],
    ],
    [
      'every address as a web server',
      [['store:', 'server: { proxies: [10.4.2.7, 0.0.0.0/0] }\nstore:']],
      ['10 server.proxies[1]: Schreiben Sie z. B. 10.4.2.7 oder 172.16.0.0/12.'],
    ],
    [
      'an address in place of a group',
      [['store:', 'server: 0.0.0.0:4000\nstore:']],
      ['10 server: Möglich: eine Gruppe von Schlüsseln (host, port, publicUrl, proxies, token).'],
    ],
    [
      'a file in place of a group',
      [['{ path: data/schwerte.sqlite }', 'data/x.sqlite']],
      ['10 store: Schreiben Sie: store: { path: data/x.sqlite }.'],
    ],
    [
      'a store in memory',
      [['data/schwerte.sqlite', '":memory:"']],
      ['10 store.path: muss eine Datei sein … /tmp/probe.sqlite'],
    ],
    ['MEZ', [['Europe/Berlin', 'MEZ']], ['9 region.timeZone: meist Europe/Berlin.']],
    [
      'keys of the language itself',
      [['store:', '__proto__: { a: 1 }\nconstructor: 1\nstore:']],
      ['10 __proto__: Den Schlüssel „__proto__“ gibt es hier nicht.', '11 constructor: gibt es hier nicht.'],
    ],
    // what belongs where
    [
      'a key of the region on a Kommune',
      [['    feeds:', '    timeZone: Europe/Berlin\n    feeds:']],
      ['18 kommunen[0].timeZone: gehört unter region'],
    ],
    [
      'an option on a Kommune',
      [['    feeds:', '    resolution: hourly\n    feeds:']],
      ['18 kommunen[0].resolution: Ihn gibt es bei: dwd-cdc.'],
    ],
    [
      'a token on a feed',
      [[CDC, `${CDC}\n        pushToken: { env: X }`]],
      ['25 feeds[1].pushToken: gehört zu einer Kommune unter kommunen'],
    ],
    [
      'feeds by name alone',
      [[/ {4}feeds:[\s\S]*/, '    feeds: [ecowitt]\n']],
      ['18 feeds[0]: Schreiben Sie: { feed: ecowitt }.'],
    ],
    [
      'stations by name alone',
      [[/stations:\n.*DENW179.*/, 'stations: [DENW179]']],
      ['20 stations[0]: Schreiben Sie: { id: DENW179, name: …, lat: …, lon: …, class: … }.'],
    ],
    [
      'a station that is no list',
      [[`- { ${AIR} }`, `{ ${AIR} }`]],
      ['20 stations: „stations“ kann keine Gruppe sein. … Liste (Zeilen mit „- “ davor'],
    ],
    ['feeds left empty', [[/ {4}feeds:[\s\S]*/, '    feeds:\n']], ['18 kommunen[0].feeds: steht ohne Wert da.']],
    // feeds and their options
    [
      'a provider in place of a feed',
      [['feed: uba-airquality', 'feed: umweltbundesamt']],
      ['19 feeds[0].feed: Meinten Sie „uba-airquality“ oder „uba-csv“?'],
    ],
    [
      'a resolution, a class, a slug and a key at once',
      [
        ['10_minutes', '10min'],
        ['class: reference', 'class: amtlich'],
        ['slug: schwerte', 'slug: Schwerte'],
        ['backfillDays', 'backfilDays'],
      ],
      [
        '11 backfilDays: Meinten Sie „backfillDays“?',
        '15 kommunen[0].slug: a-z',
        '21 stations[0].class: reference',
        '24 feeds[1].resolution: Möglich: 10_minutes, hourly.',
      ],
    ],
    [
      'times for which nobody keeps anything',
      [['backfillDays: 30', 'retention: { readings: 5 Jahre, forecasts: 1d, rollup: 10d }']],
      [
        '11 retention.forecasts: Das ist zu kurz: … mindestens 2d.',
        '11 retention.readings: „5 Jahre“ ist keine Aufbewahrungszeit. … wie 400d, oder forever',
        '11 retention.rollup: Meinten Sie „rollups“?',
      ],
    ],
    [
      'hours that go before the readings that they are made of',
      [['backfillDays: 30', 'retention: { readings: 800d, rollups: 400d }']],
      ['11 retention.rollups: rollups ist kürzer als readings. … mindestens so lange auf wie readings'],
    ],
    [
      'a folder in German',
      [[/\[air_temperature,/, '[lufttemperatur,']],
      ['25 parameters[0]: Meinten Sie „air_temperature“?'],
    ],
    [
      'an address without its scheme',
      [[CDC, `${CDC}\n        baseUrl: opendata.dwd.de`]],
      ['25 feeds[1].baseUrl: Das ist keine Web-Adresse. Schreiben Sie https://host/pfad.'],
    ],
    [
      'an address of the web without its scheme',
      [[CDC, `${CDC}\n        baseUrl: www.example.org/rad`]],
      ['25 feeds[1].baseUrl: Der Adresse fehlt ihr Anfang. Schreiben Sie https://www.example.org/rad.'],
    ],
    [
      'an address with a password',
      [[CDC, `${CDC}\n        baseUrl: https://u:p@x.example`]],
      ['25 feeds[1].baseUrl: Benutzer und Kennwort'],
    ],
    [
      'an address with a key in it',
      [[CDC, `${CDC}\n        baseUrl: https://x.example/?key=1`]],
      ['25 feeds[1].baseUrl: endet mit einer Abfrage'],
    ],
    [
      'a licence by name alone',
      [[CDC, `${CDC}\n        licence: CC-BY`]],
      ['25 feeds[1].licence: Gruppe von Schlüsseln (id, url, attribution, redistribution)'],
    ],
    [
      'a server that is nobody’s',
      [own('ngsi')],
      ['30 feeds[2].baseUrl: ngsi hat keine Adresse … Ergänzen Sie baseUrl: https://'],
    ],
    [
      'a place that is a name',
      [own('open-meteo')],
      ['32 stations[0].provider: „schwerte-rathaus“ ist keine Station von open-meteo. … "51.5349,7.6899"'],
    ],
    [
      'a table: two options',
      [own('table\n        columns: { Temp: lufttemperatur }\n        marks: ende')],
      ['31 columns.Temp.property: Meinten Sie „air_temperature“?', '32 feeds[2].marks: Meinten Sie „end“?'],
    ],
    [
      'a profile that there is not',
      [own('ttn\n        devices: { sensor-1: dragino/lse1 }')],
      ['31 devices.sensor-1: Meinten Sie „dragino/lse01“?'],
    ],
    [
      'an empty list',
      [['class: reference }', 'class: reference, properties: [] }']],
      ['27 stations[0].properties: „properties“ ist leer.'],
    ],
    [
      'a sign for decimals by its name',
      [own('table\n        decimal: Komma')],
      ['31 feeds[2].decimal: „decimal“ kann nicht "Komma" sein. Möglich: ",", ".".'],
    ],
    [
      'a number for what is missing',
      [own('device-json\n        profiles: { p: { fields: { t: { property: no2, missing: -999 } } } }')],
      ['31 fields.t.missing: „missing“ muss eine Liste sein. Schreiben Sie: missing: [-999].'],
    ],
    ['a long value', [own(`table\n        marks: ${'a'.repeat(60)}`)], [`31 feeds[2].marks: "${'a'.repeat(40)}…"`]],
    [
      'an option of a format in a topic',
      [own('mqtt\n        topics: [{ topic: "a/{station}", format: ttn, options: { profil: x } }]')],
      ['31 topics[0].options.profil: Meinten Sie „profiles“?'],
    ],
    [
      'a format that there is not',
      [own('mqtt\n        topics: [{ topic: "a/{station}", format: json }]')],
      ['31 topics[0].format: „format“ kann nicht "json" sein. Möglich: ecowitt'],
    ],
    [
      'a broker without its scheme',
      [own('mqtt\n        url: mqtt.schwerte.de:1883')],
      ['31 feeds[2].url: keine Adresse eines Brokers. … mqtts://host:8883'],
    ],
    [
      'numbers in a list',
      [own('eco-counter-csv\n        sites: [100020113]')],
      ['31 sites[0]: Setzen Sie Anführungszeichen: "100020113".'],
    ],
    [
      'a rectangle with blanks',
      [own('netatmo\n        area: 51.39, 7.35, 51.78, 7.95')],
      ['31 feeds[2].area: ohne Leerzeichen'],
    ],
    // secrets
    [
      'a secret in the file',
      [['{ env: SCHWERTE_TOKEN }', 'geheim123']],
      ['17 kommunen[0].pushToken: Ein Geheimnis darf nicht in dieser Datei stehen. … { env: NAME }'],
    ],
    [
      'a variable of Compose',
      [['{ env: SCHWERTE_TOKEN }', '${SCHWERTE_TOKEN}']],
      ['17 kommunen[0].pushToken: Schreiben Sie: pushToken: { env: SCHWERTE_TOKEN }.'],
    ],
    [
      'a place without brackets',
      [['{ env: SCHWERTE_TOKEN }', 'env: SCHWERTE_TOKEN']],
      ['17 YAML: fehlen die Klammern. Schreiben Sie: pushToken: { env: SCHWERTE_TOKEN }'],
    ],
    [
      'a secret that is not set',
      [['SCHWERTE_TOKEN', 'NIRGENDS']],
      ['17 kommunen[0].pushToken: Das Geheimnis NIRGENDS ist nicht gesetzt. … .env'],
    ],
  ])('%s', (_, edits, expected) => expectTold(SCHWERTE, edits, expected));

  test.each<[string, string, string]>([
    ['nothing', '', 'Die Datei ist leer.'],
    ['comments alone', '# noch nichts\n', 'Die Datei ist leer.'],
    ['a web page', '<!DOCTYPE html>\n<html><body>x</body></html>', 'Die Datei ist keine Konfiguration einer Region.'],
    [
      'references without end',
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]\n',
      'Zu viele Verweise (*) stehen ineinander.',
    ],
  ])('a file with %s', (_, text, sentence) => {
    expect(told(text, [])).toEqual([expect.stringMatching(new RegExp(`^r\\.yaml:1 YAML: ${escaped(sentence)}`))]);
  });
});

describe('taken, with a hint', () => {
  test.each<[string, string, readonly Edit[], string[]]>([
    ['nothing odd in the template', SCHWERTE, [], []],
    ['nothing odd in the region', KREIS, [], []],
    ['a merge key is YAML', KREIS, [[/- feed: dwd-cap/, '- <<: { feed: dwd-cap }']], []],
    [
      'the AGS of another Kommune',
      SCHWERTE,
      [[/ags: "05978028" {4,}/, 'ags: "05978036" ']],
      ['14 kommunen[0].ags: ist der von Unna, nicht von Schwerte. … Schwerte ist "05978028".'],
    ],
    [
      'a name without its umlaut',
      KREIS,
      [['name: Fröndenberg/Ruhr', 'name: Froendenberg']],
      [
        '79 kommunen[3].name: „Froendenberg“ heißt im Gemeindeverzeichnis Fröndenberg/Ruhr. Schreiben Sie: name: Fröndenberg/Ruhr.',
      ],
    ],
    [
      'an AGS that there is not',
      SCHWERTE,
      [[/ags: "05978028" {4,}/, 'ags: "05978082" ']],
      ['14 kommunen[0].ags: kennt der Hub nicht … Schwerte ist "05978028".'],
    ],
    [
      'a Kommune of another Kreis',
      KREIS,
      [[/ags: "05978040"\n {4}slug: werne\n {4}name: Werne/, 'ags: "05915000"\n    slug: hamm\n    name: Hamm']],
      ['174 kommunen[10].ags: liegt nicht in der Region (Unna, 05978).'],
    ],
    [
      'a Kommune without feeds',
      SCHWERTE,
      [[/ {4}feeds:[\s\S]*/, '    feeds: []\n']],
      ['14 kommunen[0]: hat keine Datenquelle.'],
    ],
    [
      'more days fetched than kept',
      SCHWERTE,
      [['backfillDays: 30', 'retention: { readings: 40d }\nbackfillDays: 60']],
      ['12 backfillDays: nur 40 Tage … höchstens 40'],
    ],
    [
      'a short warn cell',
      KREIS,
      [['"805978028"', '"05978028"']],
      ['125 stations[0].provider: „05978028“ ist keine Station von dwd-cap. … "805978028"'],
    ],
    [
      'a station by its name',
      SCHWERTE,
      [['provider: "05480"', 'provider: Werl']],
      ['27 stations[0].provider: „Werl“ ist keine Station von dwd-cdc. … "05480"'],
    ],
    [
      'a code with a hyphen',
      SCHWERTE,
      [['id: DENW179', 'id: DENW-179']],
      ['21 stations[0].id: „DENW-179“ ist keine Station von uba-airquality. … DENW179'],
    ],
    [
      'a place in Berlin',
      KREIS,
      [['lat: 51.4411, lon: 7.569, class: reference', 'lat: 52.52, lon: 13.4, class: reference']],
      ['125 stations[0].lat: liegt 411 km außerhalb von Schwerte.'],
    ],
    [
      'an own station in the next town',
      SCHWERTE,
      [['lat: 51.4411, lon: 7.569', 'lat: 51.5349, lon: 7.6899']],
      ['32 stations[0].lat: Wetterstation Rathaus liegt 7 km außerhalb von Schwerte.'],
    ],
    [
      'a property that never comes',
      SCHWERTE,
      [[AIR, `${AIR}, properties: [air_temperature]`]],
      ['21 stations[0].properties: uba-airquality liefert nie: air_temperature.'],
    ],
    [
      'a device without a station',
      SCHWERTE,
      [
        own('chirpstack\n        devices: { "24e124710b423527": dragino/lse01 }'),
        ['id: schwerte-rathaus', 'id: a, provider: "24e124710b423528"'],
      ],
      ['31 devices.24e124710b423527: Keine Messstelle heißt „24e124710b423527“: seine Werte werden abgelehnt.'],
    ],
    [
      'a console in the list of pressures without a station',
      SCHWERTE,
      [own('wunderground\n        seaLevelStations: [bauhof]')],
      ['31 seaLevelStations[0]: Keine Messstelle heißt „bauhof“'],
    ],
    [
      'an EUI in place of a device id',
      SCHWERTE,
      [own('ttn'), ['id: schwerte-rathaus', 'id: a, provider: A84041000181C061']],
      ['32 stations[0].provider: „A84041000181C061“ ist keine Station von ttn.'],
    ],
    [
      'devices, but no token',
      SCHWERTE,
      [[/ +pushToken.*\n/, '']],
      ['29 feeds[2]: kommt von Geräten, aber die Kommune hat kein pushToken'],
    ],
    [
      'a provider that wants a key',
      SCHWERTE,
      [own('hystreet'), ['id: schwerte-rathaus', 'id: a, provider: "148"']],
      ['30 feeds[2]: hystreet hat kein „token“: so kommt nichts.'],
    ],
    [
      'open to the whole network',
      SCHWERTE,
      [['store:', 'server: { host: 0.0.0.0 }\nstore:']],
      ['10 server.host: beantwortet der Hub jedem im Netz alle Fragen.'],
    ],
    [
      'quotes of a word processor in a name',
      SCHWERTE,
      [['name: Schwerte\n', 'name: „Schwerte“\n']],
      ['16 name: gehören hier zum Wert … name: "Schwerte"'],
    ],
  ])('%s', (_, text, edits, expected) => expectTold(text, edits, expected));

  test.each([
    ['kurz', 'kürzer als 12 Zeichen'],
    ['mit&sonder#zeichen', 'in der Adresse einer Wetterstation nicht ankommen'],
  ])('the token "%s"', (token, sentence) => {
    const { hints } = readRegion(SCHWERTE, 'r.yaml', { env: { SCHWERTE_TOKEN: token } });
    expect(hints.map((hint) => lineOf('r.yaml', hint, 'de'))).toEqual([
      expect.stringMatching(new RegExp(`^r\\.yaml:17 kommunen\\[0\\]\\.pushToken: .*${sentence}`)),
    ]);
    expect(JSON.stringify(hints)).not.toContain(token);
  });
});
