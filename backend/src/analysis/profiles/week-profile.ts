import { z } from 'zod';
import { profileAnswer, profileFootprint } from './profile-answer';
import { daysSchema, hoursShape, profileSelection } from './profile-parameters';
import { WEEK_PROFILE_WORDS } from './week-profile-words';
import type { Question } from '../question';

const parameters = z.object({ ...profileSelection, days: daysSchema('no-public-holidays'), ...hoursShape });

/** A week as it usually is, by the clock on the wall: 168 rows for each property of a station. */
export const weekProfile: Question<z.output<typeof parameters>> = {
  type: 'week-profile',
  parameters,
  words: WEEK_PROFILE_WORDS,
  tables: 'all',
  footprint: (p, scope) => profileFootprint('week', p, scope),
  answer: (p, scope) => profileAnswer('week', p, scope),
};
