import { propertyOf } from '@smartregion/terms/property';
import { DAY, HOUR, MINUTE, SECOND } from '../../model/time';
import { madeInName, madeNotice, madeOfReading, madeWords, type Made } from './made-words';

const made = (property: string, rest: Partial<Made> & { readonly period?: string } = {}): Made => ({
  series: { period: rest.period ?? '10m', propertyInfo: propertyOf(property) },
  ...rest,
});

test.each<[string, Partial<Made> & { readonly period?: string }, string, string]>([
  ['no2', { bucket: '1h' }, 'Stundenmittel', 'hourly mean'],
  ['no2', { bucket: '10m' }, '10-min-Mittel', '10-min mean'],
  ['no2', { bucket: '3h', method: 'max' }, '3-h-Maximum', '3-h maximum'],
  ['precipitation', { bucket: '1d' }, 'Tagessumme', 'daily sum'],
  ['precipitation', { bucket: '1M', method: 'mean' }, 'Monatsmittel', 'monthly mean'],
  ['wind_gust', { bucket: '1h' }, 'Stundenmaximum', 'hourly maximum'],
  ['wind_direction', { bucket: '1h', method: 'mean' }, 'vektorielles Stundenmittel', 'vector hourly mean'],
  ['traffic_flow_all', { bucket: '1w' }, 'Wochenmittel', 'weekly mean'],
  ['parking_free', { bucket: '15m' }, 'letzter Wert je 15 min', 'last value per 15 min'],
  ['weather_code', { bucket: '1y' }, 'häufigster Wert je Jahr', 'most frequent value per year'],
  ['precipitation', {}, '10-min-Summe', '10-min sum'],
  ['no2', { period: '1h' }, 'Stundenmittel', 'hourly mean'],
  ['pm10_24h', { period: '1h' }, '24-h-Mittel', '24-h mean'],
  ['pm10_24h', { bucket: '1d' }, 'Tagesmittel', 'daily mean'],
  ['traffic_speed_v85', { period: '1h' }, 'Stundenwert', 'hourly value'],
  ['air_quality_index', { period: '1h' }, 'Stundenwert', 'hourly value'],
  ['wind_gust', {}, '10-min-Maximum', '10-min maximum'],
  ['bike_count', { period: 'irregular' }, 'Einzelwert', 'single value'],
  ['no2', { period: 'instant' }, 'Augenblickswert', 'instantaneous value'],
])('%s %j is a %s', (property, rest, german, english) => {
  expect([madeWords(made(property, rest), 'de'), madeWords(made(property, rest), 'en')]).toEqual([german, english]);
});

test.each([
  ['bike_count', 'irregular', 16 * MINUTE, 'Summe über 16 min', 'sum over 16 min'],
  ['precipitation', 'irregular', 3 * DAY, 'Summe über 3 d', 'sum over 3 d'],
  ['precipitation', 'irregular', 40 * SECOND, 'Summe über 40 s', 'sum over 40 s'],
  ['no2', '1h', HOUR, 'Stundenmittel', 'hourly mean'],
  ['no2', 'instant', 0, 'Augenblickswert', 'instantaneous value'],
])('a reading of %s, %s, over %d ms', (property, period, length, german, english) => {
  const { series } = made(property, { period });
  const words = (['de', 'en'] as const).map((language) => madeOfReading(series, { start: 0, end: length }, language));
  expect(words).toEqual([german, english]);
});

test('instants need no word in a name, but in a notice', () => {
  const all = [made('no2', { period: 'instant' }), made('no2', { bucket: '1h' }), made('o3', { bucket: '1h' })];
  expect(all.map((one) => madeInName(one, 'de'))).toEqual([undefined, 'Stundenmittel', 'Stundenmittel']);
  // PM10 gleitendes 24-h-Mittel
  expect(madeInName(made('pm10_24h', { period: '1h' }), 'de')).toBeUndefined();
  expect(madeNotice(all, 'de')).toBe('Ein Punkt ist: Augenblickswert, Stundenmittel.');
  expect(madeNotice([], 'en')).toBeUndefined();
});
