import { Readable } from 'node:stream';
import { toRDF } from 'jsonld';
import { Parser, type Quad } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import request from 'supertest';
import { nQuadsOf } from '../../../testing/dcat/shapes';
import { openDataHub } from '../../../testing/open-data';
import { iri, plain, statements } from './terms';
import { jsonLdOf } from './json-ld';
import { rdfXmlOf } from './rdf-xml';
import { turtleOf } from './turtle';

const fromTurtle = (text: string) => new Parser().parse(text);

async function fromXml(text: string): Promise<Quad[]> {
  const quads: Quad[] = [];
  for await (const quad of Readable.from([text]).pipe(new RdfXmlParser() as unknown as NodeJS.ReadWriteStream)) {
    quads.push(quad as unknown as Quad);
  }
  return quads;
}

async function fromJsonLd(text: string): Promise<Quad[]> {
  const document = JSON.parse(text) as object;
  return fromTurtle((await toRDF(document, { format: 'application/n-quads' })) as unknown as string);
}

test('what nobody writes into a name comes through all forms', async () => {
  const text = 'a <b> & "c" \'d\' ]]> \\ \t\r\n ä € 😀 {} ${x}';
  const quads = statements('http://hub.example/a?b=1&c=%22', ['dcat:Dataset'], {
    'dct:title': plain(text),
    'dcat:accessURL': iri("http://hub.example/?$filter=a%20eq%20'b'&x=1"),
  });
  const wanted = nQuadsOf(quads);
  expect(nQuadsOf(fromTurtle(turtleOf(quads)))).toBe(wanted);
  expect(nQuadsOf(await fromJsonLd(jsonLdOf(quads)))).toBe(wanted);
  expect(nQuadsOf(await fromXml(rdfXmlOf(quads)))).toBe(wanted);
});

test('a character that XML has not is left out of it', async () => {
  const quads = statements('http://hub.example/a', ['dcat:Dataset'], { 'dct:title': plain('a\u0000\u0008b') });
  expect((await fromXml(rdfXmlOf(quads))).map(({ object }) => object.value)).toContain('ab');
});

test('the catalogue says the same in all forms', async () => {
  const { app } = await openDataHub();
  const get = async (form: string) =>
    (await request(app).get(`/opendata/katalog.${form}`).set('Host', 'hub.example')).text;
  const turtle = nQuadsOf(fromTurtle(await get('ttl')));
  expect(turtle.split('\n').length).toBeGreaterThan(500);
  expect(nQuadsOf(await fromJsonLd(await get('jsonld')))).toBe(turtle);
  expect(nQuadsOf(await fromXml(await get('rdf')))).toBe(turtle);
});

test.each([
  ['*/*', 'application/rdf+xml'],
  ['application/rdf+xml', 'application/rdf+xml'],
  ['text/turtle', 'text/turtle'],
  ['application/ld+json', 'application/ld+json'],
  ['application/json', 'application/ld+json'],
  ['text/turtle;q=0.5, application/ld+json', 'application/ld+json'],
])('who accepts %s gets %s', async (accept, type) => {
  const { app } = await openDataHub();
  const answer = await request(app).get('/opendata/katalog').set('Accept', accept);
  expect([answer.status, answer.headers['content-type']]).toEqual([200, `${type}; charset=utf-8`]);
});

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';

test.each([
  ['a browser', '/opendata/katalog', { Accept: BROWSER, 'Accept-Language': 'de-DE,de;q=0.9' }, 'de'],
  ['one that speaks English', '/opendata/katalog', { Accept: BROWSER, 'Accept-Language': 'en-GB' }, 'en'],
  ['one that is told so', '/opendata/katalog?lang=en', { Accept: 'text/html', 'Accept-Language': 'de' }, 'en'],
])('%s is led to the page', async (_, address, headers, language) => {
  const { app } = await openDataHub();
  const led = await request(app).get(address).set(headers);
  expect([led.status, led.get('Location')]).toEqual([303, `../opendata?lang=${language}`]);
  expect(led.get('Vary')).toMatch(/Accept.*Accept-Language/);
  const page = await request(app).get(address).set(headers).redirects(1);
  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
});

test('who prefers a form of data gets it, also beside HTML', async () => {
  const { app } = await openDataHub();
  const accept = 'text/turtle, text/html;q=0.9';
  expect((await request(app).get('/opendata/katalog').set('Accept', accept)).get('Content-Type')).toMatch(
    /^text\/turtle/
  );
});

test('who accepts none of them is told which there are', async () => {
  const { app } = await openDataHub();
  const { status, body } = await request(app).get('/opendata/katalog').set('Accept', 'image/png');
  expect([status, body]).toEqual([
    406,
    expect.objectContaining({
      remedy:
        'Accept application/rdf+xml, text/turtle, application/ld+json or text/html, or ask for /opendata/katalog.rdf, .ttl or .jsonld.',
    }),
  ]);
});

test('a form that there is not is no address', async () => {
  const { app } = await openDataHub();
  expect((await request(app).get('/opendata/katalog.csv')).status).toBe(404);
});
