import { listed } from '../wording/listed';
import type { Language, Sentence } from '@smartregion/terms/sentence';
import { seriesName } from '../selection/describe';
import { numberOf } from '../wording/in-short';
import type { Subject } from './rose-frames';
import type { Rose } from '../domain/roses/rose';
import type { Scope } from '../question';

/** What is said beside a rose: of its whole, and of what there was too little of. */

/** So many hours are the least that a rose of shares is drawn of. */
export const LEAST_HOURS = 12;

/** "Schwerte · Ozon: 8.712 Stunden, davon windstill 3,2 %", and where directions were corrected, that. */
export function roseNotices(roses: readonly { readonly name: string; readonly rose: Rose }[]): Sentence[] {
  const told = (language: Language) =>
    listed(
      roses.map(({ name, rose }) => `${name}: ${shares(rose, language)}`),
      language
    );
  return [
    ...(roses.length > 0 ? [{ de: `${told('de')}.`, en: `${told('en')}.` }] : []),
    ...(roses.some(({ rose }) => rose.corrected)
      ? [
          {
            de: 'Richtungen sind in Schritten von 10° gemessen; die Anteile sind auf gleich viele Schritte je Sektor umgerechnet, die Stunden nicht.',
            en: 'Directions are measured in steps of 10°; the shares are corrected to equally many steps in each sector, the hours are not.',
          },
        ]
      : []),
  ];
}

function shares({ n, calm, undirected }: Rose, language: Language): string {
  const percent = (value: number) => `${numberOf(value, language, 1)}\u202f%`;
  const hours = numberOf(n, language);
  return language === 'de'
    ? `${hours} Stunden, davon windstill ${percent(calm)}${undirected > 0 ? `, ohne Windrichtung ${percent(undirected)}` : ''}`
    : `${hours} hours, of these calm ${percent(calm)}${undirected > 0 ? `, without a wind direction ${percent(undirected)}` : ''}`;
}

/**
 * Those that have enough hours, and what is said of the others: in words, instead of a frame without figures.
 * @param least hours that it takes
 */
export function parted<T extends { readonly subject: Pick<Subject, 'series'> }>(
  all: readonly T[],
  hoursOf: (one: T) => number,
  least: number,
  scope: Pick<Scope, 'language'>
): [enough: T[], said: Sentence[]] {
  const few = all.filter((one) => hoursOf(one) < least);
  const each = few.map((one) => `${seriesName(one.subject.series, scope)} (${Math.floor(hoursOf(one))})`);
  const said = {
    de: `Zu wenige Stunden mit Wert und Wind, es braucht ${least}: ${listed(each, 'de')}. Wählen Sie einen längeren Zeitraum.`,
    en: `Too few hours with a value and wind, it takes ${least}: ${listed(each, 'en')}. Choose a longer time range.`,
  };
  return [all.filter((one) => hoursOf(one) >= least), few.length > 0 ? [said] : []];
}

/** Of the sector that has most. */
export const mostHours = (sectors: readonly { readonly n: number }[]): number => Math.max(...sectors.map(({ n }) => n));
