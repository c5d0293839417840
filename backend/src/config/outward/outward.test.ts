import type { HubError } from '@smartregion/terms/errors';
import { parseRegion } from '../load';

const region = (block: string) => `region: { name: Kreis Unna, ags: "05978" }
${block}
kommunen:
  - { ags: "05978036", slug: unna, name: Unna, feeds: [] }
`;

const outwardOf = (block: string) => parseRegion(region(block), 'region.yaml').outward;

test('a hub sends to nobody unless it is told to', () => {
  expect(outwardOf('')).toBeUndefined();
  expect(outwardOf('outward: {}')).toEqual({ targets: [], networks: [] });
});

test('what is allowed', () => {
  const block =
    'outward: { targets: ["https://broker.example.org/hook", "http://10.4.2.7:8080"], networks: [10.4.2.0/24, "fd00:4::/32"] }';
  expect(outwardOf(block)).toEqual({
    targets: ['https://broker.example.org/hook', 'http://10.4.2.7:8080'],
    networks: ['10.4.2.0/24', 'fd00:4::/32'],
  });
});

test.each([
  ['outward: ja', 'outward'],
  ['outward: []', 'outward'],
  ['outward: { targets: https://broker.example.org }', 'targets'],
  ['outward: { targets: [""] }', 'keine Web-Adresse'],
  ['outward: { targets: [null] }', 'targets'],
  ['outward: { targets: [5] }', 'targets'],
  ['outward: { targets: [broker.example.org] }', 'keine Web-Adresse'],
  ['outward: { targets: [www.example.org] }', 'fehlt ihr Anfang'],
  ['outward: { targets: ["mqtt://broker.example.org"] }', 'keine Web-Adresse'],
  ['outward: { targets: ["https://user:pass@broker.example.org"] }', 'Benutzer und Kennwort'],
  ['outward: { targets: ["https://broker.example.org/?key=1"] }', 'endet nicht mit einer Abfrage'],
  ['outward: { targets: ["https://*.example.org"] }', 'Platzhalter'],
  ['outward: { networks: [10.4.2.0] }', 'kein Netz'],
  ['outward: { networks: [0.0.0.0/0] }', 'kein Netz'],
  ['outward: { networks: [10.4.2.0/33] }', 'kein Netz'],
  ['outward: { networks: [kreis.intern/24] }', 'kein Netz'],
  ['outward: { ziele: [] }', 'ziele'],
])('%s is told with its line', (block, words) => {
  let told: unknown;
  try {
    outwardOf(block);
  } catch (error) {
    told = error;
  }
  const { message, remedy } = (told as HubError).in('de');
  expect(message).toContain(words);
  expect(message).toMatch(/region\.yaml:2 /);
  expect(remedy).not.toBe('');
});
