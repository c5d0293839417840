/** The catalogue held to DCAT-AP.de 3.0: its SHACL shapes, GovData's conventions, and what must be found when it is broken. */
import { toRDF } from 'jsonld';
import { Parser, type Quad } from 'n3';
import request from 'supertest';
import { breachesOf } from '../../../testing/dcat/conventions';
import { mutated, type Places } from '../../../testing/dcat/mutations';
import { findingsOf } from '../../../testing/dcat/shapes';
import { openDataHub } from '../../../testing/open-data';
import { describeRecordings, recording } from '../../../testing/recordings';

const BASE = 'http://hub.example';
const OWN = `${BASE}/opendata/daten/schwerte/wetter-eigen`;
const EXAMPLE = 'https://daten.example.org/dcat';

async function catalog(): Promise<Quad[]> {
  const { app } = await openDataHub();
  const { text } = await request(app).get('/opendata/katalog.ttl').set('Host', 'hub.example');
  return new Parser().parse(text);
}

const EXAMPLE_PLACES: Places = {
  'dcat/catalog': `${EXAMPLE}/catalog`,
  'dcat/publisher': `${EXAMPLE}/publisher`,
  'dataset/luft-stunden': `${EXAMPLE}/dataset/luft-stunden`,
  'luft-stunden/csv': `${EXAMPLE}/dataset/luft-stunden/csv`,
  'service/sta': `${EXAMPLE}/service/sta`,
  'record/luft-stunden': `${EXAMPLE}/record/luft-stunden`,
  contact: `${EXAMPLE}/contact`,
};

const PLACES: Places = {
  'dcat/catalog': `${BASE}/opendata/katalog`,
  'dcat/publisher': `${BASE}/opendata/katalog#herausgeber`,
  'dataset/luft-stunden': OWN,
  'luft-stunden/csv': `${OWN}#csv-dl-de-by-2-0`,
  'service/sta': `${BASE}/opendata/katalog#sensorthings`,
  'record/luft-stunden': `${OWN}#eintrag`,
  contact: `${BASE}/opendata/katalog#kontakt`,
};

interface Mutation {
  readonly mutation: string;
  readonly findings: readonly { readonly severity: string; readonly message: string }[];
}

describeRecordings('DCAT-AP.de 3.0', () => {
  const { mutations } = JSON.parse(recording('dcat-ap-de/shacl_mutations.json').toString()) as {
    mutations: Mutation[];
  };

  test('nothing is found in our catalogue, and in the example', async () => {
    const [ours, example] = [await catalog(), await exampleCatalog()];
    expect(findingsOf([ours, example])).toEqual([[], []]);
    expect(breachesOf(ours)).toEqual([]);
    expect(breachesOf(example)).toEqual([]);
  });

  describe('each of 34 changes is found', () => {
    test('there are 34', () => expect(mutations).toHaveLength(34));

    test.each([
      ['in the example', exampleCatalog, EXAMPLE_PLACES],
      ['in our catalogue', catalog, PLACES],
    ] as const)('%s', async (_, made, places) => {
      const quads = await made();
      const changed = mutations.map(({ mutation }) => mutated(quads, mutation, places));
      const found = findingsOf(changed);
      const told = mutations.map(({ mutation, findings }, i) => ({
        mutation,
        missed: findings.filter(
          ({ severity, message }) =>
            !found[i]!.some((one) => one.severity === severity && one.messages.some((text) => text.startsWith(message)))
        ),
        isFound: found[i]!.length > 0 || breachesOf(changed[i]!).length > 0,
      }));
      expect(told.filter(({ missed, isFound }) => missed.length > 0 || !isFound)).toEqual([]);
    });
  });
});

async function exampleCatalog(): Promise<Quad[]> {
  const document = JSON.parse(recording('dcat-ap-de/kreis_catalog_synthetic.jsonld').toString()) as object;
  return new Parser().parse((await toRDF(document, { format: 'application/n-quads' })) as unknown as string);
}
