import type { DataFrame } from '@grafana/data';
import { readLimits } from '../data/readLimits';
import { stationYear } from '../data/stationYear';
import { changed, days, limits, openYear, overLimit, region, shortYear, tooLittle } from '../testdata/frames';
import { footParts } from './foot';
import { gaugeText } from './gaugeText';
import { gaugesOf } from '../data/gauges';
import { inShort } from './inShort';
import { listSentences } from './listSentence';
import { moreWords } from './moreWords';
import { sentencesOf } from './sentences';

const NOW = Date.UTC(2024, 5, 1);
type Language = 'de' | 'en';

function yearsIn(frames: readonly DataFrame[], year: number) {
  const reading = readLimits(frames);
  return reading.lack === null ? reading.stations.map((station) => stationYear(station, year, NOW)) : [];
}
const yearOf = (frame: DataFrame, year: number) => yearsIn([frame], year)[0]!;
const first = (frame: DataFrame, year: number, language: Language) => sentencesOf(yearOf(frame, year), language)[0];

const only = (frame: DataFrame, wanted: (row: Readonly<Record<string, unknown>>) => boolean) =>
  changed(frame, (row) => (wanted(row) ? {} : null));
const law = (id: string) => (row: Readonly<Record<string, unknown>>) => row['law'] === id;

test.each<[string, DataFrame, number, Language, string]>([
  [
    ...(['a year that is over', limits(2022), 2022, 'de'] as const),
    '2022 lag innerhalb der heutigen Grenzwerte. Nach WHO wären NO₂ und PM₁₀ im Jahresmittel zu hoch.',
  ],
  [
    ...(['the same in English', limits(2022), 2022, 'en'] as const),
    '2022 was within today’s limit values. By WHO, NO₂ and PM₁₀ as annual mean would be too high.',
  ],
  [
    ...(['a year that runs', limits(2023), 2023, 'de'] as const),
    '2023 liegt bisher innerhalb der heutigen Grenzwerte und bleibt es voraussichtlich. Nach WHO sind NO₂ und PM₁₀ im Jahresmittel bisher zu hoch.',
  ],
  [
    ...(['one that is open', openYear(), 2023, 'de'] as const),
    '2023 liegt bisher innerhalb der heutigen Grenzwerte; ob es so bleibt, ist offen: NO₂ und PM₁₀. Nach WHO sind NO₂ und PM₁₀ im Jahresmittel bisher zu hoch.',
  ],
  [
    ...(['one that exceeded', overLimit(), 2022, 'de'] as const),
    '2022 waren heutige Grenzwerte überschritten: NO₂ im Jahresmittel (44\u202fµg/m³) und PM₁₀ an 41 Tagen (35 erlaubt). Nach WHO wären NO₂ und PM₁₀ im Jahresmittel zu hoch.',
  ],
  [...(['too few data', tooLittle(), 2022, 'de'] as const), 'Für 2022 reichen die Daten nicht für eine Aussage.'],
  [
    ...(['a year of which few rules have enough data', shortYear(), 2023, 'de'] as const),
    'Für 2023 reichen die Daten erst für 2 von 4 Grenzwerten (sonst 18\u202f% der Zeit gemessen): Sie sind bisher eingehalten.',
  ],
  [
    ...(['the same in English', shortYear(), 2023, 'en'] as const),
    'The data of 2023 are enough for 2 of 4 limit values only (else measured 18\u202f% of the time): they are met so far.',
  ],
  [
    ...(['the EU alone', only(limits(2022), law('eu2030')), 2022, 'de'] as const),
    '2022 lag innerhalb der EU-Grenzwerte ab 2030 (kein deutsches Recht).',
  ],
  [
    ...(['the WHO alone', only(limits(2022), law('who2021')), 2022, 'en'] as const),
    'In 2022 WHO guidelines were exceeded: NO₂ as annual mean (15\u202fµg/m³), NO₂ on single days (38\u202fµg/m³), Ozone on single days (143\u202fµg/m³), Ozone in the peak season (89\u202fµg/m³), PM₁₀ as annual mean (20\u202fµg/m³) and PM₁₀ on single days (50\u202fµg/m³).',
  ],
  [
    ...([
      'a target alone',
      only(limits(2022), (row) => law('39bimschv')(row) && row['property'] === 'o3'),
      2022,
      'de',
    ] as const),
    '2022 war der Zielwert für Ozon eingehalten (vorläufig): 13 von 25 Tagen.',
  ],
  [...(['days alone', days(2022), 2022, 'de'] as const), '2022 lag PM₁₀ an 4 Tagen über 50\u202fµg/m³.'],
  [
    ...(['days of a year that runs', days(2023), 2023, 'en'] as const),
    'In 2023 Ozone has been above 120\u202fµg/m³ on 13 days so far.',
  ],
])('%s', (_, frame, year, language, sentence) => {
  expect(first(frame, year, language)).toBe(sentence);
});

const provisional = changed(limits(2022), ({ rule }) => (rule === 'pm10-24h-limit' ? { provisional: true } : {}));
const target = changed(limits(2022), ({ rule, law: id }) =>
  rule === 'o3-max8h-target' && id === '39bimschv' ? { exceedances: 27.3, status_id: 'exceeded' } : {}
);
const partly = changed(limits(2022), ({ rule }) => (rule === 'no2-1h-limit' ? { status_id: 'too-little' } : {}));
test.each([
  ['provisional', provisional, '2022 lag innerhalb der heutigen Grenzwerte (vorläufig).'],
  ['a target is no limit', target, '2022 lag innerhalb der heutigen Grenzwerte, aber über dem Zielwert für Ozon.'],
  ['as far as measured', partly, '2022 lag, soweit gemessen (3 von 4 Grenzwerten), innerhalb der heutigen Grenzwerte.'],
])('%s', (_, frame, sentence) => {
  expect(first(frame, 2022, 'de')).toContain(sentence);
});

test('2030 is never called German law, and what else is above something stands in one paragraph', () => {
  expect(sentencesOf(yearOf(limits(2022), 2022), 'de')[1]).toBe(
    'Die EU-Werte ab 2030 (kein deutsches Recht) wären eingehalten. Über Richtwerten der WHO lagen auch Ozon in der Spitzensaison und NO₂, Ozon und PM₁₀ an einzelnen Tagen. Über der Informationsschwelle für Ozon (180\u202fµg/m³): 2 Stunden.'
  );
  const years = [yearOf(limits(2022), 2022), yearOf(openYear(), 2023), yearOf(overLimit(), 2022)];
  const later = years.flatMap(
    (year) =>
      sentencesOf(year, 'de')
        .join(' ')
        .match(/ab 2030.{0,23}/g) ?? []
  );
  expect(later).toHaveLength(3);
  expect(later.every((words) => words.includes('(kein deutsches Recht)'))).toBe(true);
});

test('what too few data have, a gauge says, and the EU’s values are only as good as the data', () => {
  const year = yearOf(shortYear(), 2023);
  expect(sentencesOf(year, 'de')[1]).toContain(
    'Nach WHO ist NO₂ im Jahresmittel bisher zu hoch, nach wenigen Daten auch PM₁₀. Die EU-Werte ab 2030 (kein deutsches Recht) wären, soweit gemessen (3 von 6 Regeln), bisher eingehalten.'
  );
  const notes = gaugesOf(year).map((gauge) => gaugeText(gauge, year.law, 'de').notes.state);
  expect(notes[0]).toBe('zu wenig Daten · 18\u202f% der Zeit gemessen');
});

test('a gauge says what, how much and how it stands; a target and a guideline by their names', () => {
  const texts = (frame: DataFrame, year: number) => {
    const one = yearOf(frame, year);
    return gaugesOf(one).map((gauge) => gaugeText(gauge, one.law, 'de'));
  };
  const [pm10, o3] = texts(limits(2022), 2022);
  expect(pm10).toEqual({
    label: 'PM₁₀ Tage über 50\u202fµg/m³',
    figure: '4 von 35 Tagen',
    notes: {
      brief: 'eingehalten',
      state: 'eingehalten',
      all: 'eingehalten · 99\u202f% der Zeit gemessen · EU ab 2030: 7 von 18 über 45\u202fµg/m³',
    },
  });
  expect(o3!.notes.state).toBe('Zielwert eingehalten (vorläufig)');
  expect(texts(limits(2022), 2022).at(-1)!.notes.state).toBe('Richtwert überschritten');
  expect(texts(openYear(), 2023)[0]!.notes.state).toBe('noch offen · am Jahresende etwa 31 (24–44)');
});

test('of counts, where none finds room, the most critical stays in words', () => {
  const year = yearOf(limits(2022), 2022);
  const [counts, means] = ['count', 'mean'].map((draws) => gaugesOf(year).filter((gauge) => gauge.draws === draws));
  expect(moreWords(counts!, means!, year.law, 'de')).toBe(
    'Ozon Tage über 120\u202fµg/m³ (8\u202fStd.): 13 von 25 Tagen, Zielwert eingehalten (vorläufig). 3 weitere Regeln stehen in der Tabelle.'
  );
  expect(moreWords(counts!.slice(1), counts!.slice(0, 1), year.law, 'de')).toBe(
    '3 weitere Regeln stehen in der Tabelle.'
  );
});

test('in short, too, the few rules with enough data make no verdict', () => {
  expect(inShort(yearOf(shortYear(), 2023), 'de')).toEqual({ word: 'zu wenig Daten', figure: '', of: '' });
  expect(listSentences(yearsIn([limits(2023), shortYear()], 2023), 'de')).toEqual([
    'An keiner Messstelle ist bisher 2023 ein heutiger Grenzwert überschritten.',
    'An 1 weiteren reichen die Daten nicht.',
  ]);
});

test('several stations in one sentence', () => {
  expect(listSentences(yearsIn(region(), 2022), 'de')).toEqual([
    'An 1 von 2 Messstellen war 2022 ein heutiger Grenzwert überschritten.',
    'An 1 weiteren reichen die Daten nicht.',
  ]);
});

test.each<[string, readonly DataFrame[], number, boolean, string]>([
  [
    ...(['a year that is over', [limits(2022)], 2022, false] as const),
    '39. BImSchV · EU ab 2030, WHO: kein deutsches Recht · 2022 (MEZ) · 93–99\u202f% der Zeit gemessen · Umweltbundesamt · vorläufige Werte',
  ],
  [
    ...(['a year that runs, narrow', [limits(2023), days(2023)], 2023, true] as const),
    '39. BImSchV · EU ab 2030, WHO: kein deutsches Recht · bis 15.08.2023 (MEZ) · ◆ Jahresende: wie die 32 Wochen bisher, ohne Jahresgang · Umweltbundesamt · vorläufige Werte',
  ],
])('the foot of %s', (_, frames, year, narrow, foot) => {
  expect(footParts(yearsIn(frames, year), narrow, 'de').join(' · ')).toBe(foot);
});
