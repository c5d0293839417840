import { z } from 'zod';
import { QUALITIES } from '../../model/quality';
import { HOUR } from '../../model/time';
import { runs } from '../asking/footprint';
import { checkSize } from '../asking/limits';
import { FORM } from '../form/hints';
import { hoursOfRange, measuredHours } from '../hours/measured-hours';
import { displayNames, withNotice, withNotices } from '../selection/describe';
import { listSchema, selectionShape } from '../selection/lists';
import { selectMeasured, type SelectedMeasured } from '../selection/selection';
import { curveFrame } from '../series/curve';
import { labelsSchema, relabelled } from '../series/curve-labels';
import { derivedCourses, type DerivedCourse } from './derived-courses';
import { ingredientsOf, QUANTITIES } from './derived-quantities';
import { DERIVED_WORDS } from './derived-words';
import type { Question, Scope } from '../question';

const { kommunen, stations, feeds } = selectionShape;

const parameters = z.object({
  kommunen,
  stations,
  quantities: listSchema
    .pipe(z.array(z.enum(QUANTITIES)))
    .describe(`What is computed: ${QUANTITIES.join(', ')}; none: dew_point.`)
    .register(FORM, { names: QUANTITIES, main: true }),
  feeds,
  bucket: z
    .enum(['auto', '1h', '1d'])
    .default('auto')
    .describe(
      '1h: hour by hour. 1d: mean of at least 21 hours of a local day. auto: hours where the panel can draw them.'
    ),
  minQuality: z.enum(QUALITIES).default('provisional').describe('The lowest quality that counts.'),
  labels: labelsSchema,
});

type DerivedParameters = z.output<typeof parameters>;

/** What follows from temperature, humidity, wind and pressure that a station measures in the same hour. */
export const derived: Question<DerivedParameters> = {
  type: 'derived',
  parameters,
  words: DERIVED_WORDS,
  tables: [],
  async footprint(p, scope) {
    const { series } = await selected(p, scope);
    const { first, count } = hoursOfRange(scope);
    checkSize(count, 1);
    const courses = new Set(series.map(({ station }) => station)).size * quantitiesOf(p).length;
    return {
      values: 2 * courses * count,
      rows: series.length * count,
      span: { start: first, end: first + (count + 1) * HOUR },
      live: runs(scope.range.end, HOUR, scope.now),
    };
  },
  async answer(p, scope) {
    const { catalogue, store, language } = scope;
    const found = await selected(p, scope);
    const span = hoursOfRange(scope);
    const hours = await measuredHours(found.series, { ...span, minQuality: p.minQuality }, store);
    const bucket = p.bucket === 'auto' ? (span.count > scope.maxDataPoints ? '1d' : '1h') : p.bucket;
    const courses = quantitiesOf(p)
      .flatMap((quantity) => derivedCourses(quantity, hours, bucket, catalogue.region.timeZone))
      .map((course, id) => ({ ...course, series: { ...course.series, id } }));
    const shown = courses.filter(({ lacksHeight }) => !lacksHeight);
    const names = displayNames(
      shown.map(({ series }) => series),
      scope
    );
    const frames = shown.map((course) => curveFrame(course, names.get(course.series.id)!, scope));
    const labelled = relabelled(frames, p.labels, scope.purpose);
    const answer = withNotices(
      labelled,
      { ...found, series: shown.map(({ series }) => series) },
      scope,
      'course',
      NOTHING
    );
    return withNotice(withNotice(answer, heightNotice(courses, language)), chillNotice(shown, language));
  },
};

const quantitiesOf = ({ quantities }: DerivedParameters) =>
  quantities.length > 0 ? quantities : (['dew_point'] as const);

/** Where the same quantity is wanted of feeds that are named, all that it needs is of these. */
function selected(p: DerivedParameters, scope: Scope): Promise<SelectedMeasured> {
  return selectMeasured({ ...p, properties: ingredientsOf(quantitiesOf(p)) }, scope);
}

const NOTHING = {
  de: 'Keine Messstelle dieser Auswahl misst alles, was dafür nötig ist.',
  en: 'No station of this selection measures all that this needs.',
};

/** In summer there is none, and nobody should look for a fault. */
function chillNotice(courses: readonly DerivedCourse[], language: 'de' | 'en'): string | undefined {
  const chills = courses.filter(({ series }) => series.property === 'wind_chill');
  if (chills.length === 0 || chills.some(({ values }) => values.some((value) => value !== null))) {
    return undefined;
  }
  return language === 'de'
    ? 'Windchill gibt es nur bis 10 °C und ab 4,8 km/h Wind; so war es in diesem Zeitraum nie.'
    : 'Wind chill is defined up to 10 °C and from 4.8 km/h of wind on; it was never so in this time range.';
}

function heightNotice(courses: readonly DerivedCourse[], language: 'de' | 'en'): string | undefined {
  const names = courses.filter(({ lacksHeight }) => lacksHeight).map(({ series }) => series.stationInfo.name);
  if (names.length === 0) {
    return undefined;
  }
  return language === 'de'
    ? `Ohne Höhe über dem Meer ist kein Luftdruck auf Meereshöhe zu berechnen; es fehlt „height“ bei ${names.join(', ')}.`
    : `Without a height above sea level no pressure can be reduced to it; "height" is missing at ${names.join(', ')}.`;
}
