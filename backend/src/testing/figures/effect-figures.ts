import { changeAt } from '../../analysis/domain/effect/measure-effect';
import { validated } from '../../analysis/domain/effect/validation';
import { HOUR } from '../../model/time';
import { comparing, type Comparison } from './comparison';
import { mydata } from './mydata';

/** Year, raw change, adjusted change and its interval, %: trained on the two years before, without trend. */
const BEFORE_AFTER = [
  [2000, 4.0, 4.4, 0.3, 10.0],
  [2001, -19.3, -12.4, -16.5, -6.1],
  [2002, -17.7, -13.8, -17.9, -9.2],
  [2003, -1.6, -4.7, -8.1, 0.6],
] as const;

/**
 * The benchmark of section 6.2 and the table of section 6.3 of the sheet on outward interfaces. Its changes are of the typical hour (mean of logs). Its model had other knots
 * than ours: 0.015 of R², half a percentage point of an adjusted change, 2.6 of a bootstrap’s end are allowed.
 */
export function effectFigures(): Comparison[] {
  const { nox, wd, ws } = mydata();
  const data = { first: nox.first, values: nox.values, directions: wd.values, speeds: ws.values };
  const benchmark = comparing('interfaces-out.md 6.2 (ridge, 105 columns)');
  const table = comparing('interfaces-out.md 6.3');
  const held = validated(data, { trend: [nox.first, nox.first + nox.values.length * HOUR], zone: 'Europe/London' });
  return [
    benchmark('log NOx: hours', held.n, 62_130, 30),
    benchmark('log NOx: R² on weeks not seen', held.r2, 0.706, 0.015),
    benchmark('log NOx: within a factor of two', held.fac2, 0.907, 0.01),
    ...BEFORE_AFTER.flatMap(([year, raw, adjusted, low, high]) => {
      const found = changeAt(
        data,
        { before: Date.UTC(year - 2, 0), date: Date.UTC(year, 0), after: Date.UTC(year + 1, 0) },
        'Europe/London'
      );
      return [
        table(`${year}: NOx as measured, %`, 100 * found.raw, raw, 0.05),
        table(`${year}: NOx adjusted, %`, 100 * found.adjusted, adjusted, 0.5),
        table(`${year}: 95 %, from`, 100 * found.low, low, 2.6),
        table(`${year}: 95 %, to`, 100 * found.high, high, 2.6),
      ];
    }),
  ];
}
