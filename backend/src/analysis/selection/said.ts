import { withNotice, withNotices } from './describe';
import { HubError } from '@smartregion/terms/errors';
import { joined, type Sentence } from '@smartregion/terms/sentence';
import { WORDS } from '../wording/words';
import type { Frame } from '../../model/frame';
import type { Scope } from '../question';
import type { Selected } from './selection';

/**
 * Frames with all that is to be said of them; where there are none, what is said stands alone, as the reason.
 * @param said of the answer beside what `withNotices` says of the selection
 * @throws HubError `query` where an alert rule asks for a table: Grafana would say "must be a wide series but got type long"
 */
export function withRemarks(
  frames: readonly Frame[],
  selected: Selected,
  scope: Scope,
  said: readonly (Sentence | undefined)[],
  form: 'course' | 'table' = 'table'
): Frame[] {
  if (form === 'table' && scope.purpose === 'alert') {
    throw new HubError(
      'query',
      {
        de: 'Diese Frage antwortet mit einer Tabelle und keinem Wert über die Zeit: eine Alarmregel kann damit nicht rechnen.',
        en: 'This question answers with a table and no value over time: an alert rule cannot calculate with it.',
      },
      {
        de: 'Nehmen Sie für die Regel eine Zeitreihe, den Luftqualitätsindex oder die Zusatzbelastung der Straße.',
        en: 'Take a time series, the air-quality index or the roadside increment for the rule.',
      }
    );
  }
  const sentences = said.filter((one) => one !== undefined);
  if (frames.length === 0 && selected.series.length > 0 && sentences.length > 0) {
    return withNotices([], selected, scope, form, joined(sentences, ' '));
  }
  return sentences.reduce<Frame[]>(
    (all, sentence) => withNotice(all, sentence[scope.language]),
    withNotices(frames, selected, scope, form, WORDS.noSeries)
  );
}
