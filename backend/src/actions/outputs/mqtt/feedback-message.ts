import type { Feedback } from '../../../model/action/command';
import type { Instant } from '../../../model/time';
import { dataOf, feedbackOf, feedbackSchema } from '../feedback';

/** No controller says more in one message; nothing longer is read. */
const MOST_BYTES = 64 * 1024;

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
  return feedbackOf(feedbackSchema.parse(dataOf(JSON.parse(payload.toString('utf8')))), rule, now);
}
