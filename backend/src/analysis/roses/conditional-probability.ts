import { z } from 'zod';
import { numberField } from '../../model/frame';
import { displayUnit } from '@smartregion/terms/units';
import { cpf, type Cpf } from '../domain/roses/cpf';
import { seriesName } from '../selection/describe';
import { withRemarks } from '../selection/said';
import { numberOf } from '../wording/in-short';
import { listed } from '../wording/listed';
import { figure } from '../wording/table';
import { airAndWind, airAndWindFootprint } from './air-and-wind';
import { CONDITIONAL_PROBABILITY_WORDS } from './conditional-probability-words';
import { mostHours, parted } from './remarks';
import { roseLabels, sectorFrame, SECTOR_COLUMNS, type Subject } from './rose-frames';
import { leastSchema, pollutantShape, roseShape } from './rose-parameters';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Question, Scope } from '../question';

const parameters = z.object({
  ...pollutantShape,
  ...roseShape,
  percentile: z
    .number()
    .min(1)
    .max(99.9)
    .default(90)
    .describe('Which hours are the bad ones: those above this percentile of all; 90 asks for the worst tenth.'),
  least: leastSchema,
});

type ConditionalProbabilityParameters = z.output<typeof parameters>;

const SHARE = { unit: 'percentunit', decimals: 1, min: 0, max: 1 };

/** Which wind brings the worst hours: the conditional probability function by sector. */
export const conditionalProbability: Question<ConditionalProbabilityParameters> = {
  type: 'conditional-probability',
  parameters,
  words: CONDITIONAL_PROBABILITY_WORDS,
  tables: 'all',
  footprint: (p, scope) => airAndWindFootprint(p, p.sectors * (SECTOR_COLUMNS + 2), scope),
  async answer(p, scope) {
    const { selected, all, said } = await airAndWind(p, scope);
    const options = { percent: p.percentile, calmBelow: p.calmBelow };
    const roses = all.map((subject) => ({ subject, found: cpf(subject.wind, subject.values, p.sectors, options) }));
    const [told, few] = parted(roses, ({ found }) => mostHours(found.sectors), p.least, scope);
    const frames = told.map(({ subject, found: { sectors, threshold } }) =>
      sectorFrame(
        subject,
        {
          count: p.sectors,
          figures: [
            numberField(
              'probability',
              sectors.map(({ n, probability }) => (n < p.least ? null : figure(probability))),
              { labels: { ...roseLabels(subject, scope), percentile: String(p.percentile) }, config: SHARE }
            ),
            numberField(
              'above',
              sectors.map(({ above }) => above),
              { config: { decimals: 0 } }
            ),
          ],
          hours: sectors.map(({ n }) => n),
          whole: { threshold, percentile: p.percentile, least: p.least, n: sectors.reduce((sum, { n }) => sum + n, 0) },
        },
        scope
      )
    );
    return withRemarks(frames, selected, scope, [...few, ...thresholds(told, p.percentile, scope), ...said]);
  },
};

/** "Gezählt sind die Stunden über dem 90. Perzentil …: Schwerte · Stickstoffdioxid 48 µg/m³" */
function thresholds(
  told: readonly { readonly subject: Subject; readonly found: Cpf }[],
  percentile: number,
  scope: Scope
): Sentence[] {
  const each = told.map(({ subject, found }) => {
    // with all its digits: it parts the hours
    const threshold = numberOf(found.threshold, scope.language);
    return `${seriesName(subject.series, scope)} ${threshold}\u202f${displayUnit(subject.series.propertyInfo.ucum, scope.language)}`;
  });
  return told.length === 0
    ? []
    : [
        {
          de: `Gezählt sind die Stunden über dem ${percentile}. Perzentil aller Stunden des Zeitraums: ${listed(each, 'de')}.`,
          en: `Counted are the hours above the ${percentile}th percentile of all hours of the time range: ${listed(each, 'en')}.`,
        },
      ];
}
