import { Parser, type Quad } from 'n3';
import request from 'supertest';
import { OPEN_REGION, openDataHub } from '../../../testing/open-data';
import { named, type Name } from './terms';

const BASE = 'http://hub.example';

async function catalog(parts: Parameters<typeof openDataHub>[1] = {}): Promise<Quad[]> {
  const { app } = await openDataHub(undefined, parts);
  const { text } = await request(app).get('/opendata/katalog.ttl').set('Host', 'hub.example');
  return new Parser().parse(text);
}

const valuesOf = (quads: readonly Quad[], subject: string, name: Name) =>
  quads
    .filter((one) => one.subject.value === subject && one.predicate.equals(named(name)))
    .map(({ object }) => object.value);

const withType = (quads: readonly Quad[], type: Name) =>
  quads.filter(({ predicate, object }) => predicate.equals(named('rdf:type')) && object.equals(named(type)));

test('a dataset for each Kommune and topic, and one more for its own stations; nothing of what is closed', async () => {
  const quads = await catalog();
  const ids = withType(quads, 'dcat:Dataset').map(({ subject }) => subject.value);
  expect(ids).toEqual([
    `${BASE}/opendata/daten/schwerte/luft`,
    `${BASE}/opendata/daten/schwerte/wetter`,
    `${BASE}/opendata/daten/schwerte/wetter-eigen`,
    `${BASE}/opendata/daten/kreis-unna/wasser`,
  ]);
  expect(valuesOf(quads, `${BASE}/opendata/katalog`, 'dcat:dataset')).toEqual(ids);
  expect(JSON.stringify(quads)).not.toMatch(/counter|Zählstelle|A1-Kreuz/);
});

test('what is closed stays so for who shows the token: catalogues are for everybody', async () => {
  const { app } = await openDataHub(undefined, { token: 'a-token-of-a-test' });
  const { text } = await request(app).get('/opendata/katalog.ttl').set('Authorization', 'Bearer a-token-of-a-test');
  expect(text).not.toMatch(/counter|Zählstelle|A1-Kreuz/);
});

test('own stations alone are of high value, with their law on dataset, distributions and interface', async () => {
  const quads = await catalog();
  const law = 'http://data.europa.eu/eli/reg_impl/2023/138/oj';
  const own = `${BASE}/opendata/daten/schwerte/wetter-eigen`;
  const lawful = quads.filter(({ object }) => object.value === law).map(({ subject }) => subject.value);
  expect(new Set(lawful)).toEqual(
    new Set([`${BASE}/opendata/katalog#sensorthings`, own, ...valuesOf(quads, own, 'dcat:distribution')])
  );
  // Meteorology, measured observations.
  expect(valuesOf(quads, own, 'dcatap:hvdCategory')).toEqual([
    'http://data.europa.eu/bna/c_164e0bf5',
    'http://data.europa.eu/bna/c_3af3368c',
  ]);
});

test('a feed that the region calls its own is one', async () => {
  const region = { ...OPEN_REGION, openData: { ...OPEN_REGION.openData!, own: ['uba'] } };
  const quads = await catalog({ region });
  expect(valuesOf(quads, `${BASE}/opendata/daten/schwerte/luft-eigen`, 'dcatap:hvdCategory')).toEqual([
    'http://data.europa.eu/bna/c_dd313021',
  ]);
  expect(valuesOf(quads, `${BASE}/opendata/daten/schwerte/luft`, 'dct:title')).toEqual([]);
});

test.each([
  ['schwerte/luft', 'csv-dl-de-by-2-0', 'dl-by-de/2.0', 'Umweltbundesamt'],
  ['schwerte/wetter', 'csv-cc-by-4-0', 'cc-by/4.0', 'Deutscher Wetterdienst'],
  ['schwerte/wetter', 'csv-us-public-domain', 'other-open', 'NOAA'],
  ['schwerte/wetter', 'tag-csv', 'other-open', 'NOAA; Deutscher Wetterdienst'],
  ['kreis-unna/wasser', 'parquet-dl-de-zero-2-0', 'dl-zero-de/2.0', 'WSV'],
])('%s#%s is under %s', async (dataset, distribution, licence, attribution) => {
  const quads = await catalog();
  const subject = `${BASE}/opendata/daten/${dataset}#${distribution}`;
  expect(valuesOf(quads, subject, 'dct:license')).toEqual([`http://dcat-ap.de/def/licenses/${licence}`]);
  expect(valuesOf(quads, subject, 'dcatde:licenseAttributionByText')).toEqual([attribution]);
});

test('a municipality and a Kreis are placed by their keys', async () => {
  const quads = await catalog();
  const place = (dataset: string) =>
    (['dct:spatial', 'dcatde:politicalGeocodingLevelURI'] as const).map((name) =>
      valuesOf(quads, `${BASE}/opendata/daten/${dataset}`, name)[0]!.replace(/.*politicalGeocoding\//, '')
    );
  expect(place('schwerte/luft')).toEqual(['municipalityKey/05978028', 'Level/municipality']);
  expect(place('kreis-unna/wasser')).toEqual(['districtKey/05978', 'Level/administrativeDistrict']);
});

test('what is downloaded is of one licence: each address gives rows, all of them of its own', async () => {
  const { app } = await openDataHub();
  const quads = await catalog();
  const files = quads.filter(({ predicate }) => predicate.equals(named('dcat:downloadURL')));
  expect(files.length).toBe(4 * 7 + 4);
  const live = files.filter(({ subject }) => /#csv-(?!excel)/.test(subject.value));
  for (const { subject, object } of live) {
    const { status, text } = await request(app).get(object.value.slice(BASE.length));
    const rows = text.split('\r\n').slice(1, -1);
    expect([status, rows.length]).toEqual([200, 30]);
    const slug = (licence: string) => licence.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const licences = new Set(rows.map((row) => slug(row.match(/(dl-de\/[a-z]+-2-0|CC-BY-4.0|US public domain)/)![0])));
    expect([...licences]).toEqual([subject.value.replace(/.*#csv-/, '')]);
  }
});

test('the address of the configuration goes before that of the request', async () => {
  const server = { ...OPEN_REGION.server, publicUrl: 'https://daten.kreis.example/hub' };
  const quads = await catalog({ region: { ...OPEN_REGION, server } });
  expect(withType(quads, 'dcat:Catalog')[0]!.subject.value).toBe('https://daten.kreis.example/hub/opendata/katalog');
});

test('data that are made up say so first', async () => {
  const quads = await catalog({ region: { ...OPEN_REGION, demo: true } });
  const titles = valuesOf(quads, `${BASE}/opendata/daten/schwerte/luft`, 'dct:title');
  expect(titles).toEqual(['[Vorführdaten] Schwerte: Luftqualität', '[demo data] Schwerte: Air quality']);
});

test('a region that wants none has none', async () => {
  const { openData: _, ...region } = OPEN_REGION;
  const { app } = await openDataHub(undefined, { region });
  expect((await request(app).get('/opendata/katalog')).status).toBe(404);
});
