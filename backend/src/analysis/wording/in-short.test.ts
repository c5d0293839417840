import { propertyOf } from '@smartregion/terms/property';
import { ago, figureOf, inOneLine } from './in-short';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  [8.44, 'air_temperature', '8,4 °C', '8.4 °C'],
  [-0.04, 'air_temperature', '0,0 °C', '0.0 °C'],
  [1240.4, 'traffic_flow_all', '1.240 Kfz/h', '1,240 veh/h'],
  [1, 'air_quality_index', '1 gut', '1 good'],
  [24.6, 'no2', '25 µg/m³', '25 µg/m³'],
])('%s of %s is %s', (value, property, german, english) => {
  const withPlainSpace = (language: 'de' | 'en') =>
    figureOf(value, propertyOf(property), language).replace('\u202f', ' ');
  expect(withPlainSpace('de')).toBe(german);
  expect(withPlainSpace('en')).toBe(english);
});

test.each([
  [-5_000, 'vor 0 min', '0 min ago'],
  [59_999, 'vor 0 min', '0 min ago'],
  [23 * MINUTE, 'vor 23 min', '23 min ago'],
  [119 * MINUTE, 'vor 119 min', '119 min ago'],
  [2 * HOUR, 'vor 2 Std.', '2 h ago'],
  [47.9 * HOUR, 'vor 47 Std.', '47 h ago'],
  [48 * HOUR, 'vor 2 Tagen', '2 days ago'],
])('an age of %s ms is %s', (age, german, english) => {
  expect(ago(age, 'de').replace('\u202f', ' ')).toBe(german);
  expect(ago(age, 'en').replace('\u202f', ' ')).toBe(english);
});

test('what is missing leaves no gap', () => {
  expect(inOneLine(['8 °C', null, undefined, '', 'vor 3 min'])).toBe('8 °C · vor 3 min');
});
