import { degreeDays } from '../../analysis/domain/climate/degree-days';
import { grasslandTemperature } from '../../analysis/domain/climate/grassland-temperature';
import { apparentTemperature, heatIndex, windChill } from '../../analysis/domain/derived/felt-temperature';
import { absoluteHumidity, dewPoint } from '../../analysis/domain/derived/humid-air';
import { levelOf, WARNING_CRITERIA } from '../../analysis/domain/warnings/thresholds';
import { comparing, type Comparison } from './comparison';
import { sharedJson } from './shared';

type Rows = readonly (readonly number[])[];

interface Vectors extends Readonly<
  Record<'dewPoint' | 'absoluteHumidity' | 'heatIndex' | 'windChill_C_kmh' | 'apparentTempBoM', Rows>
> {
  readonly degreeDays: { readonly dailyMeans: number[]; readonly HGT15: number; readonly GTZ20_15: number };
  readonly gts: { readonly sum: number };
  readonly dwdGustLevel_kmh: Rows;
}

/** The test vectors of weather: two decimals, as they are noted. */
export function weatherFigures(): Comparison[] {
  const vectors = sharedJson<Vectors>('domain/test-vectors.json');
  const vector = comparing('domain/test-vectors.json');
  const formula = (name: string, rows: Rows, compute: (...values: number[]) => number) =>
    rows.map((row) =>
      vector(`${name} of ${row.slice(0, -1).join(' / ')}`, compute(...row.slice(0, -1)), row.at(-1)!, 0.005)
    );
  const days = degreeDays(vectors.degreeDays.dailyMeans);
  const gust = WARNING_CRITERIA.find(({ id }) => id === 'gust')!;
  const spring = grasslandTemperature([...new Array<number>(31).fill(3), ...new Array<number>(28).fill(4)], 2026);
  return [
    ...formula('dew point', vectors.dewPoint, dewPoint),
    ...formula('absolute humidity', vectors.absoluteHumidity, absoluteHumidity),
    ...formula('wind chill', vectors.windChill_C_kmh, windChill),
    ...formula('heat index', vectors.heatIndex, heatIndex),
    ...formula('apparent temperature', vectors.apparentTempBoM, apparentTemperature),
    vector('degree days HGT 15', days.hgt15, vectors.degreeDays.HGT15),
    vector('degree days GTZ 20/15', days.gtz2015, vectors.degreeDays.GTZ20_15),
    vector('Grünlandtemperatursumme', spring.sums.at(-1)!, vectors.gts.sum),
    ...vectors.dwdGustLevel_kmh.map(([kmh, level]) =>
      vector(`level of a gust of ${kmh} km/h`, levelOf(gust, kmh!), level!)
    ),
  ];
}
