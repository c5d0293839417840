/** What is allowed and hardly ever meant; the remedy of each, followed, leaves nothing to say. */
import { toldOf } from '../../testing/told';

interface Region {
  readonly region?: string;
  readonly top?: string;
  readonly feed?: string;
  readonly options?: string;
  readonly station?: string;
}

/** A region with one station, in which something is told otherwise. */
function configuration({ region = '', top = '', feed = 'senml', options = '', station = 'id: a' }: Region): string {
  const own = options
    .split('; ')
    .filter((line) => line !== '')
    .map((line) => `\n        ${line}`)
    .join('');
  return `region: { name: Kreis Unna, ags: "05978"${region} }
${top}
kommunen:
  - ags: "05978036"
    slug: unna
    name: Unna
    pushToken: { env: T }
    feeds:
      - feed: ${feed}${own}
        stations:
          - { ${station}, name: A, lat: 51.5349, lon: 7.6899, class: indicative }
`;
}

const hintsOf = (region: Region) => {
  const { errors, hints } = toldOf(configuration(region), { T: 'geheimgeheim', P: 'p' });
  expect(errors).toEqual([]);
  return hints;
};

const netatmo = (area: string): Region => ({
  feed: 'netatmo',
  options: `area: ${area}; clientId: a; clientSecret: { env: P }; refreshToken: { env: P }`,
  station: 'id: n, provider: "70:ee:50:00:11:22"',
});
const sensor = (area: string): Region => ({
  feed: 'sensor-community',
  options: `area: "${area}"`,
  station: 'id: "71"',
});
const mqtt = (options: string, topics = '[{ topic: "a/{station}", format: senml }]'): Region => ({
  feed: 'mqtt',
  options: `${options}; topics: ${topics}`,
});
const things = (address: string): Region => ({
  feed: 'sensorthings',
  options: `baseUrl: ${address}; licence: { id: x }`,
});

test.each<[string, Region, RegExp, Region]>([
  [
    'a zone west of Greenwich',
    { region: ', timeZone: Etc/GMT+1' },
    /timeZone.*UTC−1.*Europe\/Berlin/,
    { region: ', timeZone: Europe/Berlin' },
  ],
  [
    'the zone of London',
    { region: ', timeZone: Europe/London' },
    /timeZone.*Europe\/Berlin/,
    { region: ', timeZone: CET' },
  ],
  ['MEZ without summer time', { region: ', timeZone: Etc/GMT-1' }, /timeZone.*Sommer/, {}],
  [
    'a contact that nobody can write to',
    { top: 'contact: keine-adresse' },
    /contact.*Mail/,
    { top: 'contact: it@kreis.example' },
  ],
  ['… or a page', { top: 'contact: hub' }, /contact/, { top: 'contact: https://kreis.example/hub' }],
  [
    'a path of Windows',
    { top: "store: { path: 'C:\\daten\\hub.sqlite' }" },
    /store\.path.*Windows/,
    { top: 'store: { path: data/hub.sqlite }' },
  ],
  ['TLS on the plain port', mqtt('url: mqtts://b.example:1883'), /url.*8883/, mqtt('url: mqtts://b.example:8883')],
  ['no TLS on its port', mqtt('url: mqtt://b.example:8883'), /url.*mqtts:\/\//, mqtt('url: mqtts://b.example')],
  ['a user without a password', mqtt('user: hub'), /user.*password/, mqtt('user: hub; password: { env: P }')],
  [
    'a topic that is never reached',
    mqtt('minutes: 5', '[{ topic: "#", format: ttn }, { topic: "a/{station}", format: senml }]'),
    /topics\[1\].*topics\[0\].*davor/,
    mqtt('minutes: 5', '[{ topic: "a/{station}", format: senml }, { topic: "#", format: ttn }]'),
  ],
  ['no topics', mqtt('minutes: 5', '[]'), /topics/, mqtt('minutes: 5')],
  [
    'south and north swapped',
    netatmo('"51.78,7.35,51.39,7.95"'),
    /area.*"51\.39,7\.35,51\.78,7\.95"/,
    netatmo('"51.39,7.35,51.78,7.95"'),
  ],
  [
    'latitude and longitude swapped',
    netatmo('"7.35,51.39,7.95,51.78"'),
    /area.*"51\.39,7\.35,51\.78,7\.95"/,
    netatmo('"51.39,7.35,51.78,7.95"'),
  ],
  ['a circle in Africa', sensor('7.65,51.56,25'), /area.*"51\.56,7\.65,25"/, sensor('51.56,7.65,25')],
  [
    'two ways to a station',
    { feed: 'table', options: 'station: a; stationColumn: Messstelle' },
    /stationColumn/,
    { feed: 'table', options: 'stationColumn: Messstelle' },
  ],
  [
    'a station that no station is',
    { options: 'names: { r: { property: precipitation, station: dach } }' },
    /names\.r\.station.*„dach“/,
    { options: 'names: { r: { property: precipitation, station: a } }' },
  ],
  [
    'a table of a station that is only called alike',
    { feed: 'table', options: 'station: rathaus', station: 'id: rathaus-turm' },
    /station.*„rathaus“/,
    { feed: 'table', options: 'station: rathaus-turm', station: 'id: rathaus-turm' },
  ],
  [
    'a version left out',
    things('http://frost.example/FROST-Server'),
    /baseUrl.*\/v1\.1/,
    things('http://frost.example/FROST-Server/v1.1'),
  ],
  ['a blank at the end of an id', { station: 'id: "a "' }, /stations\[0\]\.id.*Leerzeichen/, {}],
  [
    'a number of the DWD for that of the WMO',
    { feed: 'dwd-poi', station: 'id: a, provider: "05480"' },
    /provider/,
    { feed: 'dwd-poi', station: 'id: a, provider: "10424"' },
  ],
])('%s', (_, odd, hint, cured) => {
  expect(hintsOf(odd)).toEqual([expect.stringMatching(hint)]);
  expect(hintsOf(cured)).toEqual([]);
});

test('ids that differ in capitals alone', () => {
  const twice = configuration({}).replace(/( +- \{ id: )a(.*\n)/, '$1markt$2$1Markt$2');
  expect(toldOf(twice, { T: 'geheimgeheim' }).hints).toEqual([
    expect.stringMatching(/stations\[1\]\.id: „Markt“ .*„markt“ in Zeile 11/),
  ]);
});
