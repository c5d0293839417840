import { z } from 'zod';
import type { Feedback } from '../../../model/action/command';
import { parseInstant, type Instant } from '../../../model/time';

/** No controller says more in one message; nothing longer is read. */
const MOST_BYTES = 64 * 1024;
const LONGEST_TEXT = 500;

/** What a controller says of itself: `{"state":"on","command":"…"}`, alone or as the data of a CloudEvent. */
const feedbackSchema = z.object({
  rule: z.string().max(200).optional(),
  command: z.string().max(200).optional(),
  state: z.enum(['on', 'off', 'fault']),
  at: z.union([z.string().max(64), z.number()]).optional(),
  text: z.string().optional(),
});

/**
 * What a message says of a rule's measure.
 * @param rule that the topic is configured for; a topic may be shared, then messages name their rule
 * @returns undefined when it is about another rule
 * @throws SyntaxError, ZodError when it is no feedback
 */
export function feedbackIn(payload: Buffer, rule: string, now: Instant): Feedback | undefined {
  if (payload.length > MOST_BYTES) {
    throw new SyntaxError(`more than ${MOST_BYTES} bytes`);
  }
  const message: unknown = JSON.parse(payload.toString('utf8'));
  const said = feedbackSchema.parse(Object(message).specversion === undefined ? message : Object(message).data);
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
