import { DAY } from '../../model/time';
import { closeDatesStatement, effectStatement, lackStatement, strongerPlacebos } from './effect-statements';
import type { MeasureEffect } from '../domain/effect/measure-effect';

const validation = { r2: 0.706, rmse: 0.4, fac2: 0.907, bias: 0.01, lag24: 0.2, n: 62_130 };

/** The row of 2001 of the domain sheet (interfaces-out, 6.3), beside placebo dates with these changes. */
function effect(verdict: MeasureEffect['verdict'], others: readonly number[]): Omit<MeasureEffect, 'weeks'> {
  const change = { raw: -0.193, adjusted: -0.124, low: -0.165, high: -0.061, rawMean: -0.19, adjustedMean: -0.12 };
  const hours = { hoursBefore: 17_000, hoursAfter: 8500 };
  const placebos = others.map((adjusted, i) => ({ ...change, ...hours, adjusted, date: i * 30 * DAY }));
  return { ...change, ...hours, placebos, verdict, validation, unseen: 0.02 };
}

test.each([
  [
    effect('recognisable', [-0.05, 0.04, 0.01, 0.02, -0.02, 0, 0.03, -0.04]),
    'Erkennbar: wetterbereinigt −12,4 % (95 %: −16,5 % bis −6,1 %), gemessen −19,3 %. Stichtage ohne Maßnahme zeigen −5,0 % bis 4,0 %; keiner von 8 ist stärker.',
  ],
  [
    effect('within-placebos', [-0.15, 0.04, 0.01, 0.02, -0.02, 0, 0.03, -0.04]),
    'Nicht erkennbar: wetterbereinigt −12,4 % (95 %: −16,5 % bis −6,1 %), gemessen −19,3 %. Stichtage ohne Maßnahme zeigen −15,0 % bis 4,0 %; 1 von 8 ist stärker.',
  ],
  [
    effect('undecided', [0.01, 0.02]),
    'Nicht zu entscheiden: wetterbereinigt −12,4 % (95 %: −16,5 % bis −6,1 %), gemessen −19,3 %. In die Messwerte passen 2 Vergleichsstichtage ohne Maßnahme; es braucht 8.',
  ],
])('%#', (given, sentence) => {
  expect(effectStatement(given).de.replace(/\u202f/g, ' ')).toBe(sentence);
});

test('stronger is as far or farther in the same direction', () => {
  expect(strongerPlacebos(effect('within-placebos', [-0.15, -0.124, -0.1, 0.3]))).toBe(2);
});

test('placebo dates near each other are told to be', () => {
  const told = (days: number) =>
    closeDatesStatement(effect('recognisable', [0, 0, 0, 0, 0, 0, 0, 0]), { before: 0, date: 0, after: days * DAY });
  expect([told(105), told(106)]).toEqual([
    undefined,
    expect.objectContaining({ de: expect.stringMatching(/^Die Vergleichs/) }),
  ]);
});

test.each([
  [
    { daysBefore: 212, seasons: 2, weeksAfter: 3 },
    'Keine Aussage: vor dem Stichtag 212 von 365 Tagen; danach 3 von 8 Wochen.',
  ],
  [
    { daysBefore: 400, seasons: 3, weeksAfter: 9 },
    'Keine Aussage: vor dem Stichtag nur 3 von 4 Jahreszeiten genügend gemessen.',
  ],
  [{ daysBefore: 400, seasons: 4, weeksAfter: 9 }, 'Keine Aussage: danach zu viele Lücken.'],
])('%j is too little', (there, sentence) => {
  expect(lackStatement(there).de).toBe(sentence);
});
