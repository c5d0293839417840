import { formatNumber } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import { type Place, tracksAt } from '../data/place';
import { QUANTITIES, type Quantity } from '../data/quantities';
import { newestOf } from '../data/track';
import type { Warnings } from '../data/warnings';
import type { Weather } from '../data/weather';
import type { Manner } from './amounts';
import { clock, dayClock, zoneNames } from './times';
import { TEXTS } from './texts';

const WORDS = {
  de: {
    measured: (until: string) => `gemessen bis ${until}`,
    forecast: (issued: string) => `Vorhersage${issued}`,
    issued: (at: string) => ` von ${at}`,
    times: (zone: string) => `Zeiten in ${zone}`,
    share: (percent: string) => `${percent}\u202f% gemessen`,
    silence: 'schraffiert: keine Messung',
    span: (count: number) => `Spanne von ${count} Vorhersagen`,
    indicative: 'Sensor, orientierende Messung',
    from: (what: string, station: string) => `${what}: ${station}`,
    unit: (what: string) => `${what} ausgelassen: unbekannte Einheit`,
    step: (what: string) => `${what} ausgelassen: Werte von mehr als einem Tag`,
  },
  en: {
    measured: (until: string) => `measured until ${until}`,
    forecast: (issued: string) => `forecast${issued}`,
    issued: (at: string) => ` of ${at}`,
    times: (zone: string) => `times in ${zone}`,
    share: (percent: string) => `${percent}\u202f% measured`,
    silence: 'hatched: not measured',
    span: (count: number) => `span of ${count} forecasts`,
    indicative: 'sensor, indicative measurement',
    from: (what: string, station: string) => `${what}: ${station}`,
    unit: (what: string) => `${what} left out: unknown unit`,
    step: (what: string) => `${what} left out: values of more than a day`,
  },
} as const;

interface Of {
  readonly place: Place;
  readonly weather: Weather;
  readonly warnings: Warnings;
  readonly refused: readonly { readonly quantity: Quantity; readonly why: 'unit' | 'step' }[];
}

/** The quiet line: until when it was measured · zone · coverage · stations · sources. */
export function footParts({ place, weather, warnings, refused }: Of, manner: Manner): string[] {
  const { language } = manner;
  const words = WORDS[language];
  const tracks = tracksAt(place);
  return [
    ...[...originOf(place, weather, manner), words.times(zoneNames(weather.axis, manner))],
    ...coverage(weather, language),
    ...(Object.values(weather.gaps).some((gaps) => gaps.length > 0) ? [words.silence] : []),
    ...stationParts(place, language),
    ...(warnings.warnings.length > 0 ? warnings.said : []),
    ...[...new Set(refused.map(({ quantity, why }) => words[why](TEXTS[language].quantities[quantity])))],
    ...new Set([...tracks.map(({ attribution }) => attribution), ...warnings.attributions]),
  ].filter((part) => part !== '');
}

/** `gemessen bis 10:10 Uhr`, `Vorhersage von Do 9 Uhr` */
function originOf(place: Place, { courses, axis }: Weather, manner: Manner): string[] {
  const words = WORDS[manner.language];
  const tracks = tracksAt(place);
  const ends = QUANTITIES.flatMap((quantity) => newestOf(courses[quantity].measured, axis.end)?.end ?? []);
  const newest = ends.reduce((a, b) => Math.max(a, b), -Infinity);
  const foretelling = tracks.filter(({ forecast }) => forecast);
  const issued = foretelling.reduce((a, { issued: own }) => Math.max(a, own ?? 0), 0);
  const said = issued > 0 ? words.issued(dayClock(issued, manner)) : '';
  const isAhead = QUANTITIES.some((quantity) =>
    courses[quantity].forecast.some(({ end }) => end > axis.start && end <= axis.end)
  );
  if (!Number.isFinite(newest)) {
    return isAhead ? [words.forecast(said)] : [];
  }
  const isToday = axis.now !== null && axis.now - newest < 12 * 3_600_000;
  const measured = words.measured(isToday ? clock(newest, manner) : dayClock(newest, manner));
  const span = place.sources.temperature.forecasts.length;
  return [measured, ...(isAhead ? [words.forecast(said)] : []), ...(span > 1 ? [words.span(span)] : [])];
}

/** Of the hours that are over, the share with a value; of several quantities the least and the greatest. */
function coverage({ hours, axis, courses }: Weather, language: Language): string[] {
  const own = hours.filter(({ end }) => end <= (axis.now ?? axis.end));
  const told = (['temperature', 'rain', 'wind'] as const).filter((quantity) => !courses[quantity].unmeasured);
  if (own.length === 0 || told.length === 0) {
    return [];
  }
  const shares = told.map((quantity) =>
    Math.floor((100 * own.filter((hour) => hour[quantity] !== null).length) / own.length)
  );
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => formatNumber(share, 0, language));
  return [WORDS[language].share(low === high ? low! : `${low}–${high}`)];
}

/** The station, and what comes from another one. */
function stationParts({ station, sources }: Place, language: Language): string[] {
  const words = WORDS[language];
  const others = QUANTITIES.flatMap((quantity) => {
    const own = sources[quantity].measured?.station;
    return own && own.id !== station.id ? [{ quantity, name: own.name }] : [];
  });
  const names = [...new Set(others.map(({ name }) => name))];
  return [
    station.name,
    ...(station.indicative ? [words.indicative] : []),
    ...names.map((name) => {
      const what = others
        .filter((other) => other.name === name)
        .map(({ quantity }) => TEXTS[language].quantities[quantity]);
      return words.from(what.join(', '), name);
    }),
  ];
}
