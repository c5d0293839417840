import { toDataFrame } from '@grafana/data';
import { AUTUMN, autumn, monthsFrame } from '../../../panel-plugin/airquality/src/testdata/periodFrames';
import type { Scenario } from './scenario';
import { courseFrame, SOEST_OST, soestOst, tableFrame } from '../../../panel-plugin/airquality/src/testdata/frames';

const HOUR = 3_600_000;
const day = { from: SOEST_OST.lastEnd - 48 * HOUR, to: SOEST_OST.lastEnd + HOUR / 2 };
const title = 'Luftqualität jetzt · Soest-Ost';

/** One hour of every class, and three hours without data, at an indicative sensor with all five pollutants. */
const allClasses = {
  labels: {
    station: 'sensor-1',
    station_name: 'Unna, Rathaus',
    station_class: 'indicative',
    demo: 'true',
    attribution: 'Stadt Unna',
  },
  class: [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 4, 4, null, null, null, 2, 3, 5, 5],
  deciding: Array<string>(24)
    .fill('pm10')
    .map((id, i) => (i > 16 && i < 20 ? null : id)),
  values: {
    pm10: [5, 6, 8, 12, 20, 26, 30, 40, 50, 60, 70, 88, 95, 120, 110, 80, 60, null, null, null, 20, 44, 98, 132],
    pm25: [3, 3, 4, 6, 9, 12, 16, 18, 22, 31, 35, 44, 50, 48, 40, 36, 31, null, null, null, 8, 19, 30, 41],
    o3: Array<number>(24).fill(61),
    no2: Array<number>(24).fill(28),
    so2: Array<number>(24).fill(2),
  },
};

const versionOf = (index: string, worst: number) =>
  courseFrame({
    ...allClasses,
    labels: { ...allClasses.labels, index, station_class: 'reference' },
    class: [...allClasses.class.slice(0, -1), worst],
  });

export const AIRQUALITY = {
  'airquality-2019': { title, series: [versionOf('uba-lqi-2019', 4)], ...day },
  'airquality-eaqi': { title, series: [versionOf('eea-eaqi-2024', 6)], ...day },
  'airquality-us': { title, series: [versionOf('us-epa-aqi-2024', 3)], ...day },
  'airquality-months': { title: 'Luftqualität', series: [monthsFrame()], ...AUTUMN },
  'airquality-months-us': {
    title: 'Luftqualität',
    series: [monthsFrame({ index: 'us-epa-aqi-2024', demo: true })],
    ...AUTUMN,
  },
  'airquality-calendar': { title: 'Luftqualität', series: [autumn()], ...AUTUMN },
  'airquality-calendars': {
    title: 'Luftqualität',
    series: [autumn(), autumn({ station: 'x', station_name: 'Unna, Rathaus', demo: 'true', index: 'eea-eaqi-2024' })],
    ...AUTUMN,
  },
  soest: { title, series: [courseFrame(soestOst)], ...day },
  stale: { title, series: [courseFrame(soestOst)], from: day.from, to: day.to + 9 * HOUR },
  sensor: { title: 'Luftqualität jetzt', series: [courseFrame(allClasses)], ...day },
  table: { title: 'Luftqualität jetzt', series: [tableFrame()], ...day },
  courses: { title: 'Luftqualität jetzt', series: [courseFrame(soestOst), courseFrame(allClasses)], ...day },
  empty: { title, series: [], ...day },
  failed: {
    title,
    series: [],
    ...day,
    failed: 'Der Hub unter http://hub:4000 antwortet nicht. Prüfen Sie die Adresse.',
  },
  foreign: {
    title: 'Eigene Messung',
    series: [
      toDataFrame({
        name: 'Eigene Messung',
        fields: [
          { name: 'time', type: 'time', values: [SOEST_OST.lastEnd] },
          { name: 'no2', type: 'number', values: [99_999] },
          { name: 'pm10', type: 'number', values: [12] },
        ],
      }),
    ],
    ...day,
  },
  wrong: {
    title,
    series: [
      toDataFrame({
        fields: [
          { name: 'time', type: 'time', values: [SOEST_OST.lastEnd] },
          { name: 'air_temperature', type: 'number', values: [21.4] },
        ],
      }),
    ],
    ...day,
  },
} satisfies Record<string, Scenario>;
