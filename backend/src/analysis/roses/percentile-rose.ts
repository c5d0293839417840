import { z } from 'zod';
import { numberField, type Field } from '../../model/frame';
import { PERCENTILES, percentileRose as percentilesOf, type PercentileSector } from '../domain/roses/percentile-rose';
import { FORM } from '../form/hints';
import { listSchema } from '../selection/lists';
import { columnConfig } from '../selection/describe';
import { withRemarks } from '../selection/said';
import { figure } from '../wording/table';
import { airAndWind, airAndWindFootprint } from './air-and-wind';
import { PERCENTILE_ROSE_WORDS, PERCENTS } from './percentile-rose-words';
import { mostHours, parted } from './remarks';
import { roseLabels, sectorFrame, SECTOR_COLUMNS, type Subject } from './rose-frames';
import { leastSchema, pollutantShape, roseShape } from './rose-parameters';
import type { Question, Scope } from '../question';

const NAMES = Object.keys(PERCENTS);

const parameters = z.object({
  ...pollutantShape,
  ...roseShape,
  percentiles: listSchema
    .pipe(z.array(z.enum(NAMES)))
    .transform((list) => (list.length > 0 ? list.map(Number).sort((a, b) => a - b) : PERCENTILES))
    .describe(`${NAMES.join(', ')}; none: ${PERCENTILES.join(', ')}.`)
    .register(FORM, { names: NAMES }),
  least: leastSchema,
});

type PercentileRoseParameters = z.output<typeof parameters>;

/** What is usual and what is rare with wind from each sector: percentiles of the hours. */
export const percentileRose: Question<PercentileRoseParameters> = {
  type: 'percentile-rose',
  parameters,
  words: PERCENTILE_ROSE_WORDS,
  tables: 'all',
  footprint: (p, scope) => airAndWindFootprint(p, p.sectors * (SECTOR_COLUMNS + p.percentiles.length), scope),
  async answer(p, scope) {
    const { selected, all, said } = await airAndWind(p, scope);
    const options = { percents: p.percentiles, calmBelow: p.calmBelow, least: p.least };
    const roses = all.map((subject) => ({
      subject,
      sectors: percentilesOf(subject.wind, subject.values, p.sectors, options),
    }));
    const [told, few] = parted(roses, ({ sectors }) => mostHours(sectors), p.least, scope);
    const frames = told.map(({ subject, sectors }) =>
      sectorFrame(
        subject,
        {
          count: p.sectors,
          figures: percentileColumns(subject, sectors, p.percentiles, scope),
          hours: sectors.map(({ n }) => n),
          whole: { least: p.least, n: sectors.reduce((sum, { n }) => sum + n, 0) },
        },
        scope
      )
    );
    return withRemarks(frames, selected, scope, [...few, ...said]);
  },
};

function percentileColumns(
  subject: Subject,
  sectors: readonly PercentileSector[],
  percents: readonly number[],
  scope: Scope
): Field[] {
  const labels = roseLabels(subject, scope);
  const { language } = scope;
  return percents.map((percent, i) =>
    numberField(
      `p${percent}`,
      sectors.map(({ percentiles }) => figure(percentiles[i]!)),
      {
        labels: { ...labels, percentile: String(percent) },
        config: columnConfig(subject.series.propertyInfo, PERCENTS[percent]![language], language),
      }
    )
  );
}
