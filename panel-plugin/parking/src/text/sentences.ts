import { formatNumber } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import { formatMoment } from '../../../shared/src/text/time';
import type { Day } from '../data/day';
import { shareFree, type Site, type Space, sumOf, unknownOf } from '../data/sites';
import { TEXTS } from './texts';

/** "20 von 104 Plätzen frei, 8 unbekannt." */
export function freeSentence(sites: readonly Site[], language: Language): string {
  const texts = TEXTS[language];
  if (sites.every(({ free }) => free === null)) {
    return texts.nobodyHears;
  }
  const { total, free, unknown } = sumOf(sites);
  const isTotalKnown = sites.every((site) => site.total !== null || site.occupied !== null);
  const words = isTotalKnown ? texts.freeOf(free, total) : texts.onlyFree(free);
  return `${[words, ...(unknown > 0 ? [texts.unknown(unknown)] : [])].join(', ')}.`;
}

/** Of several sites the fullest, and what is usual now; empty where there is nothing to compare. */
export function compared(sites: readonly Site[], day: Day | null, language: Language): string {
  const texts = TEXTS[language];
  const known = sites.filter((site) => shareFree(site) !== null && site.total !== null);
  const fullest = [...known].sort((a, b) => shareFree(a)! - shareFree(b)!)[0];
  const usual = day?.usual[day.now];
  return [
    ...(known.length > 1 && fullest ? [texts.fewest(fullest.name, fullest.free!, fullest.total!)] : []),
    ...(usual ? [texts.usualNow(Math.round(usual.low), Math.round(usual.high))] : []),
  ].join(' ');
}

/** "9 von 36 frei, 2 unbekannt" */
export function inShort(site: Site, language: Language): string {
  const { states, unknown } = TEXTS[language];
  const unheard = unknownOf(site);
  const of = language === 'de' ? 'von' : 'of';
  if (site.free === null) {
    return unknown(unheard);
  }
  const words = site.total === null ? `${site.free} ${states.free}` : `${site.free} ${of} ${site.total} ${states.free}`;
  return unheard > 0 ? `${words}, ${unknown(unheard)}` : words;
}

/** What is known of a site beside its spaces. */
export function details({ meanStay, turnover, time }: Site, zone: string, language: Language): readonly string[] {
  const texts = TEXTS[language];
  return [
    ...(meanStay === null ? [] : [texts.meanStay(formatNumber(meanStay, 0, language))]),
    ...(turnover === null ? [] : [texts.turnover(formatNumber(turnover, 1, language))]),
    ...(time === null ? [] : [texts.heard(formatMoment(time, zone, language))]),
  ];
}

/** "Rathaus 3: belegt, seit Do 26.11.2026, 14:20 Uhr MEZ"; where nobody says since when, when it was last heard of. */
export function spaceWords(space: Space, place: number, zone: string, language: Language): string {
  const texts = TEXTS[language];
  const when = (time: number) => formatMoment(time, zone, language);
  const { since, heard } = space;
  const told = since !== null ? texts.since(when(since)) : heard !== null ? texts.heard(when(heard)) : texts.never;
  return `${space.name || texts.space(place + 1)}: ${texts.states[space.state]}, ${told}`;
}
