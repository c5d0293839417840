import { HOUR } from '../../model/time';
import { note, parseAll, testdata } from '../../testing/parse-all';
import { dwdAirqualityForecast } from './dwd-airquality-forecast';

const file = testdata('dwd-airquality-forecast/lq_forecast_2026070109.csv');
const range = { start: 0, end: HOUR };

describe('a run', () => {
  const batch = parseAll(dwdAirqualityForecast, file);
  const of = (property: string) => batch.readings.filter((reading) => reading.property === property);

  it('names the end of each hour by its distance, also where the header lost the sign', () => {
    expect(of('no2').map(note)).toEqual([
      '2026-07-01T07:00Z/08:00Z no2 12.5 ug/m3',
      '2026-07-01T09:00Z/10:00Z no2 13 ug/m3',
      '2026-07-01T11:00Z/12:00Z no2 15.1 ug/m3',
      '2026-07-01T12:00Z/13:00Z no2 16 ug/m3',
      '2026-07-05T12:00Z/13:00Z no2 9.9 ug/m3',
    ]);
  });

  it('is issued when it was computed, and belongs to the official station', () => {
    expect(new Set(batch.readings.map(({ issued }) => issued))).toEqual(new Set([Date.parse('2026-07-01T09:00Z')]));
    expect(new Set(batch.readings.map(({ station }) => station))).toEqual(new Set(['DENW179', 'DENW010']));
  });

  it('doubts particles of nothing for hours, but neither a single hour of it nor ozone', () => {
    expect(of('pm25').map(({ value, quality, reasons }) => [value, quality, reasons])).toEqual([
      [0, 'suspect', ['stuck']],
      [0, 'suspect', ['stuck']],
      [0, 'suspect', ['stuck']],
      [2.1, undefined, undefined],
      [0, undefined, undefined],
    ]);
    expect(of('o3').map(({ quality }) => quality)).toEqual(Array(6).fill(undefined));
  });

  it('counts what is missing and says what it does not take', () => {
    expect(of('pm10_24h')).toHaveLength(5);
    expect(batch).toMatchObject({
      rows: 7,
      missing: 2,
      rejected: {
        'value is not a number': 1,
        'unreadable time of the run': 1,
        'row has more or fewer cells than the header': 1,
      },
      contents: { unread: { Schwefeldioxid: 1 } },
    });
  });
});

it('passes over the stations that nobody asked for', () => {
  const asked = { url: 'https://dwd.example/lq.csv', range, stations: ['DENW010'] };
  const { readings } = parseAll(dwdAirqualityForecast, file, { asked });
  expect(new Set(readings.map(({ station }) => station))).toEqual(new Set(['DENW010']));
});

it.each([
  ['daily means', "Station;Komponente;Datum;Mittel1;Mittel2\n'DENW179';'Ozon';'2026070109';40;41"],
  ['another table', 'Stationscode;Datum\nDENW179;1'],
  ['a list without hours that are hours', 'Station;Komponente;Datum;Lat.;Lon.;Mittel\n'],
])('refuses %s', (_, document) => {
  expect(() => parseAll(dwdAirqualityForecast, document)).toThrow(/is not the air-quality forecast of the DWD/);
});

it('asks for the newest run that is over, once for all stations', () => {
  const plan = { options: {}, baseUrl: 'https://dwd.example', stations: ['DENW010', 'DENW179'], range };
  expect(dwdAirqualityForecast.requests!({ ...plan, now: Date.parse('2026-07-01T00:40Z') })).toEqual([
    {
      url: 'https://dwd.example/climate_environment/health/forecasts/air_quality/lq_forecast_2026063023.csv',
      range,
      stations: ['DENW010', 'DENW179'],
    },
  ]);
});
