import { formatNumber } from '@smartregion/terms/numbers';
import type { Twin, TwinColumn } from '../../../shared/src/table/twin';
import type { Hour } from '../data/hours';
import type { Warning } from '../data/warnings';
import type { Weather } from '../data/weather';
import { type Manner, windIn } from '../text/amounts';
import { warningsIn } from '../text/hourWords';
import { hourSpan, zoneNames } from '../text/times';
import { TEXTS } from '../text/texts';
import { warningLabel } from '../text/warningWords';

interface Column extends TwinColumn {
  readonly of: (hour: Hour) => string;
}

/** All hours of the axis as a table; what nobody knows of any hour has no column. */
export function weatherTwin(
  { hours, axis }: Weather,
  warnings: readonly Warning[],
  caption: string,
  manner: Manner
): Twin {
  const { language, windUnit } = manner;
  const { columns: heads, ...texts } = TEXTS[language];
  const write = (value: number | null, decimals: number) =>
    value === null ? '' : formatNumber(value, decimals, language);
  const number = (head: string, decimals: number, of: (hour: Hour) => number | null): Column => ({
    ...{ head, numeric: true, of: (hour) => write(of(hour), decimals) },
  });
  const wind = (value: number | null) => (value === null ? null : windIn(value, windUnit));
  const windDecimals = windUnit === 'km/h' ? 0 : 1;
  const all: Column[] = [
    { head: `${heads.hour} (${zoneNames(axis, manner)})`, of: (hour) => hourSpan(hour, manner) },
    {
      head: heads.kind,
      of: (hour) => (hour.forecast ? texts.forecast : isKnown(hour) ? texts.measured : texts.silence),
    },
    number(heads.temperature, 1, ({ temperature }) => temperature),
    {
      ...{ head: heads.span, numeric: true },
      of: ({ low, high }) => (low === null || high === null ? '' : `${write(low, 1)} ${texts.until(write(high, 1))}`),
    },
    number(heads.rain, 1, ({ rain }) => rain),
    number(`${heads.wind} (${windUnit})`, windDecimals, (hour) => wind(hour.wind)),
    number(`${heads.gust} (${windUnit})`, windDecimals, (hour) => wind(hour.gust)),
    number(heads.direction, 0, ({ direction }) => direction),
    number(heads.cloud, 0, ({ cloud }) => cloud),
    number(heads.sun, 0, ({ sun, start, end }) => (sun === null ? null : (sun * (end - start)) / 60_000)),
    number(heads.radiation, 0, ({ radiation }) => radiation),
    {
      head: heads.warning,
      of: (hour) =>
        warningsIn(hour, warnings)
          .map((one) => warningLabel(one, manner))
          .join('; '),
    },
  ];
  const shown = all.filter(({ of }, i) => i < 3 || hours.some((hour) => of(hour) !== ''));
  return {
    caption,
    columns: shown.map(({ head, numeric }) => ({ head, ...(numeric ? { numeric } : {}) })),
    rows: hours.map((hour) => shown.map(({ of }) => of(hour))),
  };
}

const isKnown = ({ temperature, rain, wind, gust, direction, sun, radiation, cloud }: Hour): boolean =>
  [temperature, rain, wind, gust, direction, sun, radiation, cloud].some((value) => value !== null);
