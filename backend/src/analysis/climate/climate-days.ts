import { LOCALE } from '@smartregion/terms/numbers';
import { z } from 'zod';
import { QUALITIES } from '../../model/quality';
import { DAY, HOUR, type Interval } from '../../model/time';
import { overlap, runs } from '../asking/footprint';
import { checkSize } from '../asking/limits';
import { FORM } from '../form/hints';
import { withNotice, withNotices } from '../selection/describe';
import { listSchema, selectionShape } from '../selection/lists';
import { selectMeasured, type SelectedMeasured } from '../selection/selection';
import { relabelled } from '../series/curve-labels';
import { ClimateArchive } from './climate-archive';
import { CLIMATE_DAYS_WORDS } from './climate-days-words';
import { climateCourses, climateTable } from './climate-frames';
import { periodsIn, PERS, type ClimatePeriod } from './climate-periods';
import { climateTotals } from './climate-totals';
import { MEASURES, USUAL, type Measure } from './measures';
import type { Question, Scope } from '../question';

const { kommunen, stations, feeds } = selectionShape;
const IDS = MEASURES.map(({ id }) => id);

const parameters = z.object({
  kommunen,
  stations,
  measures: listSchema
    .pipe(z.array(z.enum(IDS)))
    .describe(`What is counted or summed: ${IDS.join(', ')}; none: all but grassland-temperature.`)
    .register(FORM, { names: IDS, main: true }),
  feeds,
  per: z.enum(PERS).default('month').describe('Whole calendar days, months or years that the time range touches.'),
  rainDay: z
    .enum(['local', 'dwd'])
    .default('local')
    .describe("What a rain day is. local: the calendar's. dwd: 6 to 6 h UTC, dated to its first day."),
  layout: z
    .enum(['table', 'course'])
    .default('table')
    .describe('table: a row for each measure and period, beside the same of earlier years. course: a frame for each.')
    .register(FORM, { drawn: true }),
  minQuality: z.enum(QUALITIES).default('provisional').describe('The lowest quality that counts.'),
});

type ClimateDaysParameters = z.output<typeof parameters>;

/** Of the table. */
const COLUMNS = 25;

/** Days that climate counts, degree days and rain, in calendar periods, beside the same of earlier years. */
export const climateDays: Question<ClimateDaysParameters> = {
  type: 'climate-days',
  parameters,
  words: CLIMATE_DAYS_WORDS,
  tables: ['table'],
  async footprint(p, scope) {
    const { series, extents } = await selected(p, scope);
    const periods = periodsOf(p, scope);
    const times = timesRead(periods, measuresOf(p), layoutOf(p, scope), extents, scope);
    const stationsOf = new Set(series.map(({ station }) => station)).size;
    const values = periods.length * stationsOf * measuresOf(p).length * (p.layout === 'table' ? COLUMNS : 3);
    checkSize(periods.length, stationsOf * measuresOf(p).length);
    const hours = series.map(({ id, property }) => {
      const read = times.reduce((sum, time) => sum + overlap(time, extents.get(id) ?? time), 0) / HOUR;
      return (property === 'precipitation' ? 2 : 1) * read;
    });
    return {
      values,
      rows: Math.ceil(hours.reduce((sum, own) => sum + own, 0)),
      span: {
        start: Math.min(scope.range.start, ...times.map(({ start }) => start)) - 2 * DAY,
        end: Math.max(scope.range.end, ...times.map(({ end }) => end)) + 2 * DAY,
      },
      live: runs(Math.max(...times.map(({ end }) => end)), 2 * DAY, scope.now),
    };
  },
  async answer(p, scope) {
    const found = await selected(p, scope);
    const layout = layoutOf(p, scope);
    const zone = scope.catalogue.region.timeZone;
    const series = found.series.filter(({ cadence }) => cadence <= HOUR);
    const options = { zone, now: scope.now, minQuality: p.minQuality, rainDay: p.rainDay };
    const archive = new ClimateArchive(series, found.extents, options, scope.store);
    // A day that still runs has no value yet; a month or year has one so far.
    const periods = periodsOf(p, scope).filter(({ first }) => first < archive.today + (p.per === 'day' ? 0 : 1));
    const totals = await climateTotals(series, measuresOf(p), periods, archive, { compare: layout === 'table' });
    const frames =
      layout === 'table'
        ? [climateTable(totals, archive, scope)]
        : relabelled(climateCourses(totals, archive, scope), 'auto', scope.purpose);
    const shown = { ...found, series: [...new Set(totals.map((total) => total.series))] };
    const answer = withNotices(frames, shown, scope, layout, NOTHING);
    return withNotice(answer, layout === 'table' ? sinceNotice(archive, scope) : undefined);
  },
};

const measuresOf = ({ measures }: ClimateDaysParameters): readonly Measure[] =>
  measures.length > 0 ? MEASURES.filter(({ id }) => measures.includes(id)) : USUAL;

/** Grafana takes no table for an alert rule, and none to calculate with. */
const layoutOf = ({ layout }: ClimateDaysParameters, { purpose }: Scope): 'table' | 'course' =>
  purpose === 'alert' || purpose === 'expression' ? 'course' : layout;

function selected(p: ClimateDaysParameters, scope: Scope): Promise<SelectedMeasured> {
  return selectMeasured({ ...p, properties: [...new Set(measuresOf(p).map((measure) => measure.of))] }, scope);
}

/** With yesterday at least: of today, and on the first of the month of all of it, there is nothing to tell yet. */
const periodsOf = ({ per }: ClimateDaysParameters, { range, now, catalogue }: Scope): ClimatePeriod[] =>
  periodsIn({ ...range, start: Math.min(range.start, now - DAY) }, per, catalogue.region.timeZone);

/** The times whose readings are read, roughly: those of the periods, and the same of earlier years. */
function timesRead(
  periods: readonly ClimatePeriod[],
  measures: readonly Measure[],
  layout: 'table' | 'course',
  extents: ReadonlyMap<number, Interval>,
  { now }: Scope
): Interval[] {
  const [first, last] = [periods[0]!, periods.at(-1)!];
  const lead = measures.some(({ sinceNewYear }) => sinceNewYear) ? 365 * DAY : 0;
  const start = first.first * DAY - lead;
  const own = { start, end: Math.max(start, Math.min(last.end * DAY, now)) };
  const since = Math.min(own.start, ...[...extents.values()].map((extent) => extent.start));
  const years = layout === 'table' ? Math.ceil((own.start - since) / (365 * DAY)) : 0;
  const back = (years: number) => ({ start: own.start - years * 365.25 * DAY, end: own.end - years * 365.25 * DAY });
  // What lies beside each other is read once.
  return own.end - own.start >= 365 * DAY
    ? [{ start: years > 0 ? since : own.start, end: own.end }]
    : Array.from({ length: years + 1 }, (_, i) => back(i));
}

const NOTHING = {
  de: 'Keine Messstelle dieser Auswahl misst, was dafür nötig ist.',
  en: 'No station of this selection measures what this needs.',
};

function sinceNotice(archive: ClimateArchive, { language, catalogue }: Scope): string | undefined {
  if (!Number.isFinite(archive.firstDay)) {
    return undefined;
  }
  const since = new Intl.DateTimeFormat(LOCALE[language], {
    dateStyle: 'medium',
    timeZone: catalogue.region.timeZone,
  }).format(archive.startOf(archive.firstDay));
  return language === 'de'
    ? `Messwerte gibt es seit dem ${since}. Ein Klimamittel steht nur da, wo 30 frühere Jahre gemessen sind.`
    : `There are readings since ${since}. A climate mean stands only where 30 earlier years are measured.`;
}
