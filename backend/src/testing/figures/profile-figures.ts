import { profileOf, type GATHERINGS } from '../../analysis/domain/profiles/profile';
import { comparing, type Comparison } from './comparison';
import { mydata } from './mydata';
import { sharedJson } from './shared';

interface Reference {
  readonly 'timeVariation_pm10_ws>3_wd100-270': Readonly<
    Record<'hour' | 'weekday_Mon..Sun' | 'month', readonly number[]>
  > & {
    readonly n: number;
  };
}

const SOURCE = 'openair-mydata/mydata_reference.json';

/** openair's time variation of PM10 with wind of more than 3 m/s from 100° to 270°, and the published extremes. */
export function profileFigures(): Comparison[] {
  const { ws, wd, pm10 } = mydata();
  const reference = sharedJson<Reference>(`feeds/${SOURCE}`)['timeVariation_pm10_ws>3_wd100-270'];
  const values = pm10.values.map((value, i) =>
    ws.values[i]! > 3 && wd.values[i]! > 100 && wd.values[i]! < 270 ? value : NaN
  );
  const same = comparing(SOURCE);
  const profile = (by: keyof typeof GATHERINGS) => profileOf({ first: pm10.first, values }, by, { zone: 'UTC' });
  const means = (by: 'hour' | 'weekday' | 'month', known: readonly number[]) => {
    const cells = profile(by);
    return known.map((mean, i) => same(`PM10 by ${by} ${i + (by === 'hour' ? 0 : 1)}`, cells[i]!.mean, mean, 6e-4));
  };
  const n = profile('week').reduce((sum, cell) => sum + cell.n, 0);
  return [
    same('PM10: hours in the 168 cells of the week', n, reference.n),
    ...means('hour', reference.hour),
    ...means('weekday', reference['weekday_Mon..Sun']),
    ...means('month', reference.month),
  ];
}
