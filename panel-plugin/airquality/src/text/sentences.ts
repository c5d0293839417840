import { type Pollutant, ratedBy } from '@smartregion/terms/air-quality-scale';
import type { IndexVersion } from '@smartregion/terms/air-quality-versions';
import type { Language } from '../../../shared/src/text/language';
import { formatLawHour, formatLawInstant } from '@smartregion/terms/law-time';
import { formatAmount, formatList, formatNumber } from '@smartregion/terms/numbers';
import { pollutantName } from '../data/pollutants';
import { distinct as distinctRefusals, type Refused } from '../data/refusals';
import { type Asked, goesOn, type State } from '../data/state';
import type { Hour, Station } from '../data/station';
import { TEXTS } from './texts';

/** `127 µg/m³`: instruments resolve no fraction. */
export const concentration = (value: number, language: Language): string => formatAmount(value, 0, 'µg/m³', language);

/** `mäßig`, or `keine Daten`. */
export function classWord(station: Station, hour: Hour | null, language: Language): string {
  const found = hour?.class && station.index.classes[hour.class - 1];
  return found ? found[language] : TEXTS[language].noData;
}

/** `Lünen, Sensor Markt`: where a list spans several Kommunen, with that of the station, unless its name says it. */
export function placedName({ name, kommune }: Station, among: readonly Station[]): string {
  const isSaid = kommune === '' || name.includes(kommune);
  const isOne = new Set(among.map((station) => station.kommune)).size <= 1;
  return isSaid || isOne ? name : `${kommune}, ${name}`;
}

/** `3 mäßig`: number and word. */
export function classWithNumber(station: Station, hour: Hour | null, language: Language): string {
  return [hour?.class, classWord(station, hour, language)].filter(Boolean).join(' ');
}

/** `Ozon 127 µg/m³`, as much of it as is known; of the US index its number before. */
export function decidingAmount(hour: Hour | null, language: Language): string {
  const deciding = hour?.deciding;
  const value = deciding && hour.values[deciding];
  const amount = [deciding && pollutantName(deciding, language), value != null && concentration(value, language)];
  return [hour?.number != null && `AQI ${hour.number}`, amount.filter(Boolean).join(' ')].filter(Boolean).join(' · ');
}

/** The answer: `Ozon bestimmt den Index: 127 µg/m³.`, or since when there is none; empty where it is not known. */
export function headline({ refused }: Station, state: State, language: Language): string {
  const texts = TEXTS[language];
  if (!state.hour) {
    const [refusedHere] = refusal(refused, language);
    return (
      refusedHere ??
      (state.since === null ? texts.noDataInRange : texts.noDataSince(formatLawInstant(state.since, language)))
    );
  }
  const { deciding, values, number } = state.hour;
  const value = deciding && values[deciding];
  return [
    ...(number === null ? [] : [`AQI ${number}.`]),
    ...(deciding && value != null
      ? [texts.decides(pollutantName(deciding, language), concentration(value, language))]
      : []),
  ].join(' ');
}

/** `3 von 5 Stoffen gemessen, PM₂,₅ und SO₂ fehlen`; the names only where the frame has all pollutants. */
export function measuredSentence(station: Station, hour: Hour, language: Language): string {
  const texts = TEXTS[language];
  const rated = ratedBy(station.index);
  const absent = station.course ? rated.filter((pollutant) => hour.values[pollutant] == null) : [];
  const names = absent.map((pollutant) => pollutantName(pollutant, language));
  return [
    texts.measured(hour.measured, station.index.rates),
    ...(absent.length > 0 ? [texts.missing(formatList(names, language), absent.length)] : []),
  ].join(', ');
}

/** `3 von 5 Stoffen`: beside the sign, where not all were measured. */
export const coverage = ({ index }: Station, { measured }: Hour, language: Language): string =>
  TEXTS[language].coverage(measured, index.rates);

/**
 * One line for a list, after the class: `Ozon 127 µg/m³`, or since when there is none.
 *
 * @param commonEnd end of the hour that the list speaks of; another hour is named
 */
export function brief(station: Station, state: State, commonEnd: number | null, language: Language): string {
  if (!state.hour) {
    const since = state.since === null ? '' : TEXTS[language].since(formatLawInstant(state.since, language));
    return refusal(station.refused, language)[0] ?? since;
  }
  const incomplete = state.hour.complete ? '' : coverage(station, state.hour, language);
  const hour = state.hour.end === commonEnd ? '' : formatLawHour(state.hour.end, language);
  return [decidingAmount(state.hour, language), incomplete, hour].filter(Boolean).join(' · ');
}

/** What stands in place of a concentration: a pollutant that is never measured here is not a missing value. */
export function absence(station: Station, pollutant: Pollutant, language: Language): string {
  const everMeasured = station.hours.some((hour) => hour.values[pollutant] != null);
  return everMeasured ? TEXTS[language].valueMissing : TEXTS[language].notMeasured;
}

/** What the panel says, for whoever does not see it: station, class, reason, coverage, time. */
export function description(station: Station, state: State, language: Language): string {
  const { title, classOf } = TEXTS[language];
  const word = classWord(station, state.hour, language);
  return [
    `${title} ${station.name}: ${state.hour?.class ? classOf(word, state.hour.class, station.index.classes.length) : word}.`,
    headline(station, state, language),
    ...(state.hour
      ? [`${measuredSentence(station, state.hour, language)}.`, `${formatLawHour(state.hour.end, language)}.`]
      : []),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Version with its date, and over which time it averages. */
export const versionParts = ({ dated, averaging }: IndexVersion, language: Language): string[] => [
  dated[language],
  averaging[language],
];

/** The quiet line under the panel: index · hour · kind of station · source · how final. */
export function footParts(station: Station, state: State, language: Language): string[] {
  const texts = TEXTS[language];
  return [
    ...versionParts(station.index, language),
    ...(state.hour ? [formatLawHour(state.hour.end, language)] : []),
    ...(station.kind === 'reference' ? [] : [texts[station.kind]]),
    ...(station.attribution ? [station.attribution] : []),
    ...finality(state.hour ? [state.hour.final] : [], language),
    // Without an hour it stands in the place of the answer.
    ...(state.hour ? refusal(station.refused, language) : []),
  ];
}

/** That there are hours which are not now: forecasts, or clocks that are wrong. */
export function laterHours(stations: readonly Station[], asked: Asked, language: Language): string[] {
  return goesOn(stations, asked) ? [TEXTS[language].laterHours] : [];
}

/** How final values are, where the data say so: as little as the least of them. */
function finality(finals: readonly (boolean | null)[], language: Language): string[] {
  const { final, provisional } = TEXTS[language];
  return finals.includes(false) ? [provisional] : finals.length > 0 && finals.every(Boolean) ? [final] : [];
}

const NAMED = 3;

/** `Klasse 7`, `NO₂ 99.999 µg/m³`, `NO₂ in ppb` */
function refusedWords(one: Refused, language: Language): string {
  if ('unit' in one) {
    return `${pollutantName(one.what, language)} in ${one.unit}`;
  }
  const digits = Number.isInteger(one.value) || Math.abs(one.value) > 10 ? 0 : 1;
  return one.what === 'class'
    ? `${TEXTS[language].columns.class} ${formatNumber(one.value, digits, language)}`
    : `${pollutantName(one.what, language)} ${formatAmount(one.value, digits, 'µg/m³', language)}`;
}

/** `ausgelassen: Klasse 7; NO₂ 99.999 µg/m³` */
function refusal(refused: readonly Refused[], language: Language): string[] {
  const named = refused.slice(0, NAMED).map((one) => refusedWords(one, language));
  const more = refused.length > NAMED ? ['…'] : [];
  return refused.length > 0 ? [TEXTS[language].refused([...named, ...more].join('; '))] : [];
}

/** The same for a list: what is common to its stations, the newest hour, all sources. */
export function listFootParts(stations: readonly Station[], newest: number | null, language: Language): string[] {
  const distinct = (of: (station: Station) => string) => [...new Set(stations.map(of))].filter(Boolean);
  return [
    ...new Set(stations.flatMap(({ index }) => versionParts(index, language))),
    ...(newest === null ? [] : [formatLawHour(newest, language)]),
    ...distinct((station) => station.attribution),
    ...finality(
      stations.flatMap(({ hours }) => hours.at(-1)?.final ?? []),
      language
    ),
    ...refusal(distinctRefusals(stations.flatMap(({ refused }) => refused)), language),
  ];
}
