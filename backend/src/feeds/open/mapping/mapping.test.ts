import { PROPERTIES, propertyOf } from '@smartregion/terms/property';
import { propertyDefined, propertyNamed } from '../../../model/property-names';
import { instantOf, intervalOf } from './stamps';
import { numberOf } from './target';
import { isNoUnit, unitFor } from './units';

describe('names', () => {
  it.each(PROPERTIES.map(({ id }) => id))('%s is called by its id', (id) => {
    expect(propertyNamed(id)).toEqual({ kind: 'property', id });
  });

  it.each([
    ['Lufttemperatur', 'air_temperature'],
    ['PM₂,₅', 'pm25'],
    ['PM1.0', 'pm1'],
    ['PM 10', 'pm10'],
    ['NO₂', 'no2'],
    ['Fussgänger', 'pedestrian_count'],
    ['WINDGESCHWINDIGKEIT', 'wind_speed'],
  ])('%s is %s', (name, id) => {
    expect(propertyNamed(name)).toEqual({ kind: 'property', id });
  });

  it('says which a name could be, and what it does not know', () => {
    expect(propertyNamed('Luftdruck')).toEqual({ kind: 'ambiguous', ids: ['pressure_station', 'pressure_sea_level'] });
    expect(propertyNamed('Bemerkung')).toEqual({ kind: 'unknown' });
    expect(propertyNamed('constructor')).toEqual({ kind: 'unknown' });
  });

  it.each([
    ['http://vocab.nerc.ac.uk/standard_name/wind_from_direction/', 'wind_direction'],
    ['http://dd.eionet.europa.eu/vocabulary/aq/pollutant/6001', 'pm25'],
  ])('%s defines %s', (address, id) => {
    expect(propertyDefined(address)).toEqual({ kind: 'property', id });
  });
});

describe('units', () => {
  it.each([
    ['°C', 'air_temperature', 'Cel', 1],
    ['µg/m³', 'no2', 'ug/m3', 1],
    ['μg / m3', 'no2', 'ug/m3', 1],
    ['GP', 'co', 'mg/m3', 1],
    ['A97', 'pressure_station', 'hPa', 1],
    ['kPa', 'pressure_station', 'hPa', 10],
    ['MTS', 'wind_speed', 'm/s', 1],
    ['l/m²', 'precipitation', 'mm', 1],
    ['dB', 'noise_laeq', 'dB(A)', 1],
    ['dB', 'snr', 'dB', 1],
    ['', 'bike_count', undefined, undefined],
    ['Anzahl', 'bike_count', '{count}', 1],
    ['ppb', 'no2', undefined, undefined],
    ['°C', 'no2', undefined, undefined],
  ])('%s of %s', (text, id, unit, factor) => {
    expect(unitFor(text, propertyOf(id))).toEqual(unit === undefined ? undefined : { unit, factor });
  });

  it.each(['', ' ', '-', 'n/a', 'None', 'null'])('%j is none', (text) => {
    expect(isNoUnit(text)).toBe(true);
  });
});

describe('stamps', () => {
  it.each([
    ['2026-07-14T11:00:00Z', 'Europe/Berlin', '2026-07-14T11:00:00.000Z'],
    ['2026-07-14T13:00:00.123456+02:00', 'UTC', '2026-07-14T11:00:00.123Z'],
    ['2026-07-14T13:00', 'Europe/Berlin', '2026-07-14T11:00:00.000Z'],
    ['2026-07-14', 'UTC', '2026-07-14T00:00:00.000Z'],
    ['2026-07-14T13:00:00-0230', 'UTC', '2026-07-14T15:30:00.000Z'],
  ])('%s in %s', (stamp, zone, expected) => {
    expect(new Date(instantOf(stamp, zone)!).toISOString()).toBe(expected);
  });

  it.each(['', '2026-02-30T00:00:00Z', '2026-07-14T25:00:00Z', '14.07.2026', '1784026800'])('%j is none', (stamp) => {
    expect(instantOf(stamp, 'UTC')).toBeUndefined();
  });

  it('has none in the hour that spring leaves out', () => {
    expect(instantOf('2026-03-29T02:30:00', 'Europe/Berlin')).toBeUndefined();
  });

  it.each([
    ['2026-07-14T11:00:00Z/2026-07-14T12:00:00Z', 3_600_000],
    ['2026-07-14T11:00:00Z', 0],
    ['2026-07-14T12:00:00Z/2026-07-14T11:00:00Z', undefined],
    ['2026-07-14T11:00:00Z/..', undefined],
  ])('%s lasts %s ms', (text, length) => {
    const interval = intervalOf(text, 'UTC');
    expect(interval && interval.end - interval.start).toBe(length);
  });
});

it.each([
  [1.5, 1.5],
  ['1.5', 1.5],
  ['1e3', 1000],
  [null, 'missing'],
  ['', 'missing'],
  ['NaN', 'missing'],
  [NaN, undefined],
  ['warm', undefined],
  [true, undefined],
  ['1'.repeat(30), undefined],
])('%j as a number', (value, expected) => {
  expect(numberOf(value)).toBe(expected);
});
