import type { Language } from '../language';
import type { AlertRule, Comparison, Figure, Topic } from './rule';

/** Whose rule it is, and where it asks. */
export interface RuleOwner {
  /** Slug, or `*` for the whole region. */
  readonly kommune: string;
  readonly datasource: string;
  readonly language: Language;
  uidOf(slug: string): string;
  /** Where a board about it is: the alert links to it. */
  boardOf?(topic: Topic): BoardPanel | undefined;
}

/** A panel of a dashboard that lies beside the rules. */
export interface BoardPanel {
  readonly dashboard: string;
  readonly panel: number;
}

const EXPRESSION = '__expr__';
const CONDITION = 'condition';
const HOLDS = 'holds';

/**
 * A rule as Grafana's file provisioning reads it. What is measured may be missing without anybody being called: that a
 * sensor is silent is told by a rule of its own, and so is a hub that does not answer, once and not by every rule.
 */
export function grafanaRule(rule: AlertRule, owner: RuleOwner): Record<string, unknown> {
  const { slug, topic, severity, title, summary, runbook, figures, when, lasting } = rule;
  const { kommune, language } = owner;
  const isWatch = topic === 'operation';
  const board = owner.boardOf?.(topic);
  return {
    uid: owner.uidOf(slug),
    title: title[language],
    condition: CONDITION,
    for: lasting,
    noDataState: isWatch ? 'NoData' : 'OK',
    execErrState: isWatch ? 'Error' : 'KeepLast',
    labels: { topic, severity, ...(kommune === '*' ? {} : { kommune }) },
    annotations: {
      ...{ summary: summary[language], runbook: runbook[language] },
      ...(board ? { __dashboardUid__: board.dashboard, __panelId__: String(board.panel) } : {}),
    },
    data: [...Object.entries(figures).flatMap(([letter, figure]) => dataOf(letter, figure, owner)), ...condition(when)],
  };
}

/** The question, and what makes one figure of each of its series. */
function dataOf(letter: string, { ask, back, by }: Figure, { kommune, datasource, language }: RuleOwner): unknown[] {
  const question = `Q${letter}`;
  const asked = {
    refId: question,
    relativeTimeRange: { from: back, to: 0 },
    datasourceUid: datasource,
    model: { refId: question, version: 1, language, kommunen: [kommune], ...ask },
  };
  if (by !== 'rise') {
    return [asked, reduce(letter, question, by)];
  }
  const [last, min] = [`${letter}last`, `${letter}min`];
  return [
    asked,
    reduce(last, question, 'last'),
    reduce(min, question, 'min'),
    math(letter, `${ref(last)} - ${ref(min)}`),
  ];
}

const reduce = (refId: string, expression: string, reducer: string) =>
  expressionOf({ refId, type: 'reduce', expression, reducer, settings: { mode: 'dropNN' } });

const math = (refId: string, expression: string) => expressionOf({ refId, type: 'math', expression });

function expressionOf<Model extends { readonly refId: string }>(model: Model) {
  const datasource = { type: EXPRESSION, uid: EXPRESSION };
  return { refId: model.refId, datasourceUid: EXPRESSION, model: { ...model, datasource } };
}

/** One dollar: in a model Grafana replaces no variables of the environment. */
const ref = (letter: string): string => `$${letter}`;

/**
 * All comparisons, and a threshold on the outcome: a series without a value is reduced to NaN, which as the outcome of a
 * calculation would be an alert, and is above no threshold.
 */
function condition(when: readonly Comparison[]): unknown[] {
  const all = when.map(({ of, is, limit }) => `(${ref(of)} ${is} ${limit})`).join(' && ');
  const above = { evaluator: { type: 'gt', params: [0] } };
  return [
    math(HOLDS, all),
    expressionOf({ refId: CONDITION, type: 'threshold', expression: HOLDS, conditions: [above] }),
  ];
}
