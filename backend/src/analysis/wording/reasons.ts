import { REASONS } from '../../model/quality';
import { FORM } from '../form/hints';
import { listSchema } from '../selection/lists';
import type { Point } from '../../store/observation-store';

/** Which flags of quality control a question is about. */
export const reasonsSchema = listSchema
  .superRefine((list, context) => {
    const unknown = list.find((word) => !REASONS.some((reason) => reason === word));
    if (unknown !== undefined) {
      context.addIssue({ code: 'custom', message: `"${unknown}" is no reason; there are ${REASONS.join(', ')}` });
    }
  })
  .describe(
    'Only readings that quality control flagged for one of these reasons; none: all readings. To see implausible ones, lower minQuality, too. To leave flagged readings out, raise minQuality to "provisional".'
  )
  .register(FORM, { names: REASONS });

export function carries({ reasons }: Point, wanted: readonly string[]): boolean {
  return reasons.some((reason) => wanted.includes(reason));
}
