import type { Language } from '../../../shared/src/text/language';
import type { Alike } from '../data/day';
import type { SpaceState } from '../data/sites';

interface Texts {
  readonly question: string;
  readonly lacking: string;
  readonly freeOf: (free: number, total: number) => string;
  readonly onlyFree: (free: number) => string;
  readonly unknown: (count: number) => string;
  readonly nobodyHears: string;
  readonly fewest: (site: string, free: number, total: number) => string;
  readonly usualNow: (low: number, high: number) => string;
  readonly usual: (days: number, alike: Alike) => string;
  readonly states: Readonly<Record<SpaceState, string>>;
  readonly legend: Readonly<Record<SpaceState, string>>;
  readonly barLegend: Readonly<Record<SpaceState, string>>;
  readonly more: (count: number) => string;
  readonly overDay: (sites: number) => string;
  readonly today: string;
  readonly usualWord: string;
  readonly now: (free: number) => string;
  readonly meanStay: (minutes: string) => string;
  readonly turnover: (cars: string) => string;
  readonly heard: (time: string) => string;
  readonly since: (time: string) => string;
  readonly never: string;
  readonly space: (number: number) => string;
  readonly columns: Readonly<
    Record<'site' | 'kommune' | 'free' | 'occupied' | 'unknown' | 'total' | 'stay' | 'turnover' | 'time', string>
  >;
}

const de: Texts = {
  question: 'Parken',
  lacking: 'Parkplätze mit „free“ und „total“, Stellplätze mit „state“ oder ein Verlauf mit „free“',
  freeOf: (free, total) => `${free} von ${total} Plätzen frei`,
  onlyFree: (free) => (free === 1 ? '1 Platz frei' : `${free} Plätze frei`),
  unknown: (count) => `${count} unbekannt`,
  nobodyHears: 'Von keinem Platz ist bekannt, ob er frei ist.',
  fewest: (site, free, total) => `Am wenigsten frei: ${site}, ${free} von ${total}.`,
  usualNow: (low, high) => (low === high ? `Üblich sind jetzt ${low}.` : `Üblich sind jetzt ${low} bis ${high}.`),
  usual: (days, alike) =>
    `üblich: mittlere Hälfte von ${days} ${{ weekday: 'gleichen Wochentagen', workdays: 'Werktagen', weekend: 'Wochenendtagen', all: 'Tagen' }[alike]}`,
  states: { free: 'frei', occupied: 'belegt', unknown: 'unbekannt' },
  legend: { free: 'frei: leeres Feld', occupied: 'belegt: Auto', unknown: 'unbekannt: schraffiert' },
  barLegend: { free: 'frei: leer', occupied: 'belegt: gefüllt', unknown: 'unbekannt: schraffiert' },
  more: (count) => `und ${count} weitere, scrollen`,
  overDay: (sites) => (sites === 1 ? 'Freie Plätze über den Tag' : `Freie Plätze über den Tag, alle ${sites} Orte`),
  today: 'heute',
  usualWord: 'üblich',
  now: (free) => `jetzt ${free} frei`,
  meanStay: (minutes) => `mittlere Parkdauer ${minutes} min`,
  turnover: (cars) => `${cars} Autos je Tag und Platz`,
  heard: (time) => `letzte Meldung ${time}`,
  since: (time) => `seit ${time}`,
  never: 'noch nie gemeldet',
  space: (number) => `Platz ${number}`,
  columns: {
    site: 'Parkplatz',
    kommune: 'Kommune',
    free: 'frei',
    occupied: 'belegt',
    unknown: 'unbekannt',
    total: 'Plätze',
    stay: 'Parkdauer, min',
    turnover: 'Autos je Tag und Platz',
    time: 'letzte Meldung',
  },
};

const en: Texts = {
  question: 'Parking',
  lacking: 'car parks with “free” and “total”, spaces with “state”, or a course with “free”',
  freeOf: (free, total) => `${free} of ${total} spaces free`,
  onlyFree: (free) => (free === 1 ? '1 space free' : `${free} spaces free`),
  unknown: (count) => `${count} unknown`,
  nobodyHears: 'Of no space it is known whether it is free.',
  fewest: (site, free, total) => `Fewest free: ${site}, ${free} of ${total}.`,
  usualNow: (low, high) => (low === high ? `Usual now: ${low}.` : `Usual now: ${low} to ${high}.`),
  usual: (days, alike) =>
    `usual: middle half of ${days} ${{ weekday: 'same weekdays', workdays: 'workdays', weekend: 'weekend days', all: 'days' }[alike]}`,
  states: { free: 'free', occupied: 'taken', unknown: 'unknown' },
  legend: { free: 'free: empty', occupied: 'taken: car', unknown: 'unknown: hatched' },
  barLegend: { free: 'free: empty', occupied: 'taken: filled', unknown: 'unknown: hatched' },
  more: (count) => `and ${count} more, scroll`,
  overDay: (sites) => (sites === 1 ? 'Free spaces over the day' : `Free spaces over the day, all ${sites} sites`),
  today: 'today',
  usualWord: 'usual',
  now: (free) => `now ${free} free`,
  meanStay: (minutes) => `mean stay ${minutes} min`,
  turnover: (cars) => `${cars} cars a day and space`,
  heard: (time) => `last report ${time}`,
  since: (time) => `since ${time}`,
  never: 'never heard of',
  space: (number) => `space ${number}`,
  columns: {
    site: 'Car park',
    kommune: 'Municipality',
    free: 'free',
    occupied: 'taken',
    unknown: 'unknown',
    total: 'spaces',
    stay: 'stay, min',
    turnover: 'cars a day and space',
    time: 'last report',
  },
};

export const TEXTS: Readonly<Record<Language, Texts>> = { de, en };
