import { z } from 'zod';
import type { Feedback } from '../../model/action/command';
import { parseInstant, type Instant } from '../../model/time';

const LONGEST_TEXT = 500;

/** What a place says of itself: `{"state":"on","command":"…"}`. */
export const feedbackSchema = z.object({
  rule: z.string().max(200).optional().describe('Where it is told at all, the rule that it is about.'),
  command: z.string().max(200).optional().describe('Id of the command that it answers.'),
  state: z.enum(['on', 'off', 'fault']),
  at: z
    .union([z.string().max(64), z.number()])
    .optional()
    .describe('ISO 8601 or milliseconds since 1970; left out or not understood: now.'),
  text: z.string().optional().describe(`For people; of it ${LONGEST_TEXT} characters are kept.`),
});

/** A message comes alone or as the data of a CloudEvent. */
export function dataOf(message: unknown): unknown {
  const { specversion, data } = Object(message) as { readonly specversion?: unknown; readonly data?: unknown };
  return specversion === undefined ? message : data;
}

/**
 * What was said of a rule's measure.
 * @param rule that it is taken to be about
 * @returns undefined when it is about another rule
 */
export function feedbackOf(said: z.output<typeof feedbackSchema>, rule: string, now: Instant): Feedback | undefined {
  if (said.rule !== undefined && said.rule !== rule) {
    return undefined;
  }
  const at = said.at === undefined ? now : (parseInstant(said.at) ?? now);
  return {
    ...{ rule, state: said.state },
    // A controller's clock that is ahead does not make its word one of tomorrow.
    at: Math.min(Math.round(at), now),
    ...(said.command === undefined ? {} : { command: said.command }),
    ...(said.text === undefined ? {} : { text: said.text.slice(0, LONGEST_TEXT) }),
  };
}
