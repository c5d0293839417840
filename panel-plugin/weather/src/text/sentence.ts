import { DAY, type Day, HOUR, midnight } from '../data/axis';
import type { Hour } from '../data/hours';
import type { Present } from '../data/present';
import { type Manner, rainAmount, SNOW, temperatureAmount, WET, windAmount } from './amounts';
import { clock } from './times';

/** What is summed up: hours of the axis around now. */
export interface Outlook {
  readonly hours: readonly Hour[];
  readonly now: number;
  readonly present: Present;
}

const WORDS = {
  de: {
    today: 'Heute',
    tomorrow: 'Morgen',
    now: (amount: string) => `Jetzt ${amount}`,
    up: (amount: string) => `bis ${amount}`,
    soFar: (amount: string) => `heute bisher bis ${amount}`,
    starts: (at: string, what: string) => `ab ${at} ${what}`,
    ends: (at: string, what: string) => `${what} bis ${at}`,
    lasts: (what: string) => `anhaltend ${what}`,
    dry: 'kein Regen',
    gusts: (amount: string) => `Böen bis ${amount}`,
    rain: 'Regen',
    mixed: 'Niederschlag',
    past: (days: string, from: string, to: string) => `${days}: ${from} bis ${to}`,
    sum: (amount: string) => `${amount} Regen`,
    none: 'Keine Temperatur gemessen.',
  },
  en: {
    today: 'Today',
    tomorrow: 'Tomorrow',
    now: (amount: string) => `Now ${amount}`,
    up: (amount: string) => `up to ${amount}`,
    soFar: (amount: string) => `today up to ${amount} so far`,
    starts: (at: string, what: string) => `${what} from ${at}`,
    ends: (at: string, what: string) => `${what} until ${at}`,
    lasts: (what: string) => `lasting ${what}`,
    dry: 'no rain',
    gusts: (amount: string) => `gusts up to ${amount}`,
    rain: 'rain',
    mixed: 'precipitation',
    past: (days: string, from: string, to: string) => `${days}: ${from} to ${to}`,
    sum: (amount: string) => `${amount} of rain`,
    none: 'No temperature measured.',
  },
} as const;

/** From then on people ask for tomorrow. */
const EVENING = 18;

/**
 * `Heute bis 11 °C, ab 18 Uhr Regen, Böen bis 60 km/h.` Of the day that people ask for: today, in the evening tomorrow.
 * What no hour carries is not said.
 */
export function outlookSentence({ hours, now, present }: Outlook, manner: Manner): string {
  const words = WORDS[manner.language];
  const start = midnight(now, manner.zone);
  const end = midnight(start + DAY + 12 * HOUR, manner.zone);
  const next = { start: end, end: midnight(end + DAY + 12 * HOUR, manner.zone) };
  const isEvening = now - start >= EVENING * HOUR && isForetold(hours, next);
  const day = isEvening ? next : { start, end };
  const own = hours.filter((hour) => hour.start >= day.start && hour.start < day.end);
  // Means of longer pieces of time do not carry how warm a day becomes.
  const isHourly = own.every((hour) => hour.end - hour.start <= HOUR);
  const most = isHourly ? greatest(own.map(({ temperature }) => temperature)) : null;
  const whole = isForetold(hours, { start: now, end: day.end });
  const parts = [
    ...(whole && most !== null
      ? [`${isEvening ? words.tomorrow : words.today} ${words.up(temperatureAmount(most, 0, manner))}`]
      : []),
    ...((!whole || most === null) && present.temperature
      ? [words.now(temperatureAmount(present.temperature.value, 1, manner))]
      : []),
    ...(!whole && most !== null ? [words.soFar(temperatureAmount(most, 0, manner))] : []),
    ...rainPart(
      own.filter((hour) => hour.end > now),
      { start: Math.max(now, day.start), end: day.end },
      manner
    ),
    // Of a day that has a forecast, its gusts only where that speaks of them.
    ...(whole && own.some((hour) => hour.end > now && hour.gust === null) ? [] : gustPart(own, manner)),
  ];
  const text = parts.join(', ');
  return text === '' ? words.none : `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

/** Of a time that is over: what it brought. */
export function pastSentence(hours: readonly Hour[], days: string, manner: Manner): string {
  const words = WORDS[manner.language];
  const temperatures = hours.flatMap(({ temperature }) => temperature ?? []);
  const known = hours.flatMap(({ rain }) => rain ?? []);
  if (temperatures.length === 0) {
    return words.none;
  }
  const [least, most] = [Math.min(...temperatures), Math.max(...temperatures)];
  const span = words.past(days, temperatureAmount(least, 1, manner), temperatureAmount(most, 1, manner));
  const isWhole = known.length === hours.length;
  const rain = isWhole
    ? [
        words.sum(
          rainAmount(
            known.reduce((sum, value) => sum + value, 0),
            manner
          )
        ),
      ]
    : [];
  return `${[span, ...rain, ...gustPart(hours, manner)].join(', ')}.`;
}

/** Whether each of the hours has a temperature. */
function isForetold(hours: readonly Hour[], { start, end }: Pick<Day, 'start' | 'end'>): boolean {
  const own = hours.filter((hour) => hour.end > start && hour.start < end);
  return own.length > 0 && own.at(-1)!.end >= end && own.every(({ temperature }) => temperature !== null);
}

/** When it rains of what is still to come; nothing where an hour before is not known. */
function rainPart(hours: readonly Hour[], { start, end }: Pick<Day, 'start' | 'end'>, manner: Manner): string[] {
  const words = WORDS[manner.language];
  const wet = hours.map(({ rain }) => rain !== null && rain >= WET);
  const first = wet.indexOf(true);
  const dryAgain = wet.indexOf(false, first);
  const isKnown = hours.length > 0 && hours.every(({ rain }) => rain !== null) && hours.at(-1)!.end >= end;
  if (first < 0) {
    return isKnown ? [words.dry] : [];
  }
  if (hours.slice(0, first).some(({ rain }) => rain === null)) {
    return [];
  }
  const cold = hours.filter((_, i) => wet[i]).some(({ temperature }) => temperature !== null && temperature <= SNOW);
  const what = cold ? words.mixed : words.rain;
  if (hours[first]!.start > start) {
    return [words.starts(clock(hours[first]!.start, manner), what)];
  }
  const until = hours[dryAgain];
  const isSaid = until && until.rain !== null;
  return [isSaid ? words.ends(clock(until.start, manner), what) : isKnown ? words.lasts(what) : what];
}

function gustPart(hours: readonly Hour[], manner: Manner): string[] {
  const most = greatest(hours.map(({ gust }) => gust));
  return most === null ? [] : [WORDS[manner.language].gusts(windAmount(most, manner))];
}

function greatest(values: readonly (number | null)[]): number | null {
  return values.reduce((a, b) => (a === null || b === null ? (a ?? b) : Math.max(a, b)), null);
}
