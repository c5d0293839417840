import type { Language } from '../../../shared/src/text/language';
import type { Arc } from '../data/arcs';
import type { Rose, SectorRose } from '../data/rose';
import { sectorName } from './directions';
import { KIND_NAMES } from './texts';

/** One of two languages, where a sentence is made of figures. */
export const say = (language: Language, de: string, en: string): string => (language === 'de' ? de : en);

/** What a sector of a rose is called. */
export const nameAt = ({ sectors }: SectorRose, at: number, language: Language): string =>
  sectorName(sectors[at]!.direction, sectors.length, language);

/** `Süd bis West` */
export function arcName(rose: SectorRose, { first, last, count }: Arc, language: Language): string {
  const [from, to] = [first, last].map((at) => nameAt(rose, at, language));
  return count === 1 ? from! : `${from} ${say(language, 'bis', 'to')} ${to}`;
}

/** What tells a rose from the others of its panel: `Schwerte · Windrose`, or as much of it as differs. */
export function roseName(rose: Rose, all: readonly Rose[], language: Language): string {
  const differ = (of: (one: Rose) => string) => new Set(all.map(of)).size > 1;
  const kind = KIND_NAMES[rose.kind][language];
  const station = rose.station.name;
  if (!differ(({ station: { name } }) => name)) {
    return kind;
  }
  return differ((one) => one.kind) ? [station, kind].filter(Boolean).join(' · ') : station || kind;
}
