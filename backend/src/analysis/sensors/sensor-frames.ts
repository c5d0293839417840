import { DateTime } from 'luxon';
import { frame } from '../../model/frame';
import { CORRECTABLE } from '../../model/correction';
import { HOUR, LOCAL, type Interval } from '../../model/time';
import { hasDrifted } from '../domain/sensors/sensor-trust';
import { attributionOf, kommuneName, seriesLabels, valueConfig } from '../selection/describe';
import { TIME_SERIES } from '../series/curve';
import { named } from '../wording/named';
import { columnsOf, figure, stationFields, TABLE } from '../wording/table';
import { reports, type Sensor } from './sensor-places';
import { HUMIDITY_BANDS, type Fit, type Rating } from './sensor-rating';
import { trustStatement } from './sensor-statements';
import type { Field, Frame } from '../../model/frame';
import type { Language } from '@smartregion/terms/sentence';
import type { Scope } from '../question';
import type { Part } from '../domain/sensors/sensor-trust';

const PERCENT = { config: { unit: 'percent', decimals: 0 } };
const COUNT = { config: { unit: 'none', decimals: 0 } };
const TWO_DIGITS = { config: { unit: 'none', decimals: 2 } };
const KM = { config: { unit: 'suffix: km', decimals: 1 } };

const sensorName = ({ station, series: [{ propertyInfo }] }: Sensor, language: Language): string =>
  `${station.name} · ${propertyInfo[language]}`;

const DRIFT = { yes: { de: 'auffällig', en: 'noticeable' }, no: { de: 'keine', en: 'none' } };
const MEDIAN = { de: 'Median der Nachbarn', en: 'median of neighbours' };

/** A unit for columns whose rows may be of several properties: none, where they differ. */
function amountConfig(all: readonly Rating[], decimals: number, language: Language) {
  const units = new Set(all.map(({ sensor }) => valueConfig(sensor.series[0].propertyInfo, '', language).unit));
  return { config: { ...(units.size === 1 ? { unit: [...units][0] } : {}), decimals } };
}

/** A row for each sensor, silent ones among them. */
export function trustTable(all: readonly Rating[], range: Interval, scope: Scope): Frame {
  const { catalogue, language } = scope;
  const { number, text, time, flag } = columnsOf(all);
  const of = (figureOf: (fit: Fit) => number | null) => (row: Rating) => {
    const value = row.fit ? figureOf(row.fit) : null;
    return value === null ? null : figure(value);
  };
  const amount = amountConfig(all, 1, language);
  const quantiles: Field[] = ['p05', 'p25', 'p50', 'p75', 'p95'].map((name, i) =>
    number(
      name,
      of(({ differences }) => differences[i]!),
      amount
    )
  );
  return named(
    frame(
      { de: 'Sensoren im Vergleich', en: 'Sensors compared' }[language],
      [
        ...stationFields(
          all.map(({ sensor }) => sensor.station),
          catalogue
        ),
        text('property', ({ sensor }) => sensor.property),
        text('property_name', ({ sensor }) => sensor.series[0].propertyInfo[language]),
        text('result', (row) => trustStatement(row)[language]),
        flag('reports', ({ sensor }) => reports(sensor, range)),
        time('last', ({ sensor }) => sensor.last ?? null),
        text('reference', ({ sensor: { against } }) =>
          against?.kind === 'reference' ? against.instrument.station.id : null
        ),
        text('reference_name', ({ sensor }) => againstName(sensor, language)),
        number(
          'reference_km',
          ({ sensor: { against } }) => (against?.kind === 'reference' ? figure(against.km) : null),
          KM
        ),
        number('n', ({ n }) => n, COUNT),
        number('coverage', ({ n, values }) => figure(n / values.length), {
          config: { unit: 'percentunit', decimals: 0 },
        }),
        number(
          'slope',
          of(({ regression }) => regression.slope),
          TWO_DIGITS
        ),
        number(
          'slope_low',
          of(({ regression: r }) => r.slope - 2 * r.slopeUncertainty),
          TWO_DIGITS
        ),
        number(
          'slope_high',
          of(({ regression: r }) => r.slope + 2 * r.slopeUncertainty),
          TWO_DIGITS
        ),
        number(
          'intercept',
          of(({ regression }) => regression.intercept),
          amount
        ),
        number(
          'intercept_uncertainty',
          of(({ regression }) => regression.interceptUncertainty),
          amount
        ),
        number(
          'fit_r2',
          of(({ regression }) => regression.r2),
          TWO_DIGITS
        ),
        number(
          'fit_rmse',
          of(({ regression }) => regression.rmse),
          amount
        ),
        number(
          'mean_difference',
          of(({ regression }) => regression.bias),
          amount
        ),
        number('limit', ({ limit }) => limit, amount),
        number(
          'bias_at_limit',
          of(({ biasAtLimit }) => biasAtLimit),
          amount
        ),
        number(
          'uncertainty',
          of(({ uncertainty }) => uncertainty),
          PERCENT
        ),
        number(
          'class_met',
          of(({ met }) => met),
          COUNT
        ),
        number(
          'uncertainty_allowed',
          ({ fit, classes }) => classes.find((one) => one.class === fit?.met)?.atMost ?? null,
          PERCENT
        ),
        number('between', ({ between }) => figure(between ?? NaN), amount),
        text('drifted', ({ drifted }) => (drifted === undefined ? null : DRIFT[drifted ? 'yes' : 'no'][language])),
        number(
          'reference_most',
          of(({ most }) => most),
          amount
        ),
        ...quantiles,
        text('correction', (row) => correctionToCopy(row, range)),
        text('feed', ({ sensor }) => sensor.series[0].feed),
        text('attribution', ({ sensor }) => attributionOf(sensor.series)),
        flag('demo', ({ sensor }) => sensor.series[0].demo),
      ],
      { ...TABLE, custom: { part: 'summary' } }
    ),
    language
  );
}

/** As it stands in the configuration, for the station: what comes in from the day after is corrected by it. */
function correctionToCopy({ sensor, fit }: Rating, { end }: Interval): string | null {
  const property = CORRECTABLE.find((one) => one === sensor.property);
  if (!fit || !property || sensor.against?.kind !== 'reference') {
    return null;
  }
  const { slope, intercept } = fit.regression;
  const from = DateTime.fromMillis(end, { zone: LOCAL }).plus({ days: 1 }).toISODate()!;
  const digits = (value: number) => Number(value.toPrecision(4));
  return `{ property: ${property}, slope: ${digits(slope)}, intercept: ${digits(intercept)}, version: "${from.slice(0, 7)}", from: ${from} }`;
}

const againstName = ({ against }: Sensor, language: Language): string | null =>
  against?.kind === 'reference' ? against.instrument.station.name : against ? MEDIAN[language] : null;

interface GroupRow {
  readonly rating: Rating;
  readonly key: string;
  /** Absent: too few hours. */
  readonly part?: Part;
}

function groupFields(rows: readonly GroupRow[], scope: Scope): Field[] {
  const { language, catalogue } = scope;
  const { number, text, flag } = columnsOf(rows);
  const amount = amountConfig(
    rows.map(({ rating }) => rating),
    1,
    language
  );
  const of =
    (value: (regression: Part['regression']) => number) =>
    ({ part }: GroupRow) =>
      part ? figure(value(part.regression)) : null;
  return [
    text('station_name', ({ rating }) => rating.sensor.station.name),
    text('property_name', ({ rating }) => rating.sensor.series[0].propertyInfo[language]),
    number('n', ({ part }) => part?.regression.n ?? 0, COUNT),
    number(
      'slope',
      of(({ slope }) => slope),
      TWO_DIGITS
    ),
    number(
      'slope_low',
      of(({ slope, slopeUncertainty }) => slope - 2 * slopeUncertainty),
      TWO_DIGITS
    ),
    number(
      'slope_high',
      of(({ slope, slopeUncertainty }) => slope + 2 * slopeUncertainty),
      TWO_DIGITS
    ),
    number(
      'intercept',
      of(({ intercept }) => intercept),
      amount
    ),
    number(
      'mean_difference',
      of(({ bias }) => bias),
      amount
    ),
    number(
      'fit_r2',
      of(({ r2 }) => r2),
      TWO_DIGITS
    ),
    flag('drifted', ({ part }) => part !== undefined && hasDrifted(part.regression)),
    text('station', ({ rating }) => rating.sensor.station.id),
    text('kommune_name', ({ rating }) => kommuneName(rating.sensor.station, catalogue)),
  ];
}

/** A row for each sensor and month of the range, also those with too few hours. */
export function driftTable(all: readonly Rating[], months: readonly string[], scope: Scope): Frame {
  const zone = scope.catalogue.region.timeZone;
  const rows = all.flatMap((rating) =>
    months.map((key): GroupRow => ({ rating, key, part: rating.months.find((part) => part.key === key) }))
  );
  const { time } = columnsOf(rows);
  return named(
    frame(
      { de: 'Drift nach Monaten', en: 'Drift by month' }[scope.language],
      [time('time', ({ key }) => DateTime.fromISO(key, { zone }).toMillis()), ...groupFields(rows, scope)],
      { ...TABLE, custom: { part: 'drift' } }
    ),
    scope.language
  );
}

/** A row for each sensor and band of humidity. */
export function humidityTable(all: readonly Rating[], scope: Scope): Frame {
  const rows = all.flatMap((rating) =>
    HUMIDITY_BANDS.map((end): GroupRow => ({
      rating,
      key: String(end),
      part: rating.bands.find((part) => part.key === String(end)),
    }))
  );
  const { text } = columnsOf(rows);
  const from = (key: string) => HUMIDITY_BANDS[HUMIDITY_BANDS.findIndex((end) => String(end) === key) - 1] ?? 0;
  return named(
    frame(
      { de: 'Abhängigkeit von der Feuchte', en: 'Dependence on humidity' }[scope.language],
      [
        text('humidity', ({ key }) => `${from(key)}–${key}\u202f%`),
        ...groupFields(rows, scope),
        text('humidity_from', ({ rating }) => rating.sensor.humidity?.station.name ?? null),
      ],
      { ...TABLE, custom: { part: 'humidity' } }
    ),
    scope.language
  );
}

/** The hours of each sensor beside what it is held against, thinned to what a panel can draw. */
export function pairFrames(all: readonly Rating[], first: number, scope: Scope): Frame[] {
  const { language, maxDataPoints, catalogue } = scope;
  return all
    .filter(({ n }) => n > 0)
    .map(({ sensor, values, reference }) => {
      const known = [...values.keys()].filter((i) => !Number.isNaN(values[i]! + reference[i]!));
      const step = Math.max(1, Math.ceil(known.length / maxDataPoints));
      const rows = known.filter((_, at) => at % step === 0);
      const { number, time } = columnsOf(rows);
      const config = valueConfig(sensor.series[0].propertyInfo, '', language);
      const value = { config: { unit: config.unit, decimals: config.decimals } };
      return named(
        frame(
          sensorName(sensor, language),
          [
            time('time', (i) => first + (i + 1) * HOUR),
            number('reference_value', (i) => figure(reference[i]!), value),
            number('sensor_value', (i) => figure(values[i]!), value),
          ],
          { ...TABLE, custom: { part: 'pairs', every: step, ...seriesLabels(sensor.series[0], catalogue) } }
        ),
        language
      );
    });
}

/** The uncertainty of each sensor as one figure, to calculate and alert with. */
export function trustFigure({ sensor, fit }: Rating, { end }: Interval, scope: Scope): Frame {
  const { number, time } = columnsOf(fit ? [fit] : []);
  const name = `${sensorName(sensor, scope.language)} · ${UNCERTAINTY[scope.language]}`;
  return frame(
    name,
    [
      time('time', () => end),
      number('value', ({ uncertainty }) => figure(uncertainty), {
        labels: seriesLabels(sensor.series[0], scope.catalogue),
        config: { ...PERCENT.config, displayNameFromDS: name },
      }),
    ],
    TIME_SERIES
  );
}

const UNCERTAINTY = { de: 'erweiterte Unsicherheit', en: 'expanded uncertainty' };
