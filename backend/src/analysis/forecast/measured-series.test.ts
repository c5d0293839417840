import { propertyOf } from '@smartregion/terms/property';
import { measuredSeriesFor } from './measured-series';
import type { StationClass } from '../../model/kommune';
import type { DescribedSeries } from '../../model/series';

const LICENCE = { id: 'l', url: 'https://example.org', attribution: 'a', redistribution: 'yes' } as const;

interface Sketch {
  readonly kommune?: string;
  readonly lat?: number;
  readonly property?: string;
  readonly modelled?: boolean;
  readonly stationClass?: StationClass;
  readonly preference?: number;
}

let id = 0;
function series(station: string, sketch: Sketch = {}): DescribedSeries {
  const { kommune = 'unna', lat = 51.5, property = 'air_temperature', modelled = false } = sketch;
  const { stationClass = 'reference', preference = 0 } = sketch;
  return {
    ...{
      id: ++id,
      station,
      property,
      feed: 'feed',
      period: '1h',
      cadence: 1,
      licence: LICENCE,
      preference,
      modelled,
      demo: false,
    },
    stationInfo: { id: station, kommune, name: station, lat, lon: 7.7, class: stationClass },
    propertyInfo: propertyOf(property),
  };
}

const FORECAST = series('P0033', { modelled: true, stationClass: 'model' });
const FAR = series('far', { lat: 51.8 });
const NEAR = series('near', { lat: 51.52 });
const NEXT_DOOR = series('next-door', { lat: 51.501, kommune: 'kamen' });
const OTHER_FORECAST = series('P0034', { modelled: true, stationClass: 'model' });
const COMPUTED = series('grid', { stationClass: 'model' });
const HUMIDITY = series('humid', { property: 'relative_humidity' });

test.each<[string, DescribedSeries[], string | undefined, string | undefined]>([
  ['the nearest of the Kommune', [FAR, NEXT_DOOR, NEAR], undefined, 'near'],
  ['of the region where the Kommune measures nothing', [NEXT_DOOR, HUMIDITY], undefined, 'next-door'],
  ['the station itself before all', [NEAR, series('P0033', { lat: 52 })], undefined, 'P0033'],
  ['nothing that is computed', [OTHER_FORECAST, COMPUTED], undefined, undefined],
  ['nothing of another property', [HUMIDITY], undefined, undefined],
  ['the one that is named', [NEAR, FAR], 'far', 'far'],
  ['none where the one that is named does not measure it', [NEAR, HUMIDITY], 'humid', undefined],
  ['one of unknown place last', [series('nowhere', { lat: NaN }), FAR], undefined, 'far'],
])('a forecast is held against %s', (_, all, reference, expected) => {
  expect(measuredSeriesFor(FORECAST, [FORECAST, ...all], reference)?.station).toBe(expected);
});

test('where a station has it from two feeds, the preferred is taken', () => {
  const second = series('near', { lat: 51.52, preference: 1 });
  expect(measuredSeriesFor(FORECAST, [second, NEAR])).toBe(NEAR);
  expect(measuredSeriesFor(FORECAST, [NEAR, second])).toBe(NEAR);
});
