import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import { QUALITIES } from '../../model/quality';
import { DAY, HOUR, type Interval } from '../../model/time';
import { hoursIn } from '../asking/footprint';
import { durationSchema, lengthOf } from '../form/duration';
import { FORM } from '../form/hints';
import { windNotice } from '../hours/station-wind';
import { displayNames, withNotice, withNotices } from '../selection/describe';
import { listSchema, selectionWith } from '../selection/lists';
import { alternativesOf, chosen } from '../selection/preference';
import { selectMeasured, stationOf, type SelectedMeasured } from '../selection/selection';
import { isOrdered } from '../series/aggregation';
import { relabelled } from '../series/curve-labels';
import { bucketEdges } from '../series/buckets';
import { isAdjustable, stationTrends, type StationTrend } from './station-trends';
import { trendCourse, trendFigure, trendTable } from './trend-frames';
import { TREND_WORDS } from './trend-words';
import type { DescribedSeries } from '../../model/series';
import type { Question, Scope } from '../question';

const MOST_YEARS = 20;

const parameters = z.object({
  ...selectionWith(
    listSchema.describe('Ids of the vocabulary; none: no2.').register(FORM, { offers: 'properties', fallback: 'no2' })
  ),
  over: durationSchema
    .default('P10Y')
    .describe(
      `Whole months that the trend is of at least, up to the end of the range: ISO 8601 duration, at most ${MOST_YEARS} years.`
    )
    .transform(lengthOf),
  season: z
    .enum(['none', '7', '11', '13', '35'])
    .default('11')
    .describe('Odd years that the season of a month is smoothed over before it is taken off (STL). none: it stays in.'),
  adjust: z
    .boolean()
    .default(true)
    .describe('Adds the trend in average weather, of air pollutants that have wind beside them.'),
  windStation: z
    .string()
    .max(200)
    .default('')
    .describe('Id of the station whose wind is taken; none: its own, else the nearest.')
    .register(FORM, { offers: 'stations', unmeasured: true, when: { adjust: [true] } }),
  layout: z
    .enum(['table', 'course'])
    .default('table')
    .describe(
      'table: a row for each series. course: its months, without season, in average weather, and the line. Alert rules and ' +
        'expressions get the slope per year as a series of one point.'
    )
    .register(FORM, { drawn: true }),
  minQuality: z.enum(QUALITIES).default('provisional').describe('The lowest quality that counts.'),
});

type TrendParameters = z.output<typeof parameters>;

/** Of the table. */
const COLUMNS = 34;
/** What a fit of the weather takes, in rows read an hour, and a bootstrap, by months squared (measured). */
const FIT = 4;
const BOOTSTRAP = 20;

/** Whether something rises or falls: Theil–Sen of monthly values without their season, and in average weather. */
export const trend: Question<TrendParameters> = {
  type: 'trend',
  parameters,
  words: TREND_WORDS,
  tables: ['table'],
  async footprint(p, scope) {
    const { shown, extents } = await selected(p, scope);
    const range = rangeOf(p, scope, extents);
    const months = (range.end - range.start) / (30 * DAY);
    const rows = shown.map((series) => {
      const hours = hoursIn(range, extents.get(series.id));
      const bootstraps = BOOTSTRAP * Math.min(months, hours / 720) ** 2;
      return p.adjust && isAdjustable(series) ? hours * (2 + 3 + FIT) + 2 * bootstraps : hours + bootstraps;
    });
    return {
      values: shown.length * (p.layout === 'table' ? COLUMNS : 5 * months),
      rows: Math.ceil(rows.reduce((sum, own) => sum + own, 0)),
      span: range,
      // As long as no other month is over, no month is another.
      live: scope.range.end > scope.now,
    };
  },
  async answer(p, scope) {
    const { shown, ...found } = await selected(p, scope);
    const range = rangeOf(p, scope, found.extents);
    const window = p.season === 'none' ? undefined : Number(p.season);
    const request = { range, window, zone: scope.catalogue.region.timeZone, minQuality: p.minQuality };
    const all = await stationTrends(shown, { ...request, adjust: p.adjust, windStation: p.windStation }, scope);
    const names = displayNames(shown, scope);
    const nameOf = ({ series }: StationTrend) => names.get(series.id)!;
    switch (formOf(p, scope)) {
      case 'figure': {
        const figures = all.map((one) => trendFigure(one, nameOf(one), range, scope));
        return withNotices(relabelled(figures, 'auto', scope.purpose), found, scope, 'course');
      }
      case 'course':
        return said(
          withNotices(
            all.map((one) => trendCourse(one, nameOf(one), scope)),
            found,
            scope,
            'course'
          ),
          all,
          scope
        );
      case 'table':
        return said(withNotices([trendTable(all, window, scope)], found, scope, 'table'), all, scope);
    }
  },
};

function formOf({ layout }: TrendParameters, { purpose }: Scope): 'table' | 'course' | 'figure' {
  return purpose === 'alert' || purpose === 'expression' ? 'figure' : layout;
}

/** Whose wind was taken, and what a trend does not say. */
function said(frames: ReturnType<typeof withNotices>, all: readonly StationTrend[], { language }: Scope) {
  const masts = all.flatMap(({ series, adjusted }) =>
    adjusted ? [{ station: series.stationInfo, mast: adjusted.mast }] : []
  );
  return withNotice(
    withNotice(frames, windNotice(masts)?.[language]),
    masts.length > 0 ? NO_CAUSE[language] : undefined
  );
}

const NO_CAUSE = {
  de: 'Wetterbereinigt heißt: was Wind und Temperatur jeder Stunde erwarten lassen, ist herausgerechnet. Eine Ursache beweist das nicht.',
  en: 'Weather-adjusted: what wind and temperature of each hour let expect is taken off. That proves no cause.',
};

async function selected(
  p: TrendParameters,
  scope: Scope
): Promise<SelectedMeasured & { readonly shown: readonly DescribedSeries[] }> {
  const found = await selectMeasured({ ...p, properties: p.properties.length ? p.properties : ['no2'] }, scope);
  found.series.forEach(checkHasTrend);
  if (p.windStation !== '') {
    stationOf(p.windStation, scope.catalogue);
  }
  const shown = alternativesOf(found.series, p, HOUR).map((alternatives) =>
    chosen<DescribedSeries>(alternatives, ({ id }) => found.extents.has(id))
  );
  return { ...found, shown };
}

/** @throws HubError `query`: a direction or a code has no more and less */
function checkHasTrend({ propertyInfo }: DescribedSeries): void {
  if (!isOrdered(propertyInfo) || propertyInfo.aggregation === 'last') {
    throw new HubError(
      'query',
      {
        de: `Für „${propertyInfo.de}“ gibt es keinen Trend: solche Werte lassen sich nicht zu Monaten mitteln.`,
        en: `There is no trend of "${propertyInfo.en}": such values have no monthly mean.`,
      },
      { de: 'Wählen Sie eine andere Größe.', en: 'Choose another property.' },
      { property: propertyInfo.id }
    );
  }
}

/** Whole months that are over, as many as are asked for and may have been measured. */
function rangeOf(
  { over }: TrendParameters,
  { range, now, catalogue }: Scope,
  extents: SelectedMeasured['extents']
): Interval {
  const zone = catalogue.region.timeZone;
  const last = Math.min(range.end, now);
  const monthOf = (instant: number) => bucketEdges({ start: instant, end: instant + 1 }, '1M', zone);
  const [begin, next] = monthOf(last);
  const end = next! <= now && next! <= range.end ? next! : begin!;
  const asked = Math.min(range.start, end - Math.min(over, MOST_YEARS * 366 * DAY));
  const since = Math.min(end, ...[...extents.values()].map((extent) => extent.start));
  return { start: monthOf(Math.max(asked, since))[0]!, end };
}
