import { formatAmount, formatNumber } from '@smartregion/terms/numbers';
import type { Edition } from '../edition';
import type { CarPark } from '../stories/parking';
import type { ToldEvent } from '../stories/told';
import type { Weather } from '../stories/weather';
import type { Reader } from './texts';
import { momentWords, untilWords } from './times';

/** m/s → km/h: what gusts are told in on the radio. */
const KMH = 3.6;
/** To the next five: a forecast of gusts knows no more. */
const kmhOf = (speed: number) => Math.max(5, Math.round((speed * KMH) / 5) * 5);

export const celsius = (value: number, { language }: Reader): string => formatAmount(value, 0, '°C', language);
export const microgram = (value: number, { language }: Reader): string => formatAmount(value, 0, 'µg/m³', language);
export const whole = (value: number, { language }: Reader): string => formatNumber(value, 0, language);
export const kmh = (value: number, { language }: Reader): string => formatAmount(value, 0, 'km/h', language);

/** The day in one line: how warm, rain from when, how windy. */
export function weatherSentences(weather: Weather, kommune: string, reader: Reader): string[] {
  const { t } = reader;
  if (weather.forecast.length === 0) {
    const { temperatureNow } = weather;
    return [
      ...(temperatureNow === null ? [] : [t.temperatureNow(celsius(temperatureNow, reader))]),
      t.noForecast(kommune),
    ];
  }
  return [warmth(weather, reader), rain(weather, reader), ...gust(weather, reader)];
}

/** How warm it gets today, and tomorrow where that is known. */
export function warmth({ maxToday, maxTomorrow }: Weather, reader: Reader): string {
  const { t } = reader;
  const [today, tomorrow] = [maxToday, maxTomorrow].map((value) =>
    value === null ? undefined : celsius(value, reader)
  );
  return today === undefined ? '' : tomorrow === undefined ? t.maxToday(today) : t.maxBoth(today, tomorrow);
}

export function rain({ rainFrom, rainKnownUntil, rainSum }: Weather, reader: Reader): string {
  const { t, now, language } = reader;
  if (rainKnownUntil === null) {
    return t.rainUnknown;
  }
  const sum = formatAmount(rainSum, rainSum < 10 ? 1 : 0, 'mm', language);
  const until = untilWords(rainKnownUntil, reader);
  if (rainFrom === null) {
    return t.noRain(until);
  }
  return rainFrom <= now ? t.rainNow(sum, until) : t.rainFrom(momentWords(rainFrom, reader), sum, until);
}

export function gust({ gust: speed }: Weather, reader: Reader): string[] {
  return speed === null ? [] : [reader.t.gust(formatAmount(kmhOf(speed), 0, 'km/h', reader.language))];
}

/** `17 Uhr bis Sa., 1 Uhr`; only the end where it has begun, only since when where nobody knows the end. */
export function span({ start, end }: ToldEvent, reader: Reader): string {
  const { t, now } = reader;
  if (end === null) {
    return start === null ? '' : t.since(momentWords(start, reader));
  }
  const until = untilWords(end, reader);
  return start !== null && start > now ? t.fromUntil(momentWords(start, reader), until) : t.until(until);
}

/** Free spaces in words, the car parks with most of them first. */
export function parkingSentences({ parking, kommune, isRegion }: Edition, reader: Reader): string[] {
  const { t } = reader;
  if (parking === undefined) {
    return [t.unknown];
  }
  if (parking === null) {
    return [isRegion ? t.parkingOfPlaces : t.noParking(kommune.name)];
  }
  if (!parking.isKnown) {
    return [t.parkingSilent];
  }
  const parks = parking.parks.map((park) => parkWords(park, reader));
  return [
    t.freeOf(whole(parking.free, reader), whole(parking.total, reader)),
    `${parks.join(', ')}.`,
    ...(parking.unknown > 0 ? [t.spacesUnknown(whole(parking.unknown, reader))] : []),
  ];
}

/** `Roggenmarkt: 3 frei` */
export function parkWords({ name, free }: CarPark, reader: Reader): string {
  const { t } = reader;
  return free === null ? t.parkUnknown(name) : t.park(name, whole(free, reader));
}

export function flowSentences({ flows, kommune, isRegion }: Edition, reader: Reader): string[] {
  const { t } = reader;
  if (!flows) {
    return [t.unknown];
  }
  return flows.length === 0
    ? [isRegion ? t.trafficOfPlaces : t.noFlow(kommune.name)]
    : flows.map(({ road, word, speed }) => t.flow(road, word, speed === null ? null : kmh(speed, reader)));
}

/** `13 Stunden gut, 9 Stunden sehr gut, 2 Stunden nicht gemessen` */
export function hoursInWords(classes: readonly (number | null)[], words: readonly string[], reader: Reader): string {
  const { t } = reader;
  const count = (wanted: number | null) => classes.filter((one) => one === wanted).length;
  const told = [...words.map((word, i) => ({ word, n: count(i + 1) })), { word: t.notMeasured, n: count(null) }];
  return told
    .filter(({ n }) => n > 0)
    .map(({ word, n }) => t.hoursOf(n, word))
    .join(', ');
}

export const noWeather = ({ kommune, isRegion }: Edition, { t }: Reader): string =>
  isRegion ? t.weatherOfPlaces : t.noWeather(kommune.name);

/** As a sentence, or a line of its own, begins. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** More names are no longer read in passing. */
const NAMED = 3;

/** Of the whole Kreis an event is told with the Kommunen that it is for, or how many they are. */
export function titleIn(
  { title, kommunen }: ToldEvent,
  { isRegion }: Pick<Edition, 'isRegion'>,
  { t }: Reader
): string {
  const names = kommunen.split(', ').filter(Boolean);
  return isRegion && names.length > 0
    ? `${title} (${names.length > NAMED ? t.someOf(names.length) : kommunen})`
    : title;
}
