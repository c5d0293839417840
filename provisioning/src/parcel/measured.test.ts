import type { FeedConfig } from '../../../backend/src/config/region';
import { feedsThatBring, measuredIn } from './measured';

const place = { name: 'Platz', lat: 51.5, lon: 7.6, class: 'reference' } as const;
const feed = (id: string, ...properties: (readonly string[] | undefined)[]): FeedConfig => ({
  ...{ feed: id, every: 600_000, options: {} },
  stations: properties.map((taken, i) => ({
    ...place,
    id: `${id}-${i}`,
    provider: `${i}`,
    ...(taken && { properties: taken }),
  })),
});
const kommune = (slug: string, ...feeds: readonly FeedConfig[]) => ({ slug, name: slug, ags: '05978000', feeds });

test.each([
  ['all that a feed delivers', [feed('pegelonline', undefined)], ['water_level', 'water_temperature']],
  ['only what is taken of its stations', [feed('pegelonline', ['water_level'], ['water_level'])], ['water_level']],
  ['nothing without stations', [feed('pegelonline')], []],
  ['nothing that is only forecast', [feed('dwd-mosmix', undefined)], []],
  ['no property of warnings', [feed('dwd-cap', undefined)], []],
])('%s', (_, feeds, wanted) => {
  const { own, region } = measuredIn({ kommunen: [kommune('unna', ...feeds)] }).get('unna')!;
  const asked = ['water_level', 'water_temperature', 'no2'];
  expect(asked.filter((property) => own.has(property))).toEqual(wanted);
  expect(region).toEqual(own);
});

test('what one Kommune measures the region has, and its neighbour has not', () => {
  const measured = measuredIn({ kommunen: [kommune('unna'), kommune('luenen', feed('pegelonline', undefined))] });
  expect(measured.get('unna')!.own.has('water_level')).toBe(false);
  expect(measured.get('unna')!.region.has('water_level')).toBe(true);
  expect(measured.get('luenen')!.own.has('water_level')).toBe(true);
});

test('feeds that are about it are named first', () => {
  const weather = feedsThatBring(['air_temperature']);
  expect(weather[0]).toBe('dwd-cdc');
  expect(weather.indexOf('pegelonline')).toBeGreaterThan(weather.indexOf('metar'));
  expect(feedsThatBring(['water_level'])[0]).toBe('pegelonline');
  expect(feedsThatBring(['parking_occupied']).slice(0, 2)).toEqual(['datex2-parking', 'parkapi']);
  expect(feedsThatBring(['parking_occupied'])).not.toContain('pegelonline');
});
