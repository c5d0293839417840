import { toDataFrame } from '@grafana/data';
import {
  airFrame,
  changed,
  eventsFrame,
  hubFrames,
  latestFrame,
  latestInWords,
  NOW,
  trafficFrames,
} from '../testdata/frames';
import { readRegion } from './readRegion';
import type { Region } from './region';

const HOUR = 3_600_000;

function regionOf(frames: Parameters<typeof readRegion>[0], now = NOW): Region {
  const reading = readRegion(frames, now, 'de');
  if (reading.lack !== null) {
    throw new Error(`lacks ${reading.lack}`);
  }
  return reading.region;
}

const stationOf = (region: Region, id: string) => region.stations.find((station) => station.id === id)!;

test('the class of each station, where it stands and what it is', () => {
  const { stations } = regionOf([airFrame()]);
  expect(stations).toHaveLength(12);
  expect(stationOf({ stations, happenings: [], remarks: [] }, 'DENW179')).toMatchObject({
    name: 'Schwerte',
    kommuneName: 'Schwerte',
    at: [7.5822, 51.4488],
    isSensor: false,
    air: { class: 2, deciding: 'Feinstaub PM2,5', missing: 'SO₂', final: false },
    demo: true,
  });
  expect(stationOf({ stations, happenings: [], remarks: [] }, 'DENW179').air!.amount()).toBe('10\u202fµg/m³');
  expect(stations.filter(({ isSensor }) => isSensor)).toHaveLength(8);
});

test('a course of traffic has no place of its own: another answer brings it', () => {
  const region = regionOf([...trafficFrames(), latestFrame()]);
  expect(stationOf(region, 'LUE-B54-1')).toMatchObject({
    at: [7.5212, 51.6121],
    traffic: { level: 2, speed: '36\u202fkm/h' },
  });
  expect(readRegion(trafficFrames(), NOW, 'de')).toMatchObject({
    lack: 'places',
    names: expect.arrayContaining(['Viktoriastraße']),
  });
});

test('what a course said an hour ago is not the state of now', () => {
  const region = regionOf([...trafficFrames(), latestFrame()], NOW + 2 * HOUR);
  expect(stationOf(region, 'LUE-B54-1').traffic).toEqual({ level: null, speed: '' });
});

test.each([
  ['ids', latestFrame()],
  ['words', latestInWords()],
])('wind out of a table in %s', (_name, frame) => {
  const { wind, isSensor } = stationOf(regionOf([frame]), 'wetter-bergkamen');
  expect(wind).toMatchObject({ from: 290 });
  expect(wind!.amount()).toMatch(/^\d,\d\u202fm\/s$/);
  expect(isSensor).toBe(false);
});

test('wind out of the long form, a row for each property', () => {
  const rows = ['wind_direction', 'wind_speed'];
  const frame = toDataFrame({
    fields: [
      { name: 'station', type: 'string', values: ['a', 'a'] },
      { name: 'station_name', type: 'string', values: ['Rathaus', 'Rathaus'] },
      { name: 'lat', type: 'number', values: [51.5, 51.5] },
      { name: 'lon', type: 'number', values: [7.6, 7.6] },
      { name: 'property', type: 'string', values: rows },
      { name: 'value', type: 'number', values: [-90, 3.2] },
    ],
  });
  expect(stationOf(regionOf([frame]), 'a').wind).toMatchObject({ from: 270 });
});

test('what holds now: the gravest first, at a place or in whole Kommunen', () => {
  const { happenings } = regionOf([eventsFrame()]);
  expect(happenings.map(({ severity }) => severity)).toEqual(
    [...happenings.map(({ severity }) => severity)].sort((a, b) => b - a)
  );
  const warning = happenings.find(({ kind }) => kind === 'weather-warning')!;
  // The coordinates beside it are those of the first Kommune's station.
  expect(warning.at).toBeNull();
  expect(warning.kommunen).toContain('Fröndenberg/Ruhr');
  const report = happenings.find(({ kind }) => kind === 'traffic-warning')!;
  expect(report).toMatchObject({ at: [7.68, 51.58], road: 'A\u00a01', delay: 13 });
});

test('silence and unheard sources are told, outages of other things are not drawn', () => {
  const frame = changed(eventsFrame(), {
    kind: { 0: null, 1: 'feed-outage', 2: 'silent-sensor' },
    title: { 0: 'Zurzeit gilt keine Warnung.', 1: 'Wetterwarnungen nicht abrufbar, seit 27.11.2026, 09:00 Uhr' },
  });
  const { remarks, happenings } = regionOf([airFrame(), frame]);
  expect(remarks).toEqual([
    'Zurzeit gilt keine Warnung.',
    'Wetterwarnungen nicht abrufbar, seit 27.11.2026, 09:00 Uhr',
  ]);
  expect(happenings.map(({ kind }) => kind)).not.toContain('silent-sensor');
});

test('of annotations, which do not say what is active, what their times say', () => {
  const all = eventsFrame();
  const frame = { ...all, fields: all.fields.filter(({ name }) => name !== 'active') };
  expect(regionOf([frame]).happenings).toHaveLength(all.length);
  expect(regionOf([frame], NOW + 60 * 24 * HOUR).happenings).toEqual([]);
});

test.each([
  ['nothing', [], 'data'],
  ['no rows', [toDataFrame({ fields: [{ name: 'class', type: 'number', values: [] }] })], 'data'],
  ['a note', [toDataFrame({ fields: [{ name: 'note', type: 'string', values: ['Keine Messstelle.'] }] })], 'data'],
  ['no stations', [toDataFrame({ fields: [{ name: 'x', type: 'number', values: [1] }] })], 'fields'],
  ['an index of others', [changed(airFrame(), { index: { 0: 'mars-aqi' } })], 'index'],
] as const)('%s: lack of %s', (_name, frames, lack) => {
  expect(readRegion([...frames], NOW, 'de').lack).toBe(lack);
});

test.each([7, 0, 2.5, NaN, '3', null])('class %p is none', (value) => {
  const frame = changed(airFrame(), { class: { 0: value } });
  expect(regionOf([frame]).stations[0]!.air!.class).toBeNull();
});

test.each([
  ['no number', NaN],
  ['text', '51.6'],
  ['beyond the pole', 91],
])('latitude: %s is no place', (_name, lat) => {
  expect(regionOf([changed(airFrame(), { lat: { 0: lat } })]).stations[0]!.at).toBeNull();
});

test('all answers of the hub together', () => {
  const { stations, happenings } = regionOf(hubFrames());
  expect(stations.filter(({ traffic }) => traffic)).toHaveLength(6);
  expect(stations.filter(({ wind, at }) => wind && at).length).toBeGreaterThan(5);
  expect(happenings.length).toBeGreaterThan(3);
});
