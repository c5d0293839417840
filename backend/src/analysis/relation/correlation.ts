import { z } from 'zod';
import { QUALITIES } from '../../model/quality';
import { checkSize } from '../asking/limits';
import { dayFilter, localCalendar } from '../domain/profiles/local-calendar';
import { correlationOf } from '../domain/relation/correlation';
import { FORM } from '../form/hints';
import { besideWind } from '../hours/beside-wind';
import { filterSeries } from '../hours/filtered-hours';
import { hoursFootprint } from '../hours/hours-footprint';
import { hoursOfRange, measuredHours, type MeasuredHours } from '../hours/measured-hours';
import { provisionalNotice, seriesReadAgain } from '../hours/provisional';
import { windMasts } from '../hours/station-wind';
import { asksForWind, windFilter, windFilterShape } from '../hours/wind-filter';
import { daysSchema } from '../profiles/profile-parameters';
import { holidaysNotice } from '../profiles/holidays-known';
import { POLLUTANTS_FIRST } from '../selection/first-measured';
import { selectionShape } from '../selection/lists';
import { withRemarks } from '../selection/said';
import { binsFrame, hoursFrame, summaryFrame, type Correlated } from './correlation-frames';
import { correlationPair, FIRST_X, type Found } from './correlation-pair';
import { CORRELATION_WORDS } from './correlation-words';
import { CAUTION, intervalNotice, pairNotice, tooFewPairs, unchanging, withoutPair } from './relation-remarks';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Question, Scope } from '../question';

/** One id of the catalogue. */
const one = (offers: 'properties' | 'stations', said: string) =>
  z.string().max(200).default('').describe(said).register(FORM, { offers, main: true });

const parameters = z.object({
  kommunen: selectionShape.kommunen,
  x: one('properties', `What may explain; none: the first of ${FIRST_X.join(', ')} that is measured near.`),
  xStation: one('stations', 'Where that is measured; none: at the other station, else nearest to it.'),
  y: one('properties', `What may be explained; none: the first of ${POLLUTANTS_FIRST.join(', ')} that is measured.`),
  yStation: one('stations', 'Where that is measured; none: where the two are nearest to each other.'),
  layout: z
    .enum(['summary', 'bins', 'hours'])
    .default('summary')
    .describe(
      'summary: a row of figures. bins: means in ten groups of x. hours: a row for each hour, to be drawn as dots.'
    )
    .register(FORM, { drawn: true }),
  lag: z.int().min(-168).max(168).default(0).describe('Hours by which y follows x.'),
  days: daysSchema('all'),
  ...windFilterShape,
  minQuality: z.enum(QUALITIES).default('provisional').describe('The lowest quality that counts.'),
});

type CorrelationParameters = z.output<typeof parameters>;

/** With fewer a correlation is chance. */
const LEAST = 24;
const COLUMNS = { summary: 24, bins: 10 * 8, hours: 3 };

/** Whether two properties go together, hour by hour. It does not say why. */
export const correlation: Question<CorrelationParameters> = {
  type: 'correlation',
  parameters,
  words: CORRELATION_WORDS,
  tables: 'all',
  async footprint(p, scope) {
    const { selected, pair } = await correlationPair(p, scope);
    const span = sized(p, scope);
    const again = seriesReadAgain(selected.series, p.minQuality);
    const read = selected.series.length + again + (pair ? await filterSeries([pair.y], p, scope) : 0);
    return hoursFootprint(span, read, COLUMNS[p.layout] * (p.layout === 'hours' ? span.count : 1), scope);
  },
  async answer(p, scope) {
    const found = await correlationPair(p, scope);
    const { selected, pair } = found;
    if (!pair) {
      return withRemarks([], selected, scope, [withoutPair]);
    }
    const [x, y] = await hoursOf(found, p, scope);
    const [where, said] = await filterOf(y, p, scope);
    const correlated: Correlated = {
      x,
      y,
      lag: p.lag,
      where,
      ...correlationOf(x.values, y.values, { lag: p.lag, where }),
    };
    const why = correlated.n < LEAST ? tooFewPairs(correlated.n, LEAST) : unchanging(correlated);
    const frame = { summary: summaryFrame, bins: binsFrame, hours: hoursFrame }[p.layout];
    return withRemarks(why ? [] : [frame(correlated, scope)], selected, scope, [
      ...(why ? [why] : [CAUTION, intervalNotice(x.values.length)]),
      pairNotice(pair),
      ...said,
      await provisionalNotice([x, y], p.minQuality, scope),
      holidaysNotice(p.days, scope.range),
    ]);
  },
};

/** @throws HubError `too-large` where more hours are asked for than a panel can draw */
function sized({ layout }: CorrelationParameters, scope: Scope) {
  const span = hoursOfRange(scope);
  if (layout === 'hours') {
    checkSize(span.count, 1, COLUMNS.hours);
  }
  return span;
}

async function hoursOf(
  { selected, pair }: Found,
  p: CorrelationParameters,
  scope: Scope
): Promise<[MeasuredHours, MeasuredHours]> {
  const measured = await measuredHours(selected.series, { ...sized(p, scope), minQuality: p.minQuality }, scope.store);
  const [x, y] = [pair!.x, pair!.y].map((wanted) =>
    measured.find(({ series }) => series.station === wanted.station && series.property === wanted.property)!
  );
  return [x!, y!];
}

/** Which hours count, by the day and by the wind where y is measured. */
async function filterOf(
  y: MeasuredHours,
  p: CorrelationParameters,
  scope: Scope
): Promise<[where: (i: number) => boolean, said: readonly (Sentence | undefined)[]]> {
  const { days } = localCalendar(y.first, y.values.length, scope.catalogue.region.timeZone);
  const isDay = dayFilter(p.days);
  if (!asksForWind(p)) {
    return [(i) => isDay(days[i]!), []];
  }
  const [[beside], said] = await besideWind([y], p, await windMasts(scope), scope);
  const isWind = beside ? windFilter(p, beside.wind) : () => false;
  return [(i) => isDay(days[i]!) && isWind(i), said];
}
