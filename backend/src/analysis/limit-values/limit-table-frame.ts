import { frame } from '../../model/frame';
import { propertyOf } from '@smartregion/terms/property';
import { joined } from '@smartregion/terms/sentence';
import { displayUnit } from '@smartregion/terms/units';
import { roundHalfUp } from '../domain/limits/rounding';
import { STATES } from '../domain/limits/verdict';
import { columnsOf, SHARE, stationFields, TABLE } from '../wording/table';
import { WORDS } from '../wording/words';
import { exceedancesIn, valueOf, type LimitRow } from './limit-rows';
import {
  comparedWords,
  DAILY,
  highestWords,
  INDICATIVE,
  projectionWords,
  PROVISIONAL,
  provisionalWords,
  ruleWords,
  STATE_WORDS,
  thresholdWords,
} from './rule-words';
import { ruleId } from './rules';
import type { Frame } from '../../model/frame';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Projection } from '../domain/limits/projection';
import type { Scope } from '../question';
import type { Language } from '../wording/words';

/** A row for each rule of each law, in each year of each station and pollutant. */
export function limitTable(rows: readonly LimitRow[], { catalogue, language }: Scope): Frame {
  const { flag, number, text } = columnsOf(rows);
  const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  const seriesOf = ({ air }: LimitRow) => air.series;
  const projected = (of: (projection: Projection) => number) => (row: LimitRow) => {
    const projection = row.assessment?.projection;
    return projection ? known(roundHalfUp(of(projection), row.assessment.exceedances ? 0 : 1)) : null;
  };
  return frame(
    WORDS.limitValues[language],
    [
      ...stationFields(
        rows.map((row) => seriesOf(row).stationInfo),
        catalogue
      ),
      text('property', ({ air }) => air.pollutant),
      text('property_name', ({ air }) => propertyOf(air.pollutant)[language]),
      number('year', ({ year }) => year, { config: { unit: 'string' } }),
      text('law', ({ law }) => law.id),
      text('law_name', ({ law }) => law.title[language]),
      text('rule', (row) => ruleId(row.threshold ?? row.assessment.rule)),
      text('rule_name', (row) => ruleName(row)[language]),
      number('value', (row) => known(valueOf(row))),
      number('limit', (row) => row.threshold?.level ?? row.assessment!.rule.limit, { config: { unit: 'string' } }),
      text('unit', unitOf),
      text('compared', (row) => comparedName(row)[language]),
      number('exceedances', (row) => known(exceedancesIn(row)), { config: { unit: 'string' } }),
      number('allowed', ({ assessment }) => assessment?.rule.allowed ?? null, { config: { decimals: 0 } }),
      number('percentile', ({ assessment }) => {
        const { rule, exceedances } = assessment ?? {};
        return rule?.allowed === undefined ? null : known(roundHalfUp(exceedances?.percentile ?? NaN, rule.digits));
      }),
      number('capture', (row) => known((row.alarms ?? row.assessment).capture.share), SHARE),
      number(
        'projected',
        projected(({ value }) => value)
      ),
      number(
        'projected_low',
        projected(({ low }) => low)
      ),
      number(
        'projected_high',
        projected(({ high }) => high)
      ),
      text('projected_from', ({ assessment }) =>
        assessment?.projection ? projectionWords(assessment.projection)[language] : null
      ),
      text('status', (row) => statusWords(row)[language], { config: statusConfig(language) }),
      text('remarks', (row) => remarks(row)[language]),
      text('verified', (row) => (row.threshold ?? row.assessment.rule).verified),
      text('light', ({ assessment }) => assessment?.light ?? null),
      text('status_id', ({ state }) => state),
      flag('provisional', ({ provisional }) => provisional),
      text('feed', (row) => seriesOf(row).feed),
      text('attribution', (row) => seriesOf(row).licence.attribution),
      flag('demo', (row) => seriesOf(row).demo),
    ],
    TABLE
  );
}

const unitOf = ({ air, assessment }: LimitRow): string =>
  displayUnit(assessment?.rule.unit ?? air.series.propertyInfo.ucum);

const ruleName = (row: LimitRow): Sentence =>
  row.threshold ? thresholdWords(row.threshold, row.air.series.propertyInfo.ucum) : ruleWords(row.assessment.rule);

const comparedName = (row: LimitRow): Sentence =>
  row.threshold ? highestWords(row.threshold.metric, 1) : comparedWords(row.assessment.rule);

/** "eingehalten (vorläufig)". */
function statusWords({ state, provisional }: Pick<LimitRow, 'state' | 'provisional'>): Sentence {
  const { de, en } = STATE_WORDS[state];
  return provisional ? { de: `${de} (${PROVISIONAL.de})`, en: `${en} (${PROVISIONAL.en})` } : { de, en };
}

/** The colour of each word, so that any table shows both. */
function statusConfig(language: Language) {
  const named = STATES.flatMap((state) =>
    [false, true].map((provisional) => statusWords({ state, provisional })[language]).map((text) => ({ state, text }))
  );
  const options = named.map(({ state, text }, index) => [text, { text, color: STATE_WORDS[state].color, index }]);
  return { mappings: [{ type: 'value', options: Object.fromEntries(options) }] };
}

function remarks({ air, assessment, alarms }: LimitRow): Sentence {
  const sentences = assessment
    ? assessment.provisional.map((why) => provisionalWords(why, assessment))
    : alarms.episodes > 1
      ? [{ de: `${alarms.episodes} Episoden`, en: `${alarms.episodes} episodes` }]
      : [];
  return joined(
    [
      ...sentences,
      ...(air.isDaily ? [DAILY] : []),
      ...(air.series.stationInfo.class === 'indicative' ? [INDICATIVE] : []),
    ],
    '; '
  );
}
