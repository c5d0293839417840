import { zipSync } from 'fflate';
import type { Batch } from '../../../model/observation';
import { testdata } from '../../../testing/parse-all';
import { dwdCap } from './dwd-cap';

const xml = testdata('dwd-cap/update.xml').toString();
const ID = '2.49.0.0.276.0.DWD.PVW.1783944000000.aaaa.MUL';
const REPLACED = ['2.49.0.0.276.0.DWD.PVW.1783930000000.bbbb.MUL', '2.49.0.0.276.0.DWD.PVW.1783920000000.cccc.MUL'];

function parse(payload: Uint8Array | string, name?: string): Batch {
  const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload;
  const batches = [...dwdCap.parse({ bytes, name }, { options: dwdCap.options.parse({}), receivedAt: 0 })];
  expect(batches).toHaveLength(1);
  return batches[0]!;
}

const archive = (...alerts: readonly string[]) =>
  zipSync(Object.fromEntries(alerts.map((alert, i) => [`${i}.xml`, Buffer.from(alert)])));

describe('an alert', () => {
  it('is an event with texts in its languages, warn cells, facts and heights in metres', () => {
    const { contents, ...alert } = parse(xml);
    expect(Object.keys(contents!.unread)).toEqual([
      ...['sender', 'source', 'code', 'category', 'urgency', 'certainty', 'senderName'],
      ...['area/areaDesc', 'area/polygon'],
    ]);
    expect(contents!.read).toMatchObject({ 'parameter gusts': 1, 'eventCode GROUP': 1, 'geocode WARNCELLID': 2 });
    expect(alert).toEqual({
      readings: [],
      stations: [],
      rows: 1,
      missing: 0,
      rejected: {},
      withdrawn: REPLACED,
      events: [
        {
          id: ID,
          kind: 'weather-warning',
          onset: Date.parse('2026-07-13T12:10Z'),
          end: Date.parse('2026-07-13T13:00Z'),
          issued: Date.parse('2026-07-13T12:00Z'),
          severity: 'severe',
          texts: {
            de: {
              headline: 'Amtliche UNWETTERWARNUNG vor SCHWEREM GEWITTER',
              description: 'Von Südwesten ziehen Gewitter auf.',
              instruction: 'Türen und Fenster schließen!',
            },
            en: {
              headline: 'Official SEVERE WEATHER WARNING of SEVERE THUNDERSTORMS',
              description: 'Thunderstorms are moving in from the south-west.',
            },
          },
          stations: ['805978036', '805978008'],
          facts: {
            gusts: '80-100 [km/h]',
            precipitation: '25-35 [l/m² in 1h]',
            II: '40',
            GROUP: 'THUNDERSTORM;WIND;RAIN',
            AREA_COLOR: '229 57 53',
            altitude: '200 m', // 656.168 ft
            ceiling: '3000 m', // 9842.5197 ft
          },
        },
      ],
    });
  });

  it('may have no end, no onset, one language, and differing heights', () => {
    const german = `${xml.slice(0, xml.indexOf('<info>', xml.indexOf('</info>')))}</alert>`
      .replace(/<expires>.*<\/expires>/, '')
      .replace(/<onset>.*<\/onset>/, '')
      .replace('<altitude>656.168</altitude>', '<altitude>0.0</altitude>');
    const [event] = parse(german).events!;
    expect(event).toMatchObject({ onset: Date.parse('2026-07-13T12:00Z'), facts: { altitude: '0, 200 m' } });
    expect(event).not.toHaveProperty('end');
    expect(Object.keys(event!.texts)).toEqual(['de']);
  });

  it.each([
    ['Minor', 'minor'],
    ['Moderate', 'moderate'],
    ['Extreme', 'extreme'],
    ['Unknown', 'information'],
  ])('of severity %s is %s', (sent, severity) => {
    expect(parse(xml.replaceAll('Severe<', `${sent}<`)).events![0]!.severity).toBe(severity);
  });

  it('replaces nothing when it is the first', () => {
    const batch = parse(xml.replace('>Update<', '>Alert<').replace(/<references>.*<\/references>/, ''));
    expect(batch.events).toHaveLength(1);
    expect(batch).not.toHaveProperty('withdrawn');
  });

  it('is taken back by a cancellation', () => {
    const batch = parse(xml.replace('>Update<', '>Cancel<'));
    expect(batch).toMatchObject({ rows: 1, rejected: {}, withdrawn: REPLACED });
    expect(batch).not.toHaveProperty('events');
  });
});

describe('gives nothing and says why', () => {
  it.each([
    ['an exercise', xml.replace('>Actual<', '>Exercise<'), 'alert that is not actual (status Exercise)'],
    ['a test', xml.replace('>Actual<', '>Test<'), 'alert that is not actual (status Test)'],
    ['a status that is none', xml.replace('>Actual<', '>Whatever<'), 'alert that is not actual (status unknown)'],
    ['a test by its kind', xml.replace('<value>40<', '<value>98<'), 'test warning'],
    ['a message for some', xml.replace('>Public<', '>Restricted<'), 'alert that is not public'],
    ['an acknowledgement', xml.replace('>Update<', '>Ack<'), 'message that is no warning (msgType)'],
    ['no identifier', xml.replace(/<identifier>.*<\/identifier>/, ''), 'alert without an identifier'],
    ['no warn cell', xml.replaceAll('WARNCELLID', 'EXCLUDE_POLYGON'), 'alert without warn cells'],
    ['an end before the beginning', xml.replaceAll('T15:00:00', 'T13:00:00'), 'alert that ends before it begins'],
    ['no text', `${xml.slice(0, xml.indexOf('<info>'))}</alert>`, 'alert without a text or a beginning'],
  ])('%s', (_, text, reason) => {
    const batch = parse(text);
    expect(batch.rejected).toEqual({ [reason]: 1 });
    expect(batch).not.toHaveProperty('events');
  });
});

describe('an archive', () => {
  const other = xml.replaceAll('aaaa', 'dddd');
  const test = xml.replaceAll('aaaa', 'eeee').replace('>Actual<', '>Test<');
  const cancelled = xml.replaceAll('aaaa', 'ffff').replace('>Update<', '>Cancel<');

  it('is all that holds now: neither tests nor what is taken back', () => {
    const batch = parse(archive(xml, other, test, cancelled), 'Z_CAP_C_EDZW_LATEST_PVW_STATUS_X.zip');
    expect(batch.snapshot).toEqual({ scope: '', ids: [ID, ID.replace('aaaa', 'dddd')] });
    expect(batch.events).toHaveLength(2);
    expect(batch.rows).toBe(4);
  });

  it('without any alert says that nothing is warned of', () => {
    expect(parse(archive())).toMatchObject({ rows: 0, rejected: {}, snapshot: { scope: '', ids: [] } });
  });

  it.each([
    ['of what has changed', archive(xml), 'Z_CAP_C_EDZW_20260713120000_PVW_DIFFERENCE_X.zip'],
    ['in which nothing else stands, a single alert,', Buffer.from(xml), 'x.xml'],
  ])('%s is not all', (_, bytes, name) => {
    expect(parse(bytes, name)).not.toHaveProperty('snapshot');
  });
});

it.each([
  ['another XML', '<kml/>', /is <kml>, not <alert>/],
  ['an archive of something else', zipSync({ 'a.txt': Buffer.from('x') }), /archive without an \.xml/],
  ['an archive with a broken alert: nothing must end because of it', archive(xml, xml.slice(0, 900)), /cut off/],
  ['a page', '<html><title>404 Not Found</title></html>', /HTML page/],
  ['an entity of its own', '<!DOCTYPE alert [<!ENTITY a "b">]><alert/>', /DOCTYPE/],
])('refuses %s', (_, bytes, message) => {
  expect(() => parse(bytes)).toThrow(
    expect.objectContaining({ kind: 'payload', message: expect.stringMatching(message) })
  );
});

it.each([
  [{}, 'COMMUNEUNION_DWD_STAT/Z_CAP_C_EDZW_LATEST_PVW_STATUS_PREMIUMDWD_COMMUNEUNION_MUL.zip'],
  [
    { cells: 'DISTRICT', language: 'DE' },
    'DISTRICT_DWD_STAT/Z_CAP_C_EDZW_LATEST_PVW_STATUS_PREMIUMDWD_DISTRICT_DE.zip',
  ],
])('asks once for all Kommunen: %j', (options, path) => {
  const range = { start: 0, end: 1 };
  const requests = dwdCap.requests!({
    options: dwdCap.options.parse(options),
    baseUrl: 'https://dwd.example',
    stations: ['805978036', '805978008'],
    range,
    now: 1,
  });
  expect(requests).toEqual([{ url: `https://dwd.example/weather/alerts/cap/${path}`, range }]);
});

it('keeps the name of the DWD only because it changes no word, and names whose borders they are', () => {
  expect(dwdCap.licence.attribution).toBe('Quelle: Deutscher Wetterdienst; © GeoBasis-DE / BKG (Daten modifiziert)');
});
