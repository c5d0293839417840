import type { Curve } from './curve';

const SENTENCES = {
  invalid: {
    de: (count: number) =>
      `${count} Mittel ${count === 1 ? 'fehlt' : 'fehlen'}, weil zu wenig gemessen ist: Die 39. BImSchV verlangt 45 Minuten einer Stunde, 18 Stunden eines Tages. „Gültigkeit: alle Mittel“ zeigt auch solche.`,
    en: (count: number) =>
      `${count} ${count === 1 ? 'mean is' : 'means are'} left out, as too little was measured: the 39. BImSchV asks for 45 minutes of an hour, 18 hours of a day. "Validity: all means" shows such ones, too.`,
  },
  isOfDays: {
    de: 'Gleitende Mittel: Für Tage gelten die Werte von 24 Uhr MEZ, für längere Zeiten deren Mittel. Tage beginnen um 0 Uhr MEZ.',
    en: 'Floating means: days have their values of 24:00 CET, longer times the mean of these. Days begin at 0:00 CET.',
  },
  uncombined: {
    de: 'Eine V85 folgt nicht aus denen kürzerer Zeiten. Wählen Sie den Zeitschritt, in dem sie gemessen ist, oder Rohwerte.',
    en: 'No 85th percentile follows from those of shorter times. Choose the interval that it is measured in, or raw values.',
  },
} as const;

/** What is to be said beside an answer of how its values were made, and of those that are left out. */
export function remarksOn(curves: readonly Curve[], language: 'de' | 'en'): string[] {
  const invalid = curves.reduce((sum, curve) => sum + (curve.invalid ?? 0), 0);
  return [
    ...(invalid > 0 ? [SENTENCES.invalid[language](invalid)] : []),
    ...(curves.some(({ isOfDays }) => isOfDays) ? [SENTENCES.isOfDays[language]] : []),
    ...(curves.some(({ uncombined = 0 }) => uncombined > 0) ? [SENTENCES.uncombined[language]] : []),
  ];
}
