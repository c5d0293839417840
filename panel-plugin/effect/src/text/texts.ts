import type { Language } from '../../../shared/src/text/language';
import { EFFECT_TEXTS, type EffectTexts } from './effectTexts';
import { TREND_TEXTS, type TrendTexts } from './trendTexts';
import { TRUST_TEXTS, type TrustTexts } from './trustTexts';

interface Texts {
  readonly question: string;
  readonly lacking: string;
  readonly asks: string;
  readonly remedy: string;
  readonly choose: Readonly<Record<'effect' | 'trust' | 'trend', string>>;
  readonly effect: EffectTexts;
  readonly trust: TrustTexts;
  readonly trend: TrendTexts;
}

const de: Texts = {
  question: 'Wirkung einer Maßnahme',
  lacking: 'das Ergebnis einer Wirkung, eines Sensorvergleichs oder eines Trends',
  asks: 'Noch ist nicht gesagt, was verglichen werden soll.',
  remedy: 'Stichtag und Messstelle stehen in der Abfrage unter „Wirkung einer Maßnahme“.',
  choose: { effect: 'Straße', trust: 'Sensor', trend: 'Messreihe' },
  effect: EFFECT_TEXTS.de,
  trust: TRUST_TEXTS.de,
  trend: TREND_TEXTS.de,
};

const en: Texts = {
  question: 'Effect of a measure',
  lacking: 'the result of an effect, of a comparison of sensors or of a trend',
  asks: 'It is not said yet what is to be compared.',
  remedy: 'Date and station belong into the query, under “Effect of a measure”.',
  choose: { effect: 'Street', trust: 'Sensor', trend: 'Series' },
  effect: EFFECT_TEXTS.en,
  trust: TRUST_TEXTS.en,
  trend: TREND_TEXTS.en,
};

export const TEXTS: Readonly<Record<Language, Texts>> = { de, en };
