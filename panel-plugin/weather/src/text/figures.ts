import { DAY, midnight } from '../data/axis';
import type { Hour } from '../data/hours';
import type { Weather } from '../data/weather';
import { bearing, compassPoint, type Manner, rainAmount, skyWord, temperatureAmount, windAmount } from './amounts';
import type { Said } from './hourWords';
import { clock } from './times';
import { TEXTS } from './texts';

/** Older than this a value is no longer called that of now, ms. */
const FRESH = 3_600_000;

/** The four values that stand above the drawing; those that are not known are left out. */
export function figures({ present, axis: { now } }: Weather, manner: Manner): Said[] {
  if (!present || now === null) {
    return [];
  }
  const texts = TEXTS[manner.language];
  const { temperature, rain, gust, direction } = present;
  const amount = rain && rainAmount(rain.value, manner);
  return [
    ...(temperature
      ? [
          {
            name:
              now - temperature.end < FRESH
                ? texts.temperatureNow
                : texts.temperatureAt(clock(temperature.end, manner)),
            value: temperatureAmount(temperature.value, 1, manner),
          },
        ]
      : []),
    ...(rain ? [{ name: texts.rainSince, value: rain.atLeast ? texts.atLeastShort(amount!) : amount! }] : []),
    ...(gust === null ? [] : [{ name: texts.gustNow, value: windAmount(gust, manner) }]),
    ...(direction === null ? [] : [{ name: texts.windNow, value: bearing(direction, manner.language) }]),
  ];
}

/** What remains on the smallest panel. */
export interface InShort {
  readonly value: string;
  readonly word: string;
  readonly span: string;
  readonly more: readonly string[];
}

const WORDS = {
  de: {
    today: (low: string, high: string) => `heute ${low} bis ${high}`,
    all: (low: string, high: string) => `${low} bis ${high}`,
  },
  en: {
    today: (low: string, high: string) => `today ${low} to ${high}`,
    all: (low: string, high: string) => `${low} to ${high}`,
  },
} as const;

/** Temperature with a word for the sky, least and greatest of the day, wind. */
export function inShort({ present, hours, axis }: Weather, manner: Manner): InShort {
  const { language, zone } = manner;
  const start = axis.now === null ? axis.start : midnight(axis.now, zone);
  const end = axis.now === null ? axis.end : midnight(start + DAY + DAY / 2, zone);
  const span = spanOf(hours.filter((hour) => hour.start >= start && hour.start < end));
  const temperature = present?.temperature;
  const decimals = axis.now === null ? 1 : 0;
  // The unit once is enough: `2 bis 10 °C`.
  const bounds = span && [
    temperatureAmount(span[0], decimals, manner).replace(/\s?°C$/, ''),
    temperatureAmount(span[1], decimals, manner),
  ];
  const sky =
    present &&
    skyWord({ cloud: present.cloud, rain: present.lastRain, temperature: temperature?.value ?? null }, language);
  return {
    value: temperature
      ? temperatureAmount(temperature.value, 1, manner)
      : bounds
        ? WORDS[language].all(bounds[0]!, bounds[1]!)
        : TEXTS[language].unknown,
    word: sky ?? '',
    span: temperature && bounds ? WORDS[language].today(bounds[0]!, bounds[1]!) : '',
    more: [
      ...(present?.wind != null
        ? [
            [
              windAmount(present.wind, manner),
              ...(present.direction === null ? [] : [compassPoint(present.direction, language)]),
            ].join(' '),
          ]
        : []),
      ...(temperature ? [clock(temperature.end, manner)] : []),
    ],
  };
}

function spanOf(hours: readonly Hour[]): [number, number] | undefined {
  const all = hours.flatMap(({ temperature }) => temperature ?? []);
  return all.length > 0 ? [Math.min(...all), Math.max(...all)] : undefined;
}
