import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import { QUALITIES } from '../../model/quality';
import { RAW } from '../../model/correction';
import { HOUR, type Interval } from '../../model/time';
import { ZoneClock } from '../../model/clock/zone-clock';
import { LIMIT_SETS } from '../domain/limits/limit-table';
import { GAS_CLASSES, PM_CLASSES, type SensorClasses } from '../domain/sensors/sensor-trust';
import { durationSchema, lengthOf } from '../form/duration';
import { FORM } from '../form/hints';
import { hoursFootprint } from '../hours/hours-footprint';
import { hoursOfRange, type HourSpan } from '../hours/measured-hours';
import { breaksSchema } from '../roses/rose-parameters';
import { listSchema, selectionWith } from '../selection/lists';
import { withRemarks } from '../selection/said';
import { checkFits } from '../series/aggregation';
import { driftTable, humidityTable, pairFrames, trustFigure, trustTable } from './sensor-frames';
import { chosenSensors, reports, SENSOR_POLLUTANTS, sensorsOf, type Chosen } from './sensor-places';
import { ratingsOf, type Rating } from './sensor-rating';
import { fleetStatement, MEDIAN_NOTICE, NO_CERTIFICATE, NO_SENSORS, trustStatement } from './sensor-statements';
import { SENSOR_TRUST_WORDS } from './sensor-trust-words';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Property } from '@smartregion/terms/property';
import type { Frame } from '../../model/frame';
import type { Question, Scope } from '../question';

const parameters = z.object({
  ...selectionWith(
    listSchema
      .describe(`Ids of the vocabulary; none: the first of ${SENSOR_POLLUTANTS.join(', ')} that is measured.`)
      .register(FORM, { offers: 'properties' })
  ),
  reference: z
    .string()
    .max(200)
    .default('')
    .describe(
      'Id of the station that sensors are held against; none: the reference station within 1 km, else the median of the ' +
        'nearest eight sensors, else the nearest reference station within 10 km.'
    )
    .register(FORM, { offers: 'stations', main: true }),
  over: durationSchema
    .default('P90D')
    .describe('Time that is compared at least, up to the end of the range: ISO 8601 duration, at most two years.')
    .transform(lengthOf),
  limit: z
    .number()
    .min(0)
    .max(10_000)
    .default(0)
    .describe(
      'Value at which the uncertainty is told, in the unit of the property; 0: the limit value of the property.'
    ),
  referenceUncertainty: z
    .number()
    .min(0)
    .max(1000)
    .default(0)
    .describe('Standard uncertainty of the reference, in the unit of the property.'),
  classes: breaksSchema.describe(
    'Greatest expanded uncertainty of classes 1, 2, 3, %; none: 50, 100, 200 of particles, 25, 75, 200 of gases.'
  ),
  layout: z
    .enum(['summary', 'drift', 'humidity', 'pairs', 'all'])
    .default('summary')
    .describe(
      'summary: a row for each sensor. drift: a row for each month of it. humidity: a row for each band. pairs: its hours ' +
        'beside the reference. all: these one after the other. Alert rules and expressions get the uncertainty, %.'
    )
    .register(FORM, { drawn: true }),
  minQuality: z.enum(QUALITIES).default('provisional').describe('The lowest quality that counts.'),
});

type SensorTrustParameters = z.output<typeof parameters>;

/** Of a sensor: columns of its row, rows of a month, of the bands. */
const [COLUMNS, GROUP_COLUMNS, BANDS] = [48, 14, 4];
const MOST = 2 * 366 * 24;
const TWO_WEEKS = 14 * 24;
/** Of all sensors together: what is read and compared within a moment. */
const SENSOR_HOURS = 70_000;
/** What neighbours, months and bands take, in rows read an hour of a sensor. */
const RATING = 3;

/** How far low-cost sensors can be trusted: beside a reference, or the median of their neighbours. */
export const sensorTrust: Question<SensorTrustParameters> = {
  type: 'sensor-trust',
  parameters,
  words: SENSOR_TRUST_WORDS,
  tables: 'all',
  async footprint(p, scope) {
    const { all } = await sensors(p, scope);
    const span = spanOf(p, all.length, scope);
    const groups = (span.count / 720 + 2 + BANDS) * GROUP_COLUMNS;
    const each = {
      summary: COLUMNS,
      drift: groups,
      humidity: groups,
      pairs: 3 * Math.min(span.count, scope.maxDataPoints),
    };
    const values = p.layout === 'all' ? COLUMNS + groups + each.pairs : each[p.layout];
    // What each is held against is mostly among the others.
    const read = (isHumid(p) ? 3 : 2) * all.length + RATING * all.length;
    return { ...hoursFootprint(span, read, Math.ceil(values * all.length), scope), live: scope.range.end >= scope.now };
  },
  async answer(p, scope) {
    const chosen = await sensors(p, scope);
    const { selected } = chosen;
    const all = await sensorsOf(chosen, p.reference, scope);
    const span = spanOf(p, all.length, scope);
    const range = { start: span.first, end: span.first + span.count * HOUR };
    const ratings = await ratingsOf(
      all,
      {
        ...{ ...span, minQuality: p.minQuality, named: { feeds: p.feeds }, zone: scope.catalogue.region.timeZone },
        limitOf: (property) => limitOf(p, property),
        classesOf: (property) => classesOf(p, property),
        uncertainty: p.referenceUncertainty,
        humid: isHumid(p),
      },
      scope
    );
    if (scope.purpose === 'alert' || scope.purpose === 'expression') {
      return withRemarks(
        ratings.map((one) => trustFigure(one, range, scope)),
        selected,
        scope,
        [],
        'course'
      );
    }
    const frames = ratings.length > 0 ? shown(p.layout, ratings, range, scope) : [];
    return withRemarks(frames, selected, scope, [...said(ratings, range), shortened(span, p)]);
  },
};

const isHumid = ({ layout }: SensorTrustParameters): boolean => layout === 'humidity' || layout === 'all';

function shown(
  layout: SensorTrustParameters['layout'],
  all: readonly Rating[],
  range: Interval,
  scope: Scope
): Frame[] {
  const parts = {
    summary: () => [trustTable(all, range, scope)],
    drift: () => [driftTable(all, monthsOf(range, scope.catalogue.region.timeZone), scope)],
    humidity: () => [humidityTable(all, scope)],
    pairs: () => pairFrames(all, range.start, scope),
  };
  return layout === 'all' ? Object.values(parts).flatMap((make) => make()) : parts[layout]();
}

function said(all: readonly Rating[], range: Interval) {
  if (all.length === 0) {
    return [NO_SENSORS];
  }
  const silent = all.filter(({ sensor }) => !reports(sensor, range)).map(({ sensor }) => sensor.station.name);
  const [only, ...others] = all;
  return [
    fleetStatement(all.length, silent),
    others.length === 0 ? trustStatement(only!) : undefined,
    all.some(({ sensor }) => sensor.against?.kind === 'neighbours') ? MEDIAN_NOTICE : undefined,
    all.some(({ fit }) => fit) ? NO_CERTIFICATE : undefined,
  ];
}

/** What the law holds each pollutant against, where hours of a sensor say something of it. */
const METRICS: Readonly<Record<string, string>> = { pm10: '24h', pm25: 'year', no2: 'year', o3: 'max8h', so2: '24h' };
const LIMITS: ReadonlyMap<string, number> = new Map(
  LIMIT_SETS.find(({ id }) => id === '39bimschv')!
    .rules.filter(({ pollutant, metric }) => METRICS[pollutant] === metric)
    .map(({ pollutant, limit }) => [pollutant, limit])
);

function classesOf({ classes }: SensorTrustParameters, property: string): SensorClasses {
  const given = classes.map((atMost, i) => ({ class: i + 1, atMost }));
  return given.length > 0 ? given : property.startsWith('pm') ? PM_CLASSES : GAS_CLASSES;
}

/**
 * Whole hours up to the end of the range, as many as are asked for at least; of very many sensors fewer, down to the two
 * weeks that a comparison takes.
 */
function spanOf({ over }: SensorTrustParameters, sensors: number, { range, now }: Scope): HourSpan {
  const start = Math.min(range.start, Math.min(range.end, now) - over);
  const { first, count } = hoursOfRange({ range: { ...range, start }, now });
  const kept = Math.min(count, MOST, Math.max(TWO_WEEKS, Math.floor(SENSOR_HOURS / Math.max(1, sensors))));
  return { first: first + (count - kept) * HOUR, count: kept };
}

const shortened = (span: HourSpan, { over }: SensorTrustParameters): Sentence | undefined =>
  span.count * HOUR >= Math.min(over, MOST * HOUR) - HOUR
    ? undefined
    : {
        de: `Wegen der vielen Sensoren nur über ${Math.round(span.count / 24)} Tage verglichen. Wählen Sie eine Kommune oder einzelne Sensoren.`,
        en: `As the sensors are many, compared over ${Math.round(span.count / 24)} days only. Choose a municipality or single sensors.`,
      };

function monthsOf({ start, end }: Interval, zone: string): string[] {
  const clock = ZoneClock.of(zone);
  const nameOf = (instant: number) => new Date(clock.wall(instant)).toISOString().slice(0, 7);
  const months = [nameOf(start)];
  const last = nameOf(end - 1);
  while (months.at(-1)! < last) {
    const [year, month] = months.at(-1)!.split('-').map(Number) as [number, number];
    months.push(new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7));
  }
  return months;
}

async function sensors(p: SensorTrustParameters, scope: Scope): Promise<Chosen> {
  const found = await chosenSensors(p, p.reference, scope);
  found.all.forEach(({ property, series: [{ propertyInfo }] }) => {
    checkFits('max', propertyInfo);
    if (limitOf(p, property) === 0) {
      throw withoutLimit(propertyInfo);
    }
  });
  return found;
}

const limitOf = ({ limit }: SensorTrustParameters, property: string): number =>
  limit || (LIMITS.get(RAW(property)) ?? 0);

const withoutLimit = ({ id, de, en }: Property): HubError =>
  new HubError(
    'query',
    { de: `Für „${de}“ kennt der Hub keinen Grenzwert.`, en: `The hub knows no limit value of "${en}".` },
    {
      de: 'Tragen Sie unter „Grenzwert“ ein, bei welchem Wert die Unsicherheit stehen soll.',
      en: 'Say as "Limit value" at which value the uncertainty is to be told.',
    },
    { property: id }
  );
