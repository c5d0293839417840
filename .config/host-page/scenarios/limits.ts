import { toDataFrame } from '@grafana/data';
import type { Scenario } from './scenario';
import {
  days,
  limits,
  openYear,
  overLimit,
  region,
  shortDays,
  shortYear,
} from '../../../panel-plugin/limits/src/testdata/frames';

const range = (year: number) => ({ from: Date.UTC(year, 0, 1), to: Date.UTC(year, 11, 31) });
const title = 'Grenzwerte 2022 · Soest-Ost';

export const LIMITS = {
  'limits-soest': { title, series: [limits(2022), days(2022)], ...range(2022) },
  'limits-running': { title: 'Grenzwerte · Soest-Ost', series: [limits(2023), days(2023)], ...range(2023) },
  'limits-short': { title: 'Grenzwerte', series: [shortYear(), shortDays()], ...range(2023) },
  'limits-open': { title: 'Grenzwerte', series: [openYear()], ...range(2023) },
  'limits-over': { title: 'Grenzwerte', series: [overLimit()], ...range(2022) },
  'limits-days': { title, series: [days(2022)], ...range(2022) },
  'limits-region': { title: 'Grenzwerte', series: [...region(), days(2022)], ...range(2022) },
  'limits-years': { title, series: [limits(2022), limits(2023), days(2022), days(2023)], ...range(2023) },
  'limits-empty': { title, series: [], ...range(2022) },
  'limits-failed': { title, series: [], ...range(2022), failed: 'Der Hub unter http://hub:4000 antwortet nicht.' },
  'limits-wrong': {
    title,
    series: [toDataFrame({ fields: [{ name: 'air_temperature', type: 'number', values: [21.4] }] })],
    ...range(2022),
  },
} satisfies Record<string, Scenario>;
