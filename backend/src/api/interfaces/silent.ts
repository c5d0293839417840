import type { Response } from 'express';
import { SECOND } from '../../model/time';

/** Who has not taken anything of an answer for so long will not: it holds what others could have. */
export const SILENCE = 30 * SECOND;

/** Parts with whoever takes nothing of what is sent; before the answer begins it is the hub that takes its time. */
export function partWithSilent(response: Response, patience = SILENCE): void {
  response.setTimeout(patience, () => {
    if (response.headersSent) {
      response.destroy();
    }
  });
}
