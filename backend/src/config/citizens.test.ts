import type { HubError } from '@smartregion/terms/errors';
import { parseRegion, readRegion } from './load';

const region = (top: string, own: string) => `region: { name: Kreis Unna, ags: "05978" }
${top}
kommunen:
  - ags: "05978036"
    slug: unna
    name: Unna
${own ? `    ${own}\n` : ''}    feeds: []
`;

const pageOf = (top: string, own = '') => parseRegion(region(top, own), 'region.yaml').kommunen[0]!.citizens;

test.each([
  ['nothing', '', '', false],
  ['a demo', 'demo: true', '', true],
  ['a demo that wants none', 'demo: true\ncitizens: { show: false }', '', false],
  ['a block of the region', 'citizens: { contact: { email: a@kreis.example } }', '', true],
  ['a block of the Kommune', '', 'citizens: { show: true }', true],
  ['a Kommune that wants none', 'citizens: {}', 'citizens: { show: false }', false],
  ['a Kommune that wants one alone', 'citizens: { show: false }', 'citizens: { show: true }', true],
])('%s: whether Unna has a page', (_, top, own, isShown) => {
  expect(pageOf(top, own) !== undefined).toBe(isShown);
});

test('what a Kommune says of itself holds, the rest is the region’s', () => {
  const top = 'citizens: { contact: { email: a@kreis.example }, privacy: https://kreis.example/datenschutz }';
  const own = 'citizens: { contact: { email: b@unna.example }, accessibilityChecked: 2026-11-01 }';
  expect(pageOf(top, own)).toEqual({
    contact: { email: 'b@unna.example' },
    privacy: 'https://kreis.example/datenschutz',
    accessibilityChecked: Date.parse('2026-11-01T00:00:00+01:00'),
  });
});

test.each([
  ['citizens: { contact: { email: rathaus } }', 2, 'keine Mail-Adresse'],
  ['citizens: { contact: { phone: Zentrale } }', 2, 'keine Telefonnummer'],
  ['citizens: { privacy: www.unna.example }', 2, 'fehlt ihr Anfang'],
  ['citizens: { kontakt: {} }', 2, 'kontakt'],
  ['citizens: ja', 2, 'citizens'],
  ['citizens: { show: vielleicht }', 2, 'show'],
])('%s is told with its line, once', (top, line, words) => {
  let told: unknown;
  try {
    parseRegion(region(top, ''), 'region.yaml');
  } catch (error) {
    told = error;
  }
  const { message } = (told as HubError).in('de');
  expect(message).toContain(words);
  expect(message.match(new RegExp(`(^|\\D)${line}(\\D|$)`, 'm'))).not.toBeNull();
});

test('a page without a contact is a hint: the law wants one', () => {
  const hints = (top: string) => readRegion(region(top, ''), 'region.yaml').hints.map(({ sentence }) => sentence.de);
  expect(hints('citizens: {}')).toContainEqual(expect.stringContaining('nennt keinen Kontakt'));
  expect(hints('citizens: { contact: { phone: "02303 103-0" } }')).not.toContainEqual(
    expect.stringContaining('nennt keinen Kontakt')
  );
});
