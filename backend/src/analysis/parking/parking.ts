import { z } from 'zod';
import { CLOCK_TOLERANCE } from '../../model/observation';
import { inSteps, newestTold } from '../../model/personal';
import { QUALITIES } from '../../model/quality';
import { DAY, MINUTE, type Instant } from '../../model/time';
import { ALWAYS, readingsIn } from '../asking/footprint';
import { MAX_READINGS } from '../asking/limits';
import { durationSchema, lengthOf } from '../form/duration';
import { FORM } from '../form/hints';
import { withNotices } from '../selection/describe';
import { selectionShape } from '../selection/lists';
import { alternativesOf, chosen } from '../selection/preference';
import { selectMeasured, type SelectedMeasured } from '../selection/selection';
import { relabelled } from '../series/curve-labels';
import { carParksOf, COUNTS, occupancyAt, STATE, stateAt, staysTogether, type CarPark, type Heard } from './car-parks';
import { momentsOf, occupancies } from './parking-course';
import { occupancyFrame, parksTable, spacesTable } from './parking-frames';
import { PARKING_WORDS } from './parking-words';
import type { Frame } from '../../model/frame';
import type { DescribedSeries } from '../../model/series';
import type { Point } from '../../store/observation-store';
import type { Question, Scope } from '../question';

const parameters = z.object({
  ...selectionShape,
  layout: z
    .enum(['table', 'spaces', 'course'])
    .default('table')
    .describe(
      'table: as of now, a row for each car park and zone. spaces: as of now, a row for each single space. course: the share ' +
        'that is occupied over time. Alert rules and expressions always get the course.'
    )
    .register(FORM, { drawn: true, main: true }),
  heartbeat: durationSchema
    .default('P1D')
    .describe('How often sensors of single spaces report at least: one that misses two is unknown. ISO 8601 duration.')
    .transform(lengthOf),
  over: durationSchema
    .default('P7D')
    .describe('Time that stays and turnover are of: ISO 8601 duration.')
    .transform(lengthOf)
    .register(FORM, { when: { layout: ['table'] } }),
  minQuality: z.enum(QUALITIES).default('provisional').describe('The lowest quality that counts.'),
});

type ParkingParameters = z.output<typeof parameters>;

const COLUMNS = 24;
/** As in the question `latest`. */
const LOOKS = 10;
/** Steps of a course are no shorter: what comes and goes in seconds shows what single people do. */
const LEAST_STEP = 5 * MINUTE;
/** Sensors that have been silent for longer were taken down or forgotten; they are still unknown spaces. */
const LONG_AGO = 400 * DAY;

/** Where there is room to park: what is silent is unknown, never occupied. */
export const parking: Question<ParkingParameters> = {
  type: 'parking',
  parameters,
  words: PARKING_WORDS,
  tables: ['table', 'spaces'],
  async footprint(p, asked) {
    const scope = together(asked);
    const { shown, extents } = await selected(p, scope);
    const reference = referenceOf(scope);
    const isCourse = layoutOf(p, scope) === 'course';
    const start = isCourse ? scope.range.start - 2 * p.heartbeat : reference - p.over;
    const read = isCourse ? shown : shown.filter(({ property }) => property === STATE && p.layout === 'table');
    const readings = read.map(({ id, cadence }) => readingsIn({ start, end: reference }, extents.get(id), cadence));
    const points = isCourse ? Math.min(scope.maxDataPoints, (reference - start) / LEAST_STEP) : 0;
    return {
      values: Math.ceil(shown.length * (isCourse ? 4 * points : COLUMNS)),
      rows: LOOKS * shown.length + readings.reduce((sum, own) => sum + own, 0),
      span: ALWAYS,
      live: true,
    };
  },
  async answer(p, asked) {
    const scope = together(asked);
    const { shown, ...found } = await selected(p, scope);
    const parks = carParksOf(shown, scope.catalogue);
    const layout = layoutOf(p, scope);
    const frames = await { table: parksNow, spaces: spacesNow, course: courses }[layout](parks, p, scope);
    return withNotices(frames, { ...found, series: shown }, scope, layout === 'course' ? 'course' : 'table', NOTHING);
  },
};

const NOTHING = {
  de: 'Keine Messstelle dieser Auswahl zählt Stellplätze.',
  en: 'No station of this selection counts parking spaces.',
};

/** Grafana takes no table for an alert rule, and none to calculate with. */
const layoutOf = ({ layout }: ParkingParameters, { purpose }: Scope): ParkingParameters['layout'] =>
  purpose === 'alert' || purpose === 'expression' ? 'course' : layout;

/** Zones tell of no single space; the spaces themselves are told to everybody as they were a while ago. */
function together(scope: Scope): Scope {
  const { catalogue } = scope;
  return { ...scope, catalogue: { ...catalogue, series: catalogue.coarse ?? catalogue.series } };
}

/** The moment that a table speaks of, and a course ends with. */
const referenceOf = ({ range, now }: Scope): Instant => Math.min(range.end, now);

async function selected(
  p: ParkingParameters,
  scope: Scope
): Promise<SelectedMeasured & { readonly shown: readonly DescribedSeries[] }> {
  const properties = p.layout === 'spaces' && layoutOf(p, scope) === 'spaces' ? [STATE] : [...COUNTS, STATE];
  const found = await selectMeasured({ ...p, properties }, scope);
  const shown = alternativesOf(found.series, p).map((alternatives) =>
    chosen<DescribedSeries>(alternatives, ({ id }) => found.extents.has(id))
  );
  return { ...found, shown };
}

/** How long a series may be silent: counters as long as they usually are, sensors that speak of changes as long as is said. */
const intervalOf =
  ({ heartbeat }: ParkingParameters): Heard['interval'] =>
  ({ property, cadence }) =>
    property === STATE ? heartbeat : cadence;

async function heardNow(
  parks: readonly CarPark[],
  p: ParkingParameters,
  scope: Scope,
  until = referenceOf(scope) + CLOCK_TOLERANCE
): Promise<Heard> {
  const ids = parks.flatMap(({ series }) => series.map(({ id }) => id));
  const newest = await scope.store.latest(ids, p.minQuality, until - LONG_AGO, until);
  return { interval: intervalOf(p), point: ({ id }) => newest.get(id) };
}

async function parksNow(parks: readonly CarPark[], p: ParkingParameters, scope: Scope): Promise<Frame[]> {
  const reference = referenceOf(scope);
  const heard = await heardNow(parks, p, scope);
  const sensors = parks.filter(({ kind }) => kind === 'sensors').flatMap(({ series }) => series);
  const reports = await reportsOf(sensors, reference - p.over, reference, p, scope);
  const rows = parks.map((park) => ({
    park,
    occupancy: occupancyAt(park, heard, reference),
    newest: newestOf(park, heard),
    stays: staysTogether(park, reports),
  }));
  return [parksTable(rows, reference, scope)];
}

function newestOf({ kind, series }: CarPark, heard: Heard): Instant | undefined {
  const ends = series
    .filter(({ property }) => property !== 'parking_total')
    .flatMap((one) => heard.point(one)?.end ?? []);
  const newest = ends.length > 0 ? Math.max(...ends) : undefined;
  return kind === 'sensors' && newest !== undefined ? inSteps(newest) : newest;
}

async function spacesNow(parks: readonly CarPark[], p: ParkingParameters, scope: Scope): Promise<Frame[]> {
  const isLate = scope.catalogue.coarse !== undefined;
  const reference = isLate ? Math.min(referenceOf(scope), newestTold(scope.now)) : referenceOf(scope);
  const heard = await heardNow(parks, p, scope, isLate ? reference : reference + CLOCK_TOLERANCE);
  const rows = parks.flatMap(({ name, series }) =>
    series.map((one) => ({
      ...{ series: one, zone: name, state: stateAt(one, heard, reference) },
      heardAt: heard.point(one)?.end,
    }))
  );
  return [spacesTable(rows, reference, scope)];
}

async function courses(parks: readonly CarPark[], p: ParkingParameters, scope: Scope): Promise<Frame[]> {
  const { range, maxDataPoints, intervalMs, catalogue } = scope;
  const past = { start: range.start, end: referenceOf(scope) };
  const least = Math.max(intervalMs, LEAST_STEP);
  const moments = momentsOf(past, maxDataPoints, least, catalogue.region.timeZone);
  const series = parks.flatMap((park) => park.series);
  const points = await reportsOf(series, past.start - 2 * p.heartbeat, past.end, p, scope);
  const heard = await heardNow(parks, p, scope);
  const frames = parks.map((park) => occupancyFrame(park, moments, occupancies(park, moments, points, heard), scope));
  return relabelled(frames, 'auto', scope.purpose);
}

function reportsOf(
  all: readonly DescribedSeries[],
  start: Instant,
  end: Instant,
  { minQuality }: ParkingParameters,
  { store }: Scope
): Promise<Map<number, Point[]>> {
  const series = all.map(({ id }) => id);
  return series.length === 0
    ? Promise.resolve(new Map())
    : store.points({ series, range: { start, end: end + 1 }, minQuality, limit: MAX_READINGS });
}
