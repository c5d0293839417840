import { both } from '@smartregion/terms/sentence';
import { HubError } from '@smartregion/terms/errors';
import type { Desk, RuleView, Verdict } from '../actions/model/desk';
import type { AuditEntry } from '../model/action/audit';
import type { Feedback } from '../model/action/command';
import type { Rule } from '../model/action/rule';
import type { ActionState, Standing } from '../model/action/standing';
import { HOUR, MINUTE, type Instant, type Interval } from '../model/time';

export function ruleOf(id: string, more: Partial<Rule> = {}): Rule {
  return {
    id,
    version: 'v1',
    name: { de: 'Pförtnerampel Ring', en: 'Gate signals on the ring' },
    measure: { de: 'Die Grünzeiten am Ring werden halbiert.', en: 'Green times on the ring are halved.' },
    kommune: 'unna',
    mode: 'propose',
    input: { from: 'alert', maxAge: HOUR },
    on: { side: 'above', beyond: 0.5, intervals: 1, of: 1 },
    off: { beyond: 0.5, for: HOUR },
    minOn: HOUR,
    maxOn: 4 * HOUR,
    lock: HOUR,
    perDay: 2,
    times: [],
    releaseWithin: 30 * MINUTE,
    outputs: [],
    assumed: [],
    ...more,
  };
}

/** What somebody has said to a desk. */
export type Word = readonly [word: string, rule: string, ...rest: unknown[]];

/** A desk whose rules stand as a test says; it does what it is told and remembers who told it. */
export class FakeDesk implements Desk {
  readonly words: Word[] = [];
  readonly book: AuditEntry[] = [];
  private readonly views = new Map<string, RuleView>();

  put(rule: Rule, state: ActionState, since: Instant, more: Partial<Standing> = {}): void {
    const reason = { de: 'NO2 lag in 2 von 3 halben Stunden über 80 µg/m³.', en: 'NO2 was above 80 µg/m³.' };
    const standing = { rule: rule.id, version: rule.version, state, since, reason, activations: [], ...more };
    const next = { de: `Als Nächstes nach „${state}“.`, en: `Next after "${state}".` };
    this.views.set(rule.id, { rule, standing, next });
  }

  release = (rule: string, by: string, at: Instant, proposal?: Instant) =>
    this.answer(['release', rule, by, proposal], proposal, 'proposed', 'released', at, by);
  refuse = (rule: string, by: string, at: Instant, proposal?: Instant) =>
    this.answer(['refuse', rule, by, proposal], proposal, 'proposed', 'locked', at, by);

  async switchOff(rule: string, by: string, at: Instant): Promise<Verdict> {
    const { rule: known, standing } = this.viewOf(rule);
    this.words.push(['switchOff', rule, by]);
    const done = standing.onSince !== undefined;
    if (done) {
      this.put(known, 'withdrawing', at, { by });
    }
    return this.verdict(rule, done);
  }

  async trigger(rule: string, firing: boolean, from: string, _at: Instant): Promise<Verdict> {
    this.viewOf(rule);
    this.words.push(['trigger', rule, firing, from]);
    return this.verdict(rule, true);
  }

  async feedback(said: Feedback, _at: Instant): Promise<Verdict> {
    this.viewOf(said.rule);
    this.words.push(['feedback', said.rule, said]);
    return this.verdict(said.rule, true);
  }

  async states(): Promise<readonly RuleView[]> {
    return [...this.views.values()];
  }

  async *audit({ start, end }: Interval): AsyncIterable<AuditEntry> {
    yield* this.book.filter(({ at }) => at >= start && at < end);
  }

  private async answer(
    word: Word,
    proposal: Instant | undefined,
    from: ActionState,
    to: ActionState,
    at: Instant,
    by: string
  ): Promise<Verdict> {
    const { rule, standing } = this.viewOf(word[1]);
    this.words.push(word);
    const done = standing.state === from && (proposal === undefined || proposal === standing.since);
    if (done) {
      this.put(rule, to, at, { by });
    }
    return this.verdict(rule.id, done);
  }

  private verdict(rule: string, done: boolean): Verdict {
    const { standing } = this.viewOf(rule);
    const why = done ? both('Getan.') : { de: 'Diesen Vorschlag gibt es nicht mehr.', en: 'This proposal is gone.' };
    return { done, standing, why };
  }

  private viewOf(rule: string): RuleView {
    const view = this.views.get(rule);
    if (!view) {
      throw new HubError('not-found', `There is no measure "${rule}".`, 'See /api/v1/actions for all.');
    }
    return view;
  }
}
