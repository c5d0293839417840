import type { Assessment } from './assessment';
import { isCount } from './measured';

/** What can be said of a year under a rule; every one has a word of its own. */
export const STATES = [
  'met',
  'exceeded',
  'expected-met',
  'expected-exceeded',
  'open',
  'met-so-far',
  'exceeded-so-far',
  'too-little',
] as const;
export type State = (typeof STATES)[number];

/** Of the whole year's hours, below which nothing is said of it but that a count is already too high (our own proposal). */
export const LEAST_SHARE_OF_YEAR = 0.25;

/**
 * The state of a year. Too many exceedances are final at once, even on few data. Else a year that runs is as it is
 * expected to end, or, where no way on is known (percentiles, sums, means of several years), as it is so far.
 */
export function stateOf(assessment: Assessment): State {
  const { rule, status, projected, capture } = assessment;
  if (status === 'exceeded' && isCount(rule) && !rule.years) {
    return 'exceeded';
  }
  const isOver = !assessment.provisional.includes('year-not-over');
  const isEnough = capture.share * capture.elapsed >= LEAST_SHARE_OF_YEAR || (isOver && assessment.valid);
  if (status === 'unknown' || !isEnough) {
    return 'too-little';
  }
  if (isOver) {
    return status;
  }
  switch (projected) {
    case 'met':
      return 'expected-met';
    case 'exceeded':
      return 'expected-exceeded';
    case 'open':
      return 'open';
    case null:
      return status === 'met' ? 'met-so-far' : 'exceeded-so-far';
  }
}

/** Whether `vorläufig` must stand beside the state: what follows may change it although it does not sound like that. */
export function isProvisional(state: State, { provisional }: Pick<Assessment, 'provisional'>): boolean {
  const isStatement = state === 'met' || state === 'exceeded';
  return (
    state !== 'too-little' && provisional.some((why) => why === 'capture' || (isStatement && why !== 'year-not-over'))
  );
}
