import type { ClassNumber } from '@smartregion/terms/air-quality-scale';
import { formatLawHour } from '@smartregion/terms/law-time';
import type { Language } from '../../../shared/src/text/language';
import { formatMoment } from '../../../shared/src/text/time';
import type { Mark } from '../data/marks/mark';
import type { Happening, Station } from '../data/region';
import { placedName } from './placedName';
import { placesOf, severityOf } from './sentences';
import { stationCount } from './stationCount';
import { capital, TEXTS } from './texts';
import { windFrom } from './wind';

export interface HintLine {
  readonly text: string;
  /** A sign before it, null for that of no data. */
  readonly sign?: { readonly class: ClassNumber | null; readonly isSensor: boolean };
}

/** What a mark means, in words. */
export interface Hint {
  readonly title: string;
  readonly lines: readonly HintLine[];
  readonly quiet: string;
}

const MEMBERS = 6;
const FIGURES = 6;
/** Of a provider's text as much as a hint holds; all of it stands in the table. */
const LETTERS = 180;

export function hintOf(mark: Mark, zone: string, language: Language): Hint {
  switch (mark.kind) {
    case 'air':
    case 'traffic':
      return mark.stations.length === 1
        ? stationHint(mark.stations[0], zone, language)
        : clusterHint(mark.stations, language);
    case 'happening':
      return happeningsHint(mark.happenings, zone, language);
    default:
      return stationHint(mark.station, zone, language);
  }
}

/** The same in one line, for screen readers. */
export const hintInWords = ({ title, lines, quiet }: Hint): string =>
  [title, ...lines.map(({ text }) => text), quiet].filter(Boolean).join('. ');

/** `3 mäßig · Ozon 127 µg/m³` */
export function airWords({ air }: Station, language: Language): string {
  if (!air) {
    return '';
  }
  const word =
    air.class === null ? TEXTS[language].noData : `${air.class} ${air.index.classes[air.class - 1]![language]}`;
  return [word, air.class === null ? '' : [air.deciding, air.amount()].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(' · ');
}

/** `Stau · 31 km/h` */
export function trafficWords({ traffic }: Station, language: Language): string {
  const { flow, flowUnknown } = TEXTS[language];
  return traffic
    ? [traffic.level ? flow[traffic.level - 1] : flowUnknown, traffic.speed].filter(Boolean).join(' · ')
    : '';
}

/** `Wind aus Südwest, 215° · 5,8 m/s` */
export function windWords({ wind }: Station, language: Language): string {
  return wind
    ? `${TEXTS[language].columns.wind} ${[windFrom(wind, language), wind.amount()].filter(Boolean).join(' · ')}`
    : '';
}

/** `Feinstaub PM10 19 µg/m³ · Ozon 41 µg/m³`, but for what is said of wind and traffic already. */
export function figureWords({ figures, wind, traffic }: Station, most = Infinity): string {
  const said = [wind && 'wind_speed', traffic?.speed && 'traffic_speed_mean'];
  return figures()
    .filter(({ property }) => !said.includes(property))
    .slice(0, most)
    .map(({ label, text }) => `${label} ${text}`)
    .join(' · ');
}

function stationHint(station: Station, zone: string, language: Language): Hint {
  const texts = TEXTS[language];
  const { air, end, isSensor } = station;
  const lines: HintLine[] = [
    ...(air ? [{ text: airWords(station, language), sign: { class: air.class, isSensor } }] : []),
    ...(air?.class && air.missing ? [{ text: texts.notMeasured(air.missing) }] : []),
    { text: capital(trafficWords(station, language)) },
    { text: windWords(station, language) },
    { text: figureWords(station, FIGURES) },
  ];
  return {
    title: `${placedName(station)} · ${isSensor ? texts.sensor : capital(texts.station)}`,
    lines: lines.filter(({ text }) => text !== ''),
    quiet: end === null ? '' : air ? formatLawHour(end, language) : formatMoment(end, zone, language),
  };
}

function clusterHint(stations: readonly Station[], language: Language): Hint {
  const { more } = TEXTS[language];
  const lines = stations.slice(0, MEMBERS).map((one) => ({
    text: `${placedName(one)}: ${airWords(one, language) || trafficWords(one, language)}`,
    ...(one.air ? { sign: { class: one.air.class, isSensor: one.isSensor } } : {}),
  }));
  const rest = stations.length - lines.length;
  return { title: stationCount(stations, language), lines, quiet: rest > 0 ? more(rest) : '' };
}

function happeningsHint(happenings: readonly Happening[], zone: string, language: Language): Hint {
  const { more } = TEXTS[language];
  const shown = happenings.slice(0, 3);
  const [first] = shown;
  const rest = happenings.length - shown.length;
  return {
    title:
      shown.length === 1
        ? first!.title
        : shown
            .map(({ kindName }) => kindName)
            .filter(isFirst)
            .join(' · '),
    lines: shown.flatMap((one) => [
      ...(shown.length > 1 ? [{ text: one.title }] : []),
      { text: happeningFacts(one, zone, language) },
      ...(shown.length === 1 && one.text ? [{ text: shortened(one.text) }] : []),
    ]),
    quiet: rest > 0 ? more(rest) : '',
  };
}

const isFirst = (text: string, i: number, all: readonly string[]) => all.indexOf(text) === i;

const shortened = (text: string) =>
  text.length > LETTERS ? `${text.slice(0, text.lastIndexOf(' ', LETTERS))} …` : text;

/** `Wetterwarnung · Stufe 3 · bis Fr 27.11.2026, 21 Uhr MEZ · Schwerte und Unna` */
export function happeningFacts(one: Happening, zone: string, language: Language): string {
  const texts = TEXTS[language];
  return [
    one.kindName || texts.kinds[one.kind],
    severityOf(one, language),
    one.until === null ? '' : texts.until(formatMoment(one.until, zone, language)),
    placesOf(one, language),
  ]
    .filter(Boolean)
    .join(' · ');
}
