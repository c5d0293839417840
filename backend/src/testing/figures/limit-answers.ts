import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exceedanceDaysQuestion } from '../../analysis/exceedance-days/exceedance-days';
import { limitValues } from '../../analysis/limit-values/limit-values';
import { parseQuery } from '../../analysis/asking/request';
import { createCatalogue } from '../../api/catalogue-service';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import { HOUR } from '../../model/time';
import { columnOf } from '../frames';
import { LICENCES, REGION } from '../region';
import { comparing, type Comparison } from './comparison';
import { secondComputation } from './limit-figures';
import { ubaExport } from './uba-export';
import type { Scope } from '../../analysis/question';
import type { Hours } from '../../analysis/domain/hours/hours';
import type { Frame } from '../../model/frame';
import type { ObservationStore } from '../../store/observation-store';

const STATION = REGION.kommunen[0]!.feeds[0]!.stations[0]!.id;

/** The same years once more as a panel gets them: written to a store, asked for, read from the table. */
export async function limitAnswers(): Promise<Comparison[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-figures-'));
  const store = await openSqliteStore(join(folder, 'hub.sqlite'));
  try {
    const { no2, o3, pm10Day } = ubaExport('uba_airquality_en_DENW095_2022-2023_full.csv');
    await write(store, 'no2', no2);
    await write(store, 'o3', o3);
    await write(store, 'pm10_24h', pm10Day);
    const scope = scopeOf(store);
    const [table] = await limitValues.answer(parseQuery(limitValues.parameters, {}), scope);
    const calendar = parseQuery(exceedanceDaysQuestion.parameters, { pollutants: 'o3' });
    const [days] = await exceedanceDaysQuestion.answer(calendar, scope);
    return Object.entries(secondComputation()).flatMap(([name, year]) => {
      const answer = comparing(`uba_days.py, DENW095 ${name}, through the answer`);
      const own = (rule: string, column: string) => cell(table, `39bimschv ${rule} ${name}`, column);
      const ofDay = new Map(columnOf(days, 'day').map((day, i) => [day, columnOf(days, 'max8h')[i]]));
      const apart = (day: string, max8h: number | null) => Math.abs(Number(ofDay.get(day) ?? 0) - (max8h ?? 0)) > 0.051;
      return [
        answer('NO₂: annual mean, rounded to the limit', own('no2-year-limit', 'value'), Math.round(year.no2.mean)),
        answer('NO₂: hours above 200', own('no2-1h-limit', 'exceedances'), year.no2.above200),
        answer('O₃: days above 120', own('o3-max8h-long-term', 'exceedances'), year.o3.daysAbove120),
        answer('O₃: 26th highest daily maximum', own('o3-max8h-target', 'value'), Math.round(year.o3.highest26)),
        answer('O₃: hours above 180', own('o3-1h-information', 'exceedances'), year.o3.hoursAbove180),
        answer(
          'O₃: AOT40, scaled to all hours',
          own('o3-aot40-long-term-vegetation', 'value'),
          Math.round((year.o3.aot40 * 1104) / year.o3.aot40Hours)
        ),
        answer('PM10: days above 50', own('pm10-24h-limit', 'exceedances'), year.pm10.daysAbove50),
        answer('PM10: 36th highest day', own('pm10-24h-limit', 'value'), year.pm10.highest36),
        answer(
          'O₃: days of the calendar that differ, of 365',
          year.days.filter(([day, , max8h]) => apart(day, max8h)).length,
          0
        ),
      ];
    });
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

async function write(store: ObservationStore, property: string, { first, values }: Hours): Promise<void> {
  const [series] = await store.ensureSeries([{ station: STATION, property, feed: 'uba', period: '1h', cadence: HOUR }]);
  const observations = [...values].flatMap((value, i) => {
    const start = first + i * HOUR;
    return Number.isNaN(value)
      ? []
      : [{ station: STATION, property, start, end: start + HOUR, value, quality: 'valid' as const, reasons: [] }];
  });
  await store.write([{ series: series!, observations }], first + values.length * HOUR);
}

function scopeOf(store: ObservationStore): Scope {
  return {
    ...{ store, catalogue: createCatalogue(REGION, store, (id) => ({ licence: LICENCES[id]! })) },
    ...{ range: { start: Date.UTC(2022, 0, 2), end: Date.UTC(2023, 11, 30) }, now: Date.UTC(2024, 5) },
    ...{ maxDataPoints: 1000, intervalMs: 0, language: 'de', purpose: 'data' },
  };
}

/** @param key law, rule and year of the row */
function cell(table: Frame | undefined, key: string, column: string): number {
  const keys = columnOf(table, 'law').map(
    (law, i) => `${law} ${columnOf(table, 'rule')[i]} ${columnOf(table, 'year')[i]}`
  );
  return Number(columnOf(table, column)[keys.indexOf(key)] ?? NaN);
}
