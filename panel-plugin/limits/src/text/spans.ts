import { formatList } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import type { Metric } from '../data/rule';
import type { LimitRow } from '../data/station';
import { pollutantName } from './words';

/** Rules that compare alike, in the order in which they are told. */
const SPANS: readonly { readonly metrics: readonly Metric[]; readonly de: string; readonly en: string }[] = [
  { metrics: ['year'], de: 'im Jahresmittel', en: 'as annual mean' },
  { metrics: ['peak-season'], de: 'in der Spitzensaison', en: 'in the peak season' },
  { metrics: ['winter'], de: 'im Wintermittel', en: 'as winter mean' },
  { metrics: ['24h', '1h', 'max8h'], de: 'an einzelnen Tagen', en: 'on single days' },
];

/** `im Jahresmittel`, `an einzelnen Tagen` */
export const spanWords = (metric: Metric, language: Language): string =>
  SPANS.find(({ metrics }) => metrics.includes(metric))?.[language] ?? '';

/** `NO₂ und PM₁₀ im Jahresmittel`, `Ozon an einzelnen Tagen`: each pollutant once where it is. */
export function spansOf(rows: readonly LimitRow[], language: Language) {
  return SPANS.flatMap(({ metrics, ...words }) => {
    const own = rows.filter(({ metric }) => metrics.includes(metric));
    const names = [...new Set(own.map(({ pollutant }) => pollutantName(pollutant, language)))];
    return names.length > 0 ? [{ names, text: `${formatList(names, language)} ${words[language]}` }] : [];
  });
}
