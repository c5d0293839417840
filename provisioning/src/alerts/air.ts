import { propertyOf } from '@smartregion/terms/property';
import { LIMIT_SETS } from '../../../backend/src/analysis/domain/limits/limit-table';
import { ruleWords } from '../../../backend/src/analysis/limit-values/rule-words';
import { ruleId } from '../../../backend/src/analysis/limit-values/rules';
import { text, type Text } from '../language';
import { HOURS, type AlertRule, type Figure } from './rule';
import { figure, named, percent, sentence, STATION } from './template';

/** What the law calls limit values of people's health. Target values and critical levels of vegetation are none. */
const LIMITED = ['no2', 'pm10', 'pm25', 'co', 'benzene'];

const BINDING = LIMIT_SETS.filter(({ binding }) => binding).flatMap(({ rules }) =>
  rules.filter(({ pollutant, kind }) => kind === 'limit' && LIMITED.includes(pollutant))
);
const RULE_WORDS: ReadonlyMap<string, Text> = new Map(
  BINDING.map((rule) => {
    const [{ de, en }, words] = [propertyOf(rule.pollutant), ruleWords(rule)];
    return [ruleId(rule), text(`${de}, ${words.de}`, `${en}, ${words.en}`)];
  })
);

/** How much of what the law allows is used up; the year is counted anew each day. */
const share: Figure = {
  ask: { type: 'limit-values', pollutants: LIMITED, laws: ['39bimschv'], only: 'limits' },
  back: 48 * HOURS,
  by: 'last',
};

/** Hourly means; the networks publish an hour up to two hours after its end. */
const hourly = (pollutant: string): Figure => ({
  ask: { type: 'series', properties: [pollutant], bucket: '1h', minQuality: 'provisional' },
  back: 4 * HOURS,
  by: 'last',
});

/** From here on a value is above a level when it is rounded to whole µg/m³, as limit values are. */
const above = (level: number): number => level + 0.5;

const CHECK = text(
  'Prüfen Sie auf dem Dashboard, ob die Werte plausibel sind, und melden Sie sich bei der Umweltverwaltung des Kreises.',
  'Look at the dashboard whether the values are plausible, then report to the environmental authority of the district.'
);

const OZONE = text(
  'Empfindlichen Menschen raten, Anstrengung im Freien zu meiden, vor allem am Nachmittag; Schulen, Kitas und Sportvereine unterrichten. Die amtliche Meldung gibt das LANUK heraus.',
  'Advise sensitive people to avoid exertion outdoors, above all in the afternoon; tell schools, nurseries and sports clubs. The official notice is the LANUK’s.'
);

/** The law asks for three hours in a row: the hub tells which value today's three highest in a row have all reached. */
function threeHours(pollutant: 'no2' | 'so2', level: number, symbol: string): AlertRule {
  const { de, en } = propertyOf(pollutant);
  const asked = { pollutants: [pollutant], laws: ['39bimschv'], metrics: ['1h'], only: 'thresholds' } as const;
  return {
    slug: `${pollutant}-alarm`,
    topic: 'air',
    severity: 'critical',
    title: text(`Alarmschwelle ${symbol}: ${level} µg/m³ in drei Stunden`, `Alert threshold ${symbol}: ${level} µg/m³`),
    summary: sentence(
      `${STATION}: `,
      text(`${de} heute drei Stunden in Folge mindestens `, `${en} today for three hours in a row at least `),
      figure('A', 0),
      text(` µg/m³, über der Alarmschwelle (${level}).`, ` µg/m³, above the alert threshold (${level}).`)
    ),
    runbook: text(
      'Sofort die Umweltverwaltung des Kreises und das LANUK anrufen; Ursache klären (Brand, Störfall, Stau); Bevölkerung nach deren Vorgabe unterrichten.',
      'Call the environmental authority and the LANUK at once; find the cause (fire, accident, congestion); inform the public as they say.'
    ),
    figures: { A: { ask: { type: 'limit-values', measure: 'value', ...asked }, back: HOURS, by: 'last' } },
    when: [{ of: 'A', is: '>=', limit: above(level) }],
    lasting: '0s',
  };
}

/** 39. BImSchV: limit values by the year, information and alert thresholds by the hour. */
export const AIR: readonly AlertRule[] = [
  {
    slug: 'limit-near',
    topic: 'air',
    severity: 'information',
    title: text('Grenzwert zu über 80 % ausgeschöpft', 'Limit value used up to more than 80 %'),
    summary: sentence(
      `${STATION}: `,
      named('rule', RULE_WORDS),
      text(' ist zu ', ' is used up to '),
      percent('A'),
      text(' ausgeschöpft.', '.')
    ),
    runbook: sentence(CHECK, text(' Noch ist der Grenzwert eingehalten.', ' The limit is still kept.')),
    figures: { A: share },
    when: [
      { of: 'A', is: '>', limit: 0.8 },
      { of: 'A', is: '<=', limit: 1 },
    ],
    lasting: '0s',
  },
  {
    slug: 'limit-broken',
    topic: 'air',
    severity: 'warning',
    title: text('Grenzwert überschritten', 'Limit value exceeded'),
    summary: sentence(
      `${STATION}: `,
      named('rule', RULE_WORDS),
      text(': ', ': '),
      percent('A'),
      text(' des Erlaubten, der Grenzwert ist überschritten.', ' of what is allowed, the limit is exceeded.')
    ),
    runbook: CHECK,
    figures: { A: share },
    when: [{ of: 'A', is: '>', limit: 1 }],
    lasting: '0s',
  },
  {
    slug: 'no2-hour',
    topic: 'air',
    severity: 'information',
    title: text('NO2-Stundenmittel über 200 µg/m³', 'NO2 hourly mean above 200 µg/m³'),
    summary: sentence(
      `${STATION}: `,
      text('Stickstoffdioxid im Stundenmittel ', 'nitrogen dioxide, hourly mean '),
      figure('A', 0),
      text(' µg/m³; über 200 darf es 18 Stunden im Jahr liegen.', ' µg/m³; 18 hours a year may be above 200.')
    ),
    runbook: CHECK,
    figures: { A: hourly('no2') },
    when: [{ of: 'A', is: '>=', limit: above(200) }],
    lasting: '0s',
  },
  threeHours('no2', 400, 'NO2'),
  threeHours('so2', 500, 'SO2'),
  {
    slug: 'ozone-information',
    topic: 'air',
    severity: 'warning',
    title: text('Ozon: Informationsschwelle 180 µg/m³', 'Ozone: information threshold 180 µg/m³'),
    summary: sentence(
      `${STATION}: `,
      text('Ozon im Stundenmittel ', 'ozone, hourly mean '),
      figure('A', 0),
      text(' µg/m³, über der Informationsschwelle (180).', ' µg/m³, above the information threshold (180).')
    ),
    runbook: OZONE,
    figures: { A: hourly('o3') },
    when: [
      { of: 'A', is: '>=', limit: above(180) },
      { of: 'A', is: '<', limit: above(240) },
    ],
    lasting: '0s',
  },
  {
    slug: 'ozone-alarm',
    topic: 'air',
    severity: 'critical',
    title: text('Ozon: Alarmschwelle 240 µg/m³', 'Ozone: alert threshold 240 µg/m³'),
    summary: sentence(
      `${STATION}: `,
      text('Ozon im Stundenmittel ', 'ozone, hourly mean '),
      figure('A', 0),
      text(' µg/m³, über der Alarmschwelle (240).', ' µg/m³, above the alert threshold (240).')
    ),
    runbook: sentence(
      OZONE,
      text(' Für alle gilt: Anstrengung im Freien meiden.', ' Everybody should avoid exertion outdoors.')
    ),
    figures: { A: hourly('o3') },
    when: [{ of: 'A', is: '>=', limit: above(240) }],
    lasting: '0s',
  },
];
