import { withNotice, withNotices } from './describe';
import { joined, type Sentence } from '@smartregion/terms/sentence';
import { WORDS } from '../wording/words';
import type { Frame } from '../../model/frame';
import type { Scope } from '../question';
import type { Selected } from './selection';

/**
 * Frames with all that is to be said of them; where there are none, what is said stands alone, as the reason.
 * @param said of the answer beside what `withNotices` says of the selection
 */
export function withRemarks(
  frames: readonly Frame[],
  selected: Selected,
  scope: Scope,
  said: readonly (Sentence | undefined)[],
  form: 'course' | 'table' = 'table'
): Frame[] {
  const sentences = said.filter((one) => one !== undefined);
  if (frames.length === 0 && selected.series.length > 0 && sentences.length > 0) {
    return withNotices([], selected, scope, form, joined(sentences, ' '));
  }
  return sentences.reduce<Frame[]>(
    (all, sentence) => withNotice(all, sentence[scope.language]),
    withNotices(frames, selected, scope, form, WORDS.noSeries)
  );
}
