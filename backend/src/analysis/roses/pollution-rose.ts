import { z } from 'zod';
import { readableFifths, roseOf } from '../domain/roses/rose';
import { withRemarks } from '../selection/said';
import { airAndWind, airAndWindFootprint } from './air-and-wind';
import { classCells, classRoses } from './class-roses';
import { breaksSchema, pollutantShape, roseShape } from './rose-parameters';
import { POLLUTION_ROSE_WORDS } from './pollution-rose-words';
import type { BesideWind } from '../hours/beside-wind';
import type { Question } from '../question';

const parameters = z.object({
  ...pollutantShape,
  ...roseShape,
  breaks: breaksSchema.describe(
    'Upper ends of the classes, in the unit of the property; none: the fifths of all stations shown.'
  ),
});

type PollutionRoseParameters = z.output<typeof parameters>;

/** Ends of five classes. */
const FIFTHS = 4;

/**
 * How often the wind brings how much from where: shares of all hours by sector and class of the concentration. All
 * stations have the same classes, so that their roses compare.
 */
export const pollutionRose: Question<PollutionRoseParameters> = {
  type: 'pollution-rose',
  parameters,
  words: POLLUTION_ROSE_WORDS,
  tables: 'all',
  footprint: (p, scope) => airAndWindFootprint(p, classCells(p.sectors, p.breaks.length || FIFTHS), scope),
  async answer(p, scope) {
    const { selected, all, said } = await airAndWind(p, scope);
    const breaksOf = classEnds(all, p.breaks);
    const roses = all.map((subject) => {
      const breaks = breaksOf.get(subject.series.property)!;
      const rose = roseOf(subject.wind, subject.values, breaks, p.sectors, { calmBelow: p.calmBelow });
      return { subject, rose, breaks };
    });
    const [frames, remarks] = classRoses(roses, p.sectors, scope);
    return withRemarks(frames, selected, scope, [...remarks, ...said]);
  },
};

/** By property: what is asked for, or the fifths of all that its stations have measured. */
function classEnds(all: readonly BesideWind[], asked: readonly number[]): Map<string, readonly number[]> {
  const properties = new Map(all.map(({ series }) => [series.property, series.propertyInfo]));
  return new Map(
    [...properties].map(([id, { decimals }]) => {
      const own = all.filter(({ series }) => series.property === id).map(({ values }) => values);
      return [id, asked.length > 0 ? asked : readableFifths(together(own), decimals)];
    })
  );
}

function together(all: readonly Float64Array[]): Float64Array {
  const found = new Float64Array(all.reduce((sum, { length }) => sum + length, 0));
  all.forEach((values, i) => found.set(values, i * values.length));
  return found;
}
