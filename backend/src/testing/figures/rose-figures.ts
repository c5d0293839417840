import { cpf } from '../../analysis/domain/roses/cpf';
import { percentileRose } from '../../analysis/domain/roses/percentile-rose';
import { roseOf, SPEED_BREAKS } from '../../analysis/domain/roses/rose';
import { meanOf } from '../../analysis/domain/hours/running-mean';
import { quantile, sorted } from '../../analysis/domain/statistics/quantile';
import { comparing, type Comparison } from './comparison';
import { mydata, type MydataColumn } from './mydata';
import { sharedJson } from './shared';

export interface MydataReference {
  readonly n_by_column: Readonly<Record<MydataColumn, number>>;
  readonly mean: Readonly<Record<MydataColumn, number>>;
  readonly windrose_30deg_percent: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly so2_deciles: readonly number[];
  readonly cpf_so2_p90: CpfReference;
  readonly cpf_so2_p95: CpfReference;
  readonly o3_percentiles_by_10deg: Readonly<Record<string, readonly number[]>>;
}

interface CpfReference {
  readonly threshold: number;
  readonly by_30deg: Readonly<Record<string, readonly [above: number, n: number, probability: number]>>;
}

const SOURCE = 'openair-mydata/mydata_reference.json';
const CLASSES = ['0-2', '2-4', '4-6', '>6'];

/** Wind rose, percentile rose and conditional probability of openair's `mydata`. */
export function roseFigures(): Comparison[] {
  const reference = sharedJson<MydataReference>(`feeds/${SOURCE}`);
  const data = mydata();
  const same = comparing(SOURCE);
  const wind = { directions: data.wd.values, speeds: data.ws.values };
  // the reference calls only a speed of 0 calm
  const rose = roseOf(wind, data.ws.values, SPEED_BREAKS, 12, { calmBelow: 0 });
  const directionOnly = { directions: data.wd.values };
  const byTen = percentileRose(directionOnly, data.o3.values, 36, { percents: [25, 50, 75, 90, 95, 99] });
  const deciles = sorted(data.so2.values);
  const probabilities = ([90, 95] as const).flatMap((percent) => {
    const { threshold, by_30deg } = reference[`cpf_so2_p${percent}`];
    const found = cpf(directionOnly, data.so2.values, 12, { percent });
    return [
      same(`SO₂: ${percent}th percentile`, found.threshold, threshold, 5e-5),
      ...Object.entries(by_30deg).flatMap(([direction, [above, n]]) => {
        const own = found.sectors[(Number(direction) / 30) % 12]!;
        return [
          same(`SO₂: hours from ${direction}° above it`, own.above, above),
          same(`SO₂: hours from ${direction}°`, own.n, n),
        ];
      }),
    ];
  });
  return [
    ...Object.entries(reference.n_by_column).map(([column, n]) =>
      same(`${column}: hours`, meanOf(data[column as MydataColumn].values).n, n)
    ),
    ...Object.entries(reference.mean).map(([column, mean]) =>
      same(`${column}: mean`, meanOf(data[column as MydataColumn].values).mean, mean, 1e-4)
    ),
    same('wind rose: calm, %', rose.calm, reference.windrose_30deg_percent['-999']!['0-2']!, 5e-4),
    ...Object.entries(reference.windrose_30deg_percent)
      .filter(([direction]) => Number(direction) > 0)
      .flatMap(([direction, classes]) =>
        CLASSES.map((name, i) =>
          same(
            `wind rose: ${direction}°, ${name} m/s, %`,
            rose.shares[(Number(direction) / 30) % 12]![i]!,
            classes[name]!,
            5e-5
          )
        )
      ),
    ...reference.so2_deciles.map((value, i) => same(`SO₂: decile ${i}`, quantile(deciles, i / 10), value, 5e-5)),
    ...probabilities,
    comparing('openair book (published, one decimal)')('SO₂: 90th percentile, ppb', quantile(deciles, 0.9), 9.2, 0.06),
    ...Object.entries(reference.o3_percentiles_by_10deg).flatMap(([direction, percentiles]) =>
      percentiles.map((value, i) =>
        same(
          `O₃ from ${direction}°: percentile ${[25, 50, 75, 90, 95, 99][i]}`,
          byTen[(Number(direction) / 10) % 36]!.percentiles[i]!,
          value,
          0.005
        )
      )
    ),
  ];
}
