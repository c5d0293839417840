import { z } from 'zod';
import { FORM } from '../form/hints';
import { profileAnswer, profileFootprint } from './profile-answer';
import { daysSchema, hoursShape, profileSelection } from './profile-parameters';
import { TIME_VARIATION_WORDS } from './time-variation-words';
import type { Question } from '../question';

const parameters = z.object({
  ...profileSelection,
  by: z
    .enum(['hour', 'weekday', 'month', 'month-hour'])
    .default('hour')
    .describe('hour: 24 rows. weekday: 7. month: 12. month-hour: 288, to be drawn as tiles.')
    .register(FORM, { main: true }),
  days: daysSchema('all'),
  ...hoursShape,
});

/** What a property usually is by hour, weekday, month, or month and hour of the clock on the wall. */
export const timeVariation: Question<z.output<typeof parameters>> = {
  type: 'time-variation',
  parameters,
  words: TIME_VARIATION_WORDS,
  tables: 'all',
  footprint: (p, scope) => profileFootprint(p.by, p, scope),
  answer: (p, scope) => profileAnswer(p.by, p, scope),
};
