import { toldOf } from '../../testing/told';

const STATION = 'id: DENW006, name: Lünen, lat: 51.6, lon: 7.5, class: reference';

/** A Kommune with the same feed twice. */
const twice = (first: string, second: string, one = STATION, other = STATION): string => `
region: { name: Kreis Unna, ags: "05978" }
kommunen:
  - ags: "05978024"
    slug: luenen
    name: Lünen
    feeds:
      - { feed: uba-airquality, licence: { redistribution: ${first} }, stations: [{ ${one} }] }
      - { feed: uba-airquality, licence: { redistribution: ${second} }, stations: [{ ${other} }] }
`;
const hints = (text: string): string[] => {
  const { errors, hints: said } = toldOf(text);
  expect(errors).toEqual([]);
  return said.filter((hint) => hint.includes('licence'));
};

const SAYS = /^9 kommunen\[0\]\.feeds\[1\]\.licence: uba-airquality steht für Lünen zweimal/;

test.each([
  ['one of them withheld', twice('no', 'yes'), true],
  ['the other one', twice('attribution', 'no'), true],
  ['both open', twice('yes', 'attribution'), false],
  ['both withheld', twice('no', 'no'), false],
  ['at two stations', twice('no', 'yes', STATION, STATION.replace('DENW006', 'DENW179')), false],
  [
    'each with its properties',
    twice('no', 'yes', `${STATION}, properties: [pm10]`, `${STATION}, properties: [no2]`),
    false,
  ],
  ['one of a property in both', twice('no', 'yes', `${STATION}, properties: [no2]`), true],
])('a feed twice at a station, %s: %#', (_, text, isTold) => {
  expect(hints(text)).toEqual(isTold ? [expect.stringMatching(SAYS)] : []);
});
