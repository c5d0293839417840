import { readRegion } from './load';

const region = (corrections: string) => `
region: { name: Kreis Unna, ags: "05978" }
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    feeds:
      - feed: sensor-community
        stations:
          - { id: rathaus, provider: "12345", name: Rathaus, lat: 51.44, lon: 7.57, class: indicative, corrections: [${corrections}] }
`;

it('a correction of a station has a version, and days of the local calendar that it holds for', () => {
  const text = region('{ property: pm25, slope: 1.08, intercept: -1.2, version: "2026-07", from: 2026-07-01 }');
  expect(readRegion(text, 'r.yaml').region.kommunen[0]!.feeds[0]!.stations[0]!.corrections).toEqual([
    {
      ...{ property: 'pm25', slope: 1.08, intercept: -1.2, version: '2026-07' },
      from: Date.parse('2026-07-01T00:00+02:00'),
    },
  ]);
});

it.each([
  ['slope: 0', 'slope'],
  ['slope: 1, from: July', 'no day'],
  ['slope: 1, property: rain', 'property'],
])('%s is a mistake', (wrong, told) => {
  const text = region(
    `{ property: pm25, intercept: 0, version: "1", ${wrong} }`.replace(/property: pm25, (.*property)/, '$1')
  );
  expect(() => readRegion(text, 'r.yaml')).toThrow(told);
});
