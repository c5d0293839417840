import { formatNumber } from '@smartregion/terms/numbers';
import type { Twin } from '../../../shared/src/table/twin';
import type { Language } from '../../../shared/src/text/language';
import { formatMoment } from '../../../shared/src/text/time';
import { type Site, unknownOf } from '../data/sites';
import { TEXTS } from './texts';

/** Every site as a row. */
export function sitesTwin(sites: readonly Site[], zone: string, language: Language): Twin {
  const { question, columns } = TEXTS[language];
  const write = (value: number | null, decimals = 0) => (value === null ? '' : formatNumber(value, decimals, language));
  const numeric = (head: string) => ({ head, numeric: true });
  return {
    caption: question,
    columns: [
      { head: columns.site },
      { head: columns.kommune },
      ...[columns.free, columns.occupied, columns.unknown, columns.total, columns.stay, columns.turnover].map(numeric),
      { head: columns.time },
    ],
    rows: sites.map((site) => [
      site.name,
      site.kommune,
      write(site.free),
      write(site.occupied),
      write(unknownOf(site)),
      write(site.total),
      write(site.meanStay),
      write(site.turnover, 1),
      site.time === null ? '' : formatMoment(site.time, zone, language),
    ]),
  };
}
