import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HubError } from '@smartregion/terms/errors';
import { parseRegion } from '../load';

const KOMMUNE = 'kommunen: [{ ags: "05978028", slug: schwerte, name: Schwerte }]';
const region = (outward: string) =>
  parseRegion(`region: { name: Kreis Unna, ags: "05978" }\n${outward}\n${KOMMUNE}\n`, 'region.yaml', {
    env: { BROKER_PASSWORD: 'geheim' },
  });

it('is nothing unless it is asked for', () => {
  expect(region('').publishing).toBeUndefined();
});

it('the example of the guide is one', () => {
  const guide = readFileSync(join(__dirname, '../../../../docs/schnittstellen/mqtt.md'), 'utf8');
  const [, block] = /```yaml\n([\s\S]*?)```/.exec(guide)!;
  expect(region(block!).publishing).toEqual({
    ...{ url: 'mqtts://broker.example.org:8883', user: 'smartregion', password: 'geheim', version: '5' },
    ...{ topic: 'kreis-unna', format: 'json', kommunen: ['schwerte'], minQuality: 'provisional', withheld: false },
  });
});

it.each([
  ['without an address', '{}', /url/],
  ['an address of the web', '{ url: "https://broker.example.org" }', /mqtt\.url: Das ist keine Adresse/],
  ['a user in the address', '{ url: "mqtt://hub:geheim@broker" }', /mqtt\.url: Das ist keine Adresse/],
  ['a password in the file', '{ url: "mqtt://broker", password: geheim }', /darf nicht in dieser Datei stehen/],
  ['a secret that is not there', '{ url: "mqtt://broker", password: { env: OTHER } }', /OTHER/],
  ['a topic with a wildcard', '{ url: "mqtt://broker", topic: "a/#" }', /So kann ein Topic nicht beginnen/],
  ['a topic of the broker', '{ url: "mqtt://broker", topic: "$SYS" }', /So kann ein Topic nicht beginnen/],
  ['a topic that is empty', '{ url: "mqtt://broker", topic: "" }', /So kann ein Topic nicht beginnen/],
  ['a Kommune that there is not', '{ url: "mqtt://broker", kommunen: [unna] }', /unna/],
  ['another format', '{ url: "mqtt://broker", format: xml }', /xml/],
  ['a key that there is not', '{ url: "mqtt://broker", topics: [] }', /topic/],
])('%s is told', (_, mqtt, told) => {
  let error: unknown;
  try {
    region(`outward: { mqtt: ${mqtt} }`);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(HubError);
  const { message } = (error as HubError).in('de');
  expect(message).toMatch(told);
  expect(message).not.toContain('hub:geheim');
});
