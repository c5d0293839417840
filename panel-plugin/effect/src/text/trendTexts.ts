import type { Language } from '../../../shared/src/text/language';

export interface TrendTexts {
  readonly falls: (property: string, amount: string, interval: string) => string;
  readonly rises: (property: string, amount: string, interval: string) => string;
  readonly open: (property: string, amount: string, interval: string) => string;
  readonly lineAlone: string;
  readonly adjusted: (sentence: string) => string;
  readonly noWeather: string;
  readonly interval: (low: string, high: string) => string;
  readonly course: (unit: string) => string;
  readonly measuredLine: string;
  readonly adjustedLine: string;
  readonly band: string;
  readonly strip: (unit: string) => string;
  readonly withWeather: string;
  readonly withoutWeather: string;
  readonly months: (count: number) => string;
  readonly method: string;
  readonly wind: (station: string) => string;
  readonly span: (from: string, to: string) => string;
  readonly columns: Readonly<
    Record<'series' | 'property' | 'slope' | 'low' | 'high' | 'adjusted' | 'unit' | 'statement', string>
  >;
}

const de: TrendTexts = {
  falls: (property, amount, interval) => `${property} sinkt um ${amount} (${interval}).`,
  rises: (property, amount, interval) => `${property} steigt um ${amount} (${interval}).`,
  open: (property, amount, interval) => `${property}: keine Richtung erkennbar, ${amount} (${interval}).`,
  lineAlone: 'Wie sicher die Richtung ist, steht in der Form „Tabelle“ derselben Frage.',
  adjusted: (sentence) => `Bei mittlerem Wetter: ${sentence}`,
  noWeather: 'Nicht um das Wetter bereinigt.',
  interval: (low, high) => `95 %: ${low} bis ${high}`,
  course: (unit) => `Monatsmittel, ${unit}`,
  measuredLine: 'Gerade, mit Wetter',
  adjustedLine: 'Gerade, bei mittlerem Wetter',
  band: 'Intervall 95 %',
  strip: (unit) => `Steigung, ${unit}`,
  withWeather: 'mit Wetter',
  withoutWeather: 'bei mittlerem Wetter',
  months: (count) => `${count} Monate`,
  method: 'Theil–Sen ohne Jahresgang, Intervall 95 %',
  wind: (station) => `Wind: ${station}`,
  span: (from, to) => `${from} bis ${to}`,
  columns: {
    series: 'Messstelle',
    property: 'Größe',
    slope: 'Steigung',
    low: 'von',
    high: 'bis',
    adjusted: 'bei mittlerem Wetter',
    unit: 'Einheit',
    statement: 'Ergebnis',
  },
};

const en: TrendTexts = {
  falls: (property, amount, interval) => `${property} falls by ${amount} (${interval}).`,
  rises: (property, amount, interval) => `${property} rises by ${amount} (${interval}).`,
  open: (property, amount, interval) => `${property}: no direction to be seen, ${amount} (${interval}).`,
  lineAlone: 'How sure the direction is stands in the form “table” of the same question.',
  adjusted: (sentence) => `In average weather: ${sentence}`,
  noWeather: 'Not adjusted for the weather.',
  interval: (low, high) => `95%: ${low} to ${high}`,
  course: (unit) => `Monthly means, ${unit}`,
  measuredLine: 'line, with the weather',
  adjustedLine: 'line, in average weather',
  band: 'interval 95%',
  strip: (unit) => `Slope, ${unit}`,
  withWeather: 'with the weather',
  withoutWeather: 'in average weather',
  months: (count) => `${count} months`,
  method: 'Theil–Sen without season, interval 95%',
  wind: (station) => `Wind: ${station}`,
  span: (from, to) => `${from} to ${to}`,
  columns: {
    series: 'Station',
    property: 'Property',
    slope: 'Slope',
    low: 'from',
    high: 'to',
    adjusted: 'in average weather',
    unit: 'Unit',
    statement: 'Result',
  },
};

export const TREND_TEXTS: Readonly<Record<Language, TrendTexts>> = { de, en };
