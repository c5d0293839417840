import { assess, INDICES } from '@smartregion/terms/air-quality-scale';
import { BAND_INDICES, US_AQI } from '../../analysis/domain/index/definitions';
import { nowcast } from '../../analysis/domain/index/nowcast';
import { usAqiOf } from '../../analysis/domain/index/us-aqi';
import { comparing, type Comparison } from './comparison';
import { sharedJson } from './shared';
import { ubaExport } from './uba-export';

interface Vector {
  readonly in: Readonly<Record<string, number>>;
  readonly cls: number | null;
}

interface Vectors {
  readonly lqi2025: readonly Vector[];
  readonly lqi2019: readonly Vector[];
  readonly eaqi2024: readonly Vector[];
  readonly usaqi: readonly { readonly PM25_24h: number; readonly aqi: number }[];
  readonly nowcastPM: { readonly newestFirst: number[]; readonly nowcast_trunc: number; readonly aqi: number };
}

/** The test vectors of the indices, and every hour of the two exports of the Umweltbundesamt (LQI 2019). */
export function indexFigures(): Comparison[] {
  const vectors = sharedJson<Vectors>('domain/test-vectors.json');
  const vector = comparing('domain/test-vectors.json');
  const bands = (id: string, own: readonly Vector[]) =>
    own.map(({ in: values, cls }) => {
      const known = Object.entries(values).map(([name, value]) => [name.replace('_24h', '').toLowerCase(), value]);
      const found = assess(BAND_INDICES[id]!, Object.fromEntries(known) as Record<string, number>);
      return vector(`${id}: class of ${JSON.stringify(values)}`, found?.class ?? NaN, cls);
    });
  const cast = nowcast(vectors.nowcastPM.newestFirst);
  return [
    ...bands('uba-lqi-2025', vectors.lqi2025),
    ...bands('uba-lqi-2019', vectors.lqi2019),
    ...bands('eea-eaqi-2024', vectors.eaqi2024),
    ...vectors.usaqi.map(({ PM25_24h, aqi }) =>
      vector(`US AQI of PM2.5 ${PM25_24h}`, usAqiOf(US_AQI.scales.pm25!, PM25_24h)!.index, aqi)
    ),
    vector('NowCast of twelve hours', Math.floor(cast * 10) / 10, vectors.nowcastPM.nowcast_trunc),
    vector('US AQI of that NowCast', usAqiOf(US_AQI.scales.pm25!, cast)!.index, vectors.nowcastPM.aqi),
    ...everyHour('uba_airquality_en_DENW095_2022-2023_full.csv', 'DENW095 2022–2023'),
    ...everyHour('uba_airquality_en_DENW260_dst2023_excerpt.csv', 'DENW260, clock changes of 2023'),
  ];
}

function everyHour(file: string, name: string): Comparison[] {
  const uba = comparing(`UBA export of ${name}`);
  const { no2, o3, pm10Day, pm25Day, classes } = ubaExport(file);
  const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  const [hours, per, agree] = [[...classes], new Array<number>(6).fill(0), new Array<number>(6).fill(0)];
  hours.forEach((theirs, i) => {
    const found = assess(INDICES['uba-lqi-2019']!, {
      no2: known(no2.values[i]),
      o3: known(o3.values[i]),
      pm10: known(pm10Day.values[i]),
      pm25: known(pm25Day.values[i]),
    });
    per[theirs]!++;
    agree[theirs]! += (found?.class ?? 0) === theirs ? 1 : 0;
  });
  return per.flatMap((count, i) =>
    i > 0 && count > 0 ? [uba(`LQI 2019: hours of class ${i} that are ours, too`, agree[i]!, count)] : []
  );
}
