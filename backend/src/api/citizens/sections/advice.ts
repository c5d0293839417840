import { AIR_QUALITY_ADVICE } from '@smartregion/terms/air-quality-advice';
import { html, type Html } from '../../status/html';
import type { Edition } from '../edition';
import { span, titleIn } from '../words/sentences';
import type { Reader } from '../words/texts';
import { SIGN } from './sign';

/**
 * What to do. Of what is warned comes first, and stands where advice on the air would: good air makes no storm harmless.
 * @param number class of the air; null where it is not known
 */
export function advice(edition: Edition, number: number | null, reader: Reader): Html[] {
  const { t, language } = reader;
  const [warning] = edition.warnings?.events ?? [];
  const air = number === null ? [] : [AIR_QUALITY_ADVICE[language][number - 1]];
  return warning
    ? [
        html`<p class="advice">${SIGN} ${t.heed} ${titleIn(warning, edition, reader)}, ${span(warning, reader)}.</p>`,
        ...air.map((words) => html`<p class="air-advice">${words}</p>`),
      ]
    : air.map((words) => html`<p class="advice">${words}</p>`);
}
