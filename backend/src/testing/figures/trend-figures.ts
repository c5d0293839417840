import { correlationOf } from '../../analysis/domain/relation/correlation';
import { monthlyMeans } from '../../analysis/domain/trend/monthly-means';
import { trendOf } from '../../analysis/domain/trend/trend';
import { comparing, type Comparison } from './comparison';
import { mydata, type MydataColumn } from './mydata';
import { sharedJson } from './shared';

interface Reference {
  readonly theilSen_monthly: Readonly<Record<string, TrendReference>>;
  readonly monthly_mean_o3: readonly (number | null)[];
  readonly pearson_pairwise: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface TrendReference {
  readonly slope_per_year_raw: number;
  readonly n_months: number;
  readonly slope_per_year_deseasonalised_stl: number;
  readonly ci95_iid: readonly [number, number];
  readonly ci95_block: readonly [number, number];
}

const SOURCE = 'openair-mydata/mydata_reference.json';

/** Theil–Sen of four pollutants, with and without STL of window 11, monthly means of ozone, pairwise correlations. */
export function trendFigures(): Comparison[] {
  const reference = sharedJson<Reference>(`feeds/${SOURCE}`);
  const data = mydata();
  const same = comparing(SOURCE);
  const monthly = (column: string) => monthlyMeans(data[column as MydataColumn], 'UTC', 0);
  const trends = Object.entries(reference.theilSen_monthly).flatMap(([column, of]) => {
    const raw = trendOf(monthly(column), {});
    const alone = trendOf(monthly(column), { window: 11, autocorrelated: false });
    const { low, high } = trendOf(monthly(column), { window: 11 });
    // bootstraps draw differently: an eighth of the interval's width
    const within = (bounds: readonly [number, number]) => (bounds[1] - bounds[0]) / 8;
    return [
      same(`${column}: months`, raw.n, of.n_months),
      same(`${column}: Theil–Sen per year`, raw.slope, of.slope_per_year_raw, 5e-5),
      same(`${column}: without season (window 11)`, alone.slope, of.slope_per_year_deseasonalised_stl, 5e-5),
      same(`${column}: 95 %, from`, alone.low, of.ci95_iid[0], within(of.ci95_iid)),
      same(`${column}: 95 %, to`, alone.high, of.ci95_iid[1], within(of.ci95_iid)),
      same(`${column}: 95 % in blocks, from`, low, of.ci95_block[0], 1.5 * within(of.ci95_block)),
      same(`${column}: 95 % in blocks, to`, high, of.ci95_block[1], 1.5 * within(of.ci95_block)),
    ];
  });
  const ozone = (window: number) => trendOf(monthly('o3'), { window, autocorrelated: false }).slope;
  return [
    ...trends,
    same('o3: without season (window 35)', ozone(35), 0.395, 5e-4),
    // the book names no window; of those around it 13 gives the published figure
    comparing('openair book (published, two decimals)')('o3: without season (window 13)', ozone(13), 0.38, 0.005),
    ...[...monthly('o3').means].flatMap((mean, i) =>
      i < reference.monthly_mean_o3.length
        ? [same(`o3: month ${i + 1}`, mean, reference.monthly_mean_o3[i]!, 1e-4)]
        : []
    ),
    ...Object.entries(reference.pearson_pairwise).flatMap(([x, row]) =>
      Object.entries(row)
        .filter(([y]) => x < y)
        .map(([y, r]) =>
          same(
            `correlation of ${x} and ${y}`,
            correlationOf(data[x as MydataColumn].values, data[y as MydataColumn].values).pearson,
            r,
            1e-4
          )
        )
    ),
  ];
}
