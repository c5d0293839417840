import type { Gauge } from '../data/gauges';
import type { Language } from '../../../shared/src/text/language';
import { gaugeText } from './gaugeText';
import { TEXTS } from './texts';

/**
 * `PM₁₀ Tage über 50 µg/m³: 4 von 35 Tagen, eingehalten. 8 weitere Regeln stehen in der Tabelle.`: what finds no room as a
 * drawing; of counts, where none is drawn, the most critical in words.
 */
export function moreWords(
  hidden: readonly Gauge[],
  drawn: readonly Gauge[],
  law: string | undefined,
  language: Language
): string {
  const texts = TEXTS[language];
  const counts = hidden.filter(({ draws, importance }) => draws === 'count' && importance >= 0);
  const [critical] = [...counts].sort((a, b) => b.importance - a.importance);
  if (!critical || drawn.some(({ draws }) => draws === 'count')) {
    return texts.more(hidden.length);
  }
  const { label, figure, notes } = gaugeText(critical, law, language);
  const told = `${label}: ${[figure, notes.state].filter(Boolean).join(', ')}.`;
  return hidden.length > 1 ? `${told} ${texts.more(hidden.length - 1)}` : told;
}
