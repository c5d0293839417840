import { COURSE, LAYOUT, MIN_QUALITY, SELECTION } from '../form/common-words';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Slope } from '../domain/trend/theil-sen';

export const TREND_WORD = { de: 'Trend', en: 'trend' };

export const COURSE_WORDS = {
  deseasonalised: { de: 'ohne Jahresgang', en: 'without its season' },
  adjusted: { de: 'bei mittlerem Wetter, ohne Jahresgang', en: 'in average weather, without its season' },
  line: { de: 'Trend', en: 'trend' },
};

/** What the interval says: a slope that could as well be the other way has no direction. */
export function directionOf({ low, high }: Slope): Sentence {
  return low > 0
    ? { de: 'steigt', en: 'rises' }
    : high < 0
      ? { de: 'sinkt', en: 'falls' }
      : { de: 'keine Richtung erkennbar', en: 'no direction to be seen' };
}

export const TREND_WORDS = {
  name: { de: 'Trend', en: 'Trend' },
  about: {
    de: 'Ob eine Größe über die Jahre steigt oder sinkt, mit und ohne das Wetter',
    en: 'Whether something rises or falls over the years, with the weather and without',
  },
  parameters: {
    ...SELECTION,
    properties: {
      label: { de: 'Größen', en: 'Properties' },
      empty: { de: 'Stickstoffdioxid', en: 'Nitrogen dioxide' },
    },
    over: {
      label: { de: 'Mindestens über', en: 'Over at least' },
      help: {
        de: 'Ein Trend braucht Jahre: auch wenn das Panel nur Tage zeigt. ISO-Dauer.',
        en: 'A trend needs years, even where a panel shows days. ISO duration.',
      },
      choices: {
        P10Y: { de: '10 Jahre', en: '10 years' },
        P3Y: { de: '3 Jahre', en: '3 years' },
        P5Y: { de: '5 Jahre', en: '5 years' },
        P20Y: { de: '20 Jahre', en: '20 years' },
      },
    },
    season: {
      label: { de: 'Jahresgang', en: 'Season' },
      help: {
        de: 'Über so viele Jahre geglättet wird er abgezogen (STL); der Trend hängt davon ab.',
        en: 'It is taken off smoothed over so many years (STL); the trend depends on it.',
      },
      choices: {
        none: { de: 'nicht abgezogen', en: 'not taken off' },
        '7': { de: '7 Jahre', en: '7 years' },
        '11': { de: '11 Jahre', en: '11 years' },
        '13': { de: '13 Jahre', en: '13 years' },
        '35': { de: '35 Jahre, fast fest', en: '35 years, all but fixed' },
      },
    },
    adjust: {
      label: { de: 'Auch wetterbereinigt', en: 'Weather-adjusted, too' },
      help: {
        de: 'Nur Luftschadstoffe, mit Wind aus höchstens 30 km.',
        en: 'Of air pollutants only, with wind from at most 30 km.',
      },
    },
    windStation: {
      label: { de: 'Wind von', en: 'Wind of' },
      empty: { de: 'eigener oder nächster', en: 'its own or the nearest' },
    },
    layout: {
      label: LAYOUT,
      choices: { table: { de: 'Tabelle', en: 'table' }, course: COURSE },
    },
    minQuality: MIN_QUALITY,
  },
};
