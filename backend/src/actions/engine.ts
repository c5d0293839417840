import { Mutex } from 'async-mutex';
import { courseNow } from '../analysis/actions/input/read-course';
import type { Step } from '../analysis/actions/machine/change';
import { weigh, type Course } from '../analysis/actions/machine/evidence';
import { hear, type Word } from '../analysis/actions/machine/hear';
import { nextOf } from '../analysis/actions/machine/next';
import { beginning, firstSeen, step } from '../analysis/actions/machine/step';
import type { AuditEntry } from '../model/action/audit';
import { canonical } from '../model/action/chain';
import type { Answer, Command, Feedback } from '../model/action/command';
import type { Proposal } from '../model/action/proposal';
import type { Rule } from '../model/action/rule';
import type { Standing } from '../model/action/standing';
import { MINUTE, type Instant, type Interval } from '../model/time';
import type { Decision } from '../store/action-store';
import { abandoned } from './abandoned';
import { answerRecords } from './answer-records';
import { auditOf } from './audit-pages';
import { Dispatcher } from './dispatcher';
import type { Desk, RuleView, Verdict } from './model/desk';
import type { EngineParts } from './parts';
import { deafToAlerts, notActing, unknownRule } from './refusals';
import { Herald } from './telling/herald';
import { toldRecord } from './telling/told-record';

/** How often the hub looks at its rules. */
export const LOOK_EVERY = MINUTE;
/** A hub that has not looked for so long has gone: another takes over. */
const LEASE = 2.5 * LOOK_EVERY;

/** What outputs have said to a command, those of them that are new. */
interface Answered {
  readonly command: Command;
  readonly fresh: readonly Answer[];
}

/**
 * Looks at every rule again and again, and hears what people, alerts and places say. All it knows stands in the store, so
 * that a restart goes on where it was, and of several hubs on one store only the one with the lease acts.
 */
export class Engine implements Desk {
  private readonly turn = new Mutex();
  private readonly dispatcher: Dispatcher;
  private readonly herald: Herald;
  private readonly subscriptions: (() => void)[] = [];

  constructor(private readonly parts: EngineParts) {
    this.dispatcher = new Dispatcher(parts, (command, fresh, all) => this.answered(command, fresh, all));
    this.herald = new Herald(parts, (proposal, answer) => this.told(proposal, answer));
  }

  /** Listens to what places say of themselves. */
  listen(): void {
    const { rules, now, log } = this.parts;
    for (const rule of rules) {
      const take = (said: Feedback) =>
        void this.feedback(said, now()).catch((error: unknown) => log.warn({ err: error }, 'feedback'));
      const own = this.dispatcher.outputsOf(rule.id).map((output) => output.feedback?.(take));
      this.subscriptions.push(...own.flatMap((stop) => stop ?? []));
    }
  }

  /** Takes the step of every rule, where this hub is the one that acts. */
  async look(): Promise<void> {
    await this.turn.runExclusive(async () => {
      const { now: clock, store, rules } = this.parts;
      const now = clock();
      if (!(await this.leads(now))) {
        return;
      }
      await this.keep(abandoned(await store.standings(), rules, now), now);
      for (const rule of rules) {
        await this.lookAt(rule, now);
      }
      await this.dispatcher.resume(await store.standings());
    });
  }

  /** Gives way to another hub; what is under way is sent again by it, with the same id. */
  async stop(): Promise<void> {
    this.subscriptions.splice(0).forEach((stop) => stop());
    await this.turn.runExclusive(() => this.parts.store.endLease(this.parts.hub));
    await Promise.all([this.dispatcher.close(), this.herald.close()]);
  }

  release(rule: string, by: string, at: Instant, proposal?: Instant): Promise<Verdict> {
    return this.say(rule, { kind: 'release', by, ...(proposal === undefined ? {} : { proposal }) }, at);
  }

  refuse(rule: string, by: string, at: Instant, proposal?: Instant): Promise<Verdict> {
    return this.say(rule, { kind: 'refuse', by, ...(proposal === undefined ? {} : { proposal }) }, at);
  }

  switchOff(rule: string, by: string, at: Instant): Promise<Verdict> {
    return this.say(rule, { kind: 'switch-off', by }, at);
  }

  async trigger(rule: string, firing: boolean, from: string, at: Instant): Promise<Verdict> {
    if (this.ruleOf(rule).input.from !== 'alert') {
      throw deafToAlerts(rule);
    }
    const heard = await this.say(rule, { kind: 'alert', firing, from }, at);
    await this.turn.runExclusive(() => this.lookAt(this.ruleOf(rule), at));
    return { ...heard, standing: await this.standingOf(this.ruleOf(rule)) };
  }

  feedback(said: Feedback, at: Instant): Promise<Verdict> {
    return this.say(said.rule, { kind: 'feedback', said }, at);
  }

  async states(): Promise<readonly RuleView[]> {
    return Promise.all(
      this.parts.rules.map(async (rule) => {
        const standing = await this.standingOf(rule);
        return { rule, standing, next: nextOf(standing, rule, this.parts.zone) };
      })
    );
  }

  audit(range: Interval): AsyncIterable<AuditEntry> {
    return auditOf(this.parts.store, range);
  }

  private async say(id: string, word: Word, now: Instant): Promise<Verdict> {
    const rule = this.ruleOf(id);
    return this.turn.runExclusive(() => this.heard(rule, word, now));
  }

  /** Of a command what became of it, kept together with what follows from it: either is there, or it is sent again. */
  private async answered(command: Command, fresh: readonly Answer[], all: readonly Answer[]): Promise<void> {
    const rule = this.ruleOf(command.rule);
    await this.turn.runExclusive(() =>
      this.heard(rule, { kind: 'answered', command: command.id, answers: all }, this.parts.now(), { command, fresh })
    );
  }

  /** What became of telling a proposal goes into the book; the measure stands as it stood. */
  private async told(proposal: Proposal, answer: Answer): Promise<void> {
    const rule = this.ruleOf(proposal.rule);
    await this.turn.runExclusive(async () => {
      const [{ state }, now] = [await this.standingOf(rule), this.parts.now()];
      await this.keep({ records: [toldRecord(rule, state, proposal, answer, now)] }, now);
    });
  }

  private async heard(rule: Rule, word: Word, now: Instant, answered?: Answered): Promise<Verdict> {
    if (!(await this.leads(now))) {
      throw notActing();
    }
    const { standing, evidence } = await this.lookAt(rule, now);
    const done = hear({ standing, rule, evidence, now, zone: this.parts.zone }, word);
    await this.keep(done, now, rule, answered);
    return { done: done.done, standing: done.standing, why: done.why };
  }

  private async lookAt(rule: Rule, now: Instant) {
    const stored = await this.storedOf(rule);
    const standing = stored ?? beginning(rule, now);
    const course = await this.courseOf(rule, standing, now);
    const taken = step(standing, rule, course, now, this.parts.zone);
    const done = stored ? taken : { ...taken, records: [firstSeen(rule, now), ...taken.records] };
    if (!stored || done.records.length > 0 || canonical(done.standing) !== canonical(standing)) {
      await this.keep(done, now, rule);
    }
    if (done.standing.state === 'proposed') {
      this.herald.tell(rule, done.standing);
    }
    return { standing: done.standing, evidence: weigh(course, rule, now) };
  }

  /** A bug in an answer must not keep a measure on: the number is not known then, and time goes by as ever. */
  private courseOf(rule: Rule, standing: Standing, now: Instant): Promise<Course> {
    return courseNow(rule, standing, now, this.parts.ask).catch((error: unknown) => {
      this.parts.log.warn({ err: error, rule: rule.id }, 'The number of a rule could not be worked out');
      return { unknown: FAILED };
    });
  }

  private async storedOf({ id }: Rule): Promise<Standing | undefined> {
    return (await this.parts.store.standings()).find(({ rule }) => rule === id);
  }

  private async standingOf(rule: Rule): Promise<Standing> {
    return (await this.storedOf(rule)) ?? beginning(rule, this.parts.now());
  }

  /** @throws HubError `unavailable` where another hub has taken over meanwhile: then nothing is kept, and nothing is sent */
  private async keep(done: Partial<Step>, now: Instant, rule?: Rule, answered?: Answered): Promise<void> {
    const { standing, commands = [], records = [] } = done;
    const { store, hub } = this.parts;
    const outputs = rule?.outputs.map(({ id }) => id) ?? [];
    const fresh = answered?.fresh ?? [];
    const answers = rule && answered ? answerRecords(rule, answered.command, fresh, now) : [];
    const decision: Decision = {
      ...{ hub, at: now, standings: standing ? [standing] : [] },
      records: [...answers, ...records].map((record) => ({ ...record, hub })),
      commands: commands.map((command) => ({ command, outputs })),
      answers: fresh.map((answer) => ({ command: answered!.command.id, answer })),
    };
    if (decision.standings.length + decision.records.length === 0) {
      return;
    }
    if (!(await store.decide(decision))) {
      throw notActing();
    }
    commands.forEach((command) => this.dispatcher.send({ command, outputs: outputs.map((id) => ({ id })) }));
  }

  private leads(now: Instant): Promise<boolean> {
    return this.parts.store.holdLease(this.parts.hub, now, now + LEASE);
  }

  private ruleOf(id: string): Rule {
    const found = this.parts.rules.find((rule) => rule.id === id);
    if (found) {
      return found;
    }
    throw unknownRule(id, this.parts.rules);
  }
}

const FAILED = {
  de: 'Der Hub ist an der Abfrage dieser Regel gescheitert; sein Protokoll sagt mehr.',
  en: "The hub failed at this rule's query; its log says more.",
};
