import type { Language } from '../../../shared/src/text/language';
import type { DayLine } from '../data/lines';
import type { By } from '../data/profile';

interface Texts {
  /** What the rows of the table are. */
  readonly titles: Readonly<Record<By, string>>;
  readonly question: string;
  readonly lacking: string;
  readonly busiest: (when: string, much: string) => string;
  readonly highest: (what: string, when: string, much: string) => string;
  readonly quietest: (when: string, much: string) => string;
  readonly lowest: (when: string, much: string) => string;
  readonly highestAt: (what: string, when: string, where: string, much: string) => string;
  readonly peaks: (list: string) => string;
  /** Where those peaks are. */
  readonly places: (list: string) => string;
  /** "2 von 4: Viktoriastraße" */
  readonly place: (number: number, all: number, name: string) => string;
  readonly shown: string;
  readonly nothing: string;
  readonly lines: Readonly<Record<DayLine['kind'], string>>;
  /** Thousands at the end of a row: `9,9 Tsd.` */
  readonly thousands: (figure: string) => string;
  readonly interval: (low: string, high: string) => string;
  readonly half: (low: string, high: string) => string;
  readonly hours: (n: number) => string;
  readonly hoursEach: (least: number, most: number, by: By) => string;
  readonly hatched: string;
  readonly tooLittle: string;
  /** Beneath what stands at the end of the rows. */
  readonly rowEnds: Readonly<Record<'sum' | 'mean', string>>;
  readonly whiskers: string;
  readonly ownShades: string;
  readonly mean: string;
  readonly median: string;
  readonly columns: Readonly<
    Record<'where' | 'what' | 'when' | 'value' | 'low' | 'high' | 'p25' | 'p75' | 'n', string>
  >;
}

const de: Texts = {
  titles: {
    ...{ week: 'Wochengang', weekday: 'Wochengang', hour: 'Tagesgang' },
    ...{ month: 'Jahresgang', 'month-hour': 'Tagesgang je Monat' },
  },
  question: 'Wochengang',
  lacking: 'eine Zahl „mean“ oder „median“ mit Stunde, Wochentag oder Monat',
  busiest: (when, much) => `Am meisten los ist ${when}: ${much}.`,
  highest: (what, when, much) => `${what} ist ${when} am höchsten: ${much}.`,
  quietest: (when, much) => `Am ruhigsten ist es ${when}: ${much}.`,
  lowest: (when, much) => `Am niedrigsten ${when}: ${much}.`,
  highestAt: (what, when, where, much) => `${what} ist ${when} am höchsten: ${where}, ${much}.`,
  peaks: (list) => `Am höchsten: ${list}.`,
  places: (list) => `Höchste Werte an: ${list}.`,
  place: (number, all, name) => `${number} von ${all}: ${name}`,
  shown: 'Gezeigt',
  nothing: 'Keine Stunde hat genug Werte.',
  lines: { workdays: 'Mo–Fr', weekend: 'Sa, So', summer: 'Apr–Sep', winter: 'Okt–Mär' },
  thousands: (figure) => `${figure}\u202fTsd.`,
  interval: (low, high) => `Mittel mit 95 % Sicherheit ${low} bis ${high}`,
  half: (low, high) => `mittlere Hälfte ${low} bis ${high}`,
  hours: (n) => (n === 1 ? 'aus 1 Stunde' : `aus ${n} Stunden`),
  hoursEach: (least, most, by) =>
    `${least === most ? most : `${least}–${most}`} Stunden je ${by === 'weekday' ? 'Tag' : by === 'month' ? 'Monat' : 'Feld'}`,
  hatched: 'schraffiert: zu wenig gemessen',
  tooLittle: 'zu wenig gemessen',
  rowEnds: { sum: 'Summe', mean: 'Mittel' },
  whiskers: 'Striche: darin liegt das Mittel mit 95 % Sicherheit',
  ownShades: 'Farbe in jedem Bild von null bis zu seinem höchsten Wert',
  mean: 'Mittel',
  median: 'Median',
  columns: {
    where: 'Messstelle',
    what: 'Größe',
    when: 'Wann',
    value: 'Wert',
    low: '95 % ab',
    high: '95 % bis',
    p25: '25 % unter',
    p75: '75 % unter',
    n: 'Stunden',
  },
};

const en: Texts = {
  titles: {
    ...{ week: 'Week profile', weekday: 'Week profile', hour: 'Day profile' },
    ...{ month: 'Year profile', 'month-hour': 'Day profile by month' },
  },
  question: 'Week profile',
  lacking: 'a number “mean” or “median” with hour, weekday or month',
  busiest: (when, much) => `Busiest ${when}: ${much}.`,
  highest: (what, when, much) => `${what} is highest ${when}: ${much}.`,
  quietest: (when, much) => `Quietest ${when}: ${much}.`,
  lowest: (when, much) => `Lowest ${when}: ${much}.`,
  highestAt: (what, when, where, much) => `${what} is highest ${when}: ${where}, ${much}.`,
  peaks: (list) => `Highest: ${list}.`,
  places: (list) => `Highest values at: ${list}.`,
  place: (number, all, name) => `${number} of ${all}: ${name}`,
  shown: 'Shown',
  nothing: 'No hour has enough values.',
  lines: { workdays: 'Mon–Fri', weekend: 'Sat, Sun', summer: 'Apr–Sep', winter: 'Oct–Mar' },
  thousands: (figure) => `${figure}k`,
  interval: (low, high) => `mean with 95% confidence ${low} to ${high}`,
  half: (low, high) => `middle half ${low} to ${high}`,
  hours: (n) => (n === 1 ? 'of 1 hour' : `of ${n} hours`),
  hoursEach: (least, most, by) =>
    `${least === most ? most : `${least}–${most}`} hours per ${by === 'weekday' ? 'day' : by === 'month' ? 'month' : 'cell'}`,
  hatched: 'hatched: too little measured',
  tooLittle: 'too little measured',
  rowEnds: { sum: 'sum', mean: 'mean' },
  whiskers: 'bars: the mean lies within with 95% confidence',
  ownShades: 'shade in each drawing from zero to its highest value',
  mean: 'mean',
  median: 'median',
  columns: {
    where: 'Station',
    what: 'Property',
    when: 'When',
    value: 'Value',
    low: '95% from',
    high: '95% to',
    p25: '25% below',
    p75: '75% below',
    n: 'Hours',
  },
};

export const TEXTS: Readonly<Record<Language, Texts>> = { de, en };
