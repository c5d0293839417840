import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mezDay, mezYear } from '../../analysis/domain/hours/hours';
import { meanOf } from '../../analysis/domain/hours/running-mean';
import { aot40 } from '../../analysis/domain/limits/aot40';
import { exceedancesOf } from '../../analysis/domain/limits/exceedances';
import { exceedanceDays } from '../../analysis/domain/limits/exceedance-days';
import { LIMIT_SETS } from '../../analysis/domain/limits/limit-table';
import { periodsOf, type PeriodMetric } from '../../analysis/domain/limits/periods';
import { DAY } from '../../model/time';
import { comparing, type Comparison } from './comparison';
import { ubaExport } from './uba-export';

type Row = readonly [
  day: string,
  no2: number | null,
  max8h: number | null,
  ending: number,
  pm10: number | null,
  number,
  number,
];

interface Year {
  readonly no2: {
    readonly mean: number;
    readonly hours: number;
    readonly above200: number;
    readonly daysAbove25: number;
  };
  readonly o3: Readonly<
    Record<'daysAbove120' | 'daysAbove100' | 'highest26' | 'hoursAbove180' | 'aot40' | 'aot40Hours', number>
  >;
  readonly pm10: { readonly daysAbove50: number; readonly daysAbove45: number; readonly highest36: number };
  readonly days: readonly Row[];
}

/** What Python found in two years of an export (uba_days.py). */
export const secondComputation = () =>
  JSON.parse(readFileSync(join(__dirname, 'testdata/uba-denw095.json'), 'utf8')) as Record<string, Year>;

/** Every day of both years of an export against a second computation. */
export function limitFigures(): Comparison[] {
  const second = secondComputation();
  const { no2, o3, pm10Day } = ubaExport('uba_airquality_en_DENW095_2022-2023_full.csv');
  const rule = (metric: PeriodMetric, pollutant: string) =>
    LIMIT_SETS[0]!.rules.find((one) => one.metric === metric && one.pollutant === pollutant)!;
  return Object.entries(second).flatMap(([name, year]) => {
    const python = comparing(`uba_days.py, DENW095 ${name}`);
    const number = Number(name);
    const mean = meanOf(mezYear(no2, number).values);
    const hourly = exceedancesOf(periodsOf(no2, number, '1h'), 200, 0);
    const daily = exceedancesOf(periodsOf(no2, number, '24h'), 25, 0);
    const ozone = exceedancesOf(periodsOf(o3, number, 'max8h'), 120, 0, { allowed: 25 });
    const ozone100 = exceedancesOf(periodsOf(o3, number, 'max8h'), 100, 0);
    const crops = aot40(o3, number);
    // the provider's own mean of the 24 hours that end at 24 h MEZ
    const pm10 = mezYear(pm10Day, number).values.filter((_, i) => i % 24 === 23);
    const pm10Above = exceedancesOf(pm10, 50, 0, { allowed: 35 });
    const no2Days = periodsOf(no2, number, '24h');
    const o3Days = exceedanceDays(o3, number, { ...rule('max8h', 'o3'), metric: 'max8h' });
    const different = (own: readonly (number | null)[], theirs: readonly (number | null)[]) =>
      theirs.filter((value, i) => !(Number.isNaN(own[i]) ? value === null : Math.abs(own[i]! - value!) < 1e-5)).length;
    return [
      python('NO₂: annual mean', mean.mean, year.no2.mean, 5e-7),
      python('NO₂: valid hours', mean.n, year.no2.hours),
      python('NO₂: hours above 200', hourly.count, year.no2.above200),
      python('NO₂: days above 25', daily.count, year.no2.daysAbove25),
      python(
        'NO₂: days whose mean differs, of 365',
        different(
          [...no2Days],
          year.days.map((row) => row[1])
        ),
        0
      ),
      python('O₃: days above 120', ozone.count, year.o3.daysAbove120),
      python('O₃: days above 100', ozone100.count, year.o3.daysAbove100),
      python('O₃: 26th highest daily maximum', ozone.nthHighest, year.o3.highest26),
      python('O₃: hours above 180', exceedancesOf(periodsOf(o3, number, '1h'), 180, 0).count, year.o3.hoursAbove180),
      python('O₃: AOT40 May to July', crops.measured, year.o3.aot40),
      python('O₃: its hours', crops.hours, year.o3.aot40Hours),
      python(
        'O₃: days whose maximum differs',
        different(
          o3Days.map((d) => d.max8h),
          year.days.map((row) => row[2])
        ),
        0
      ),
      python(
        'O₃: days whose ending hour differs',
        o3Days.filter((d, i) => d.max8hEnding !== year.days[i]![3]).length,
        0
      ),
      python('PM10: days above 50', pm10Above.count, year.pm10.daysAbove50),
      python('PM10: days above 45', exceedancesOf(pm10, 45, 0).count, year.pm10.daysAbove45),
      python('PM10: 36th highest day', pm10Above.nthHighest, year.pm10.highest36),
      python('the days are those of MEZ', o3Days.filter(({ day }, i) => day !== year.days[i]![0]).length, 0),
      python('first of January', Number(mezDay(mezYear(no2, number).first + DAY - 1) === `${name}-01-01`), 1),
    ];
  });
}
