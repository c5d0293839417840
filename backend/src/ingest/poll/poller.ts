import { asError, HubError } from '@smartregion/terms/errors';
import { DEFAULT_RETENTION, type Retention } from '../../model/retention';
import type { PollPorts, Taken } from './document/document-taker';
import { wantedDays, wantedStations, type PollGroup } from './poll-groups';
import type { IngestProgress } from '../watch/progress';
import { SourceFailure } from '../fetch/source-failure';
import { Asker } from './asker';
import { Lives } from './lives';
import { afterAnswers, afterNewest, afterPast, afterRevision, ofStation } from './outcome';
import { PollMemory } from './memory';
import { missing } from './past/past';
import { newestAsks, pastAsk, pastDue, type PastAsk } from './plan';
import { failedAgain, rests, RETRY, type Failing } from './past/retry';
import { dueRevision } from './past/revision';
import { timesFor, timesOf, type Times } from './past/times';

export interface PollerOptions extends PollPorts {
  /** Of feeds that say nothing else. */
  readonly backfillDays: number;
  /** What is older than it keeps is not asked for; default all is kept. */
  readonly retention?: Pick<Retention, 'readings'>;
  readonly progress: IngestProgress;
  readonly random: () => number;
}

/**
 * Keeps one poll group up to date, step by step: the newest when it is due, else the next piece of the past, else what
 * may have been corrected. What to do and what came of it is decided in pure functions (plan.ts, outcome.ts) on a state
 * that is stored after each step; here is only the way to provider and store.
 */
export class Poller {
  private readonly asker: Asker;
  private readonly lives: Lives;
  private readonly stations: readonly string[];
  private readonly times: Times;
  private readonly memory: PollMemory;
  private isLoaded = false;
  /** When something is due, by the clock that nobody can set. */
  private newestDue = -Infinity;
  private roundBegan = -Infinity;
  /** Stations of which something did not come. */
  private late: readonly string[] = [];
  private pastDue = -Infinity;
  private broken: Failing | undefined;

  constructor(
    readonly group: PollGroup,
    private readonly options: PollerOptions
  ) {
    this.asker = new Asker(group, options);
    this.lives = new Lives(group, options.progress, this.asker);
    this.stations = wantedStations(group);
    const { backfillDays, retention = DEFAULT_RETENTION } = options;
    const days = wantedDays(group, backfillDays);
    this.times = timesFor(timesOf(group.feed, group.options), Math.max(...days.values()), retention.readings);
    this.memory = new PollMemory(`poll/${group.key}`, this.times, days, options);
  }

  /**
   * The next step, if one is due. Never throws: a store that does not answer, or a defect, is told like any failure.
   * @param newestOnly the past has to wait
   * @returns after how many ms there is another step
   */
  async step(signal: AbortSignal, newestOnly = false): Promise<number> {
    try {
      const wait = await this.nextStep(signal, newestOnly);
      this.broken = undefined;
      return wait;
    } catch (thrown) {
      const { now, random } = this.options;
      this.broken = failedAgain(this.broken, this.tellBroken(thrown), {
        now: now(),
        random: random(),
        most: this.group.every,
      });
      return this.broken.wait;
    }
  }

  private async nextStep(signal: AbortSignal, newestOnly: boolean): Promise<number> {
    await this.load();
    const { elapsed } = this.options;
    if (elapsed() >= this.newestDue) {
      await this.pollNewest(signal);
    } else if (!newestOnly && elapsed() >= this.pastDue) {
      await this.pollPast(signal);
    }
    const next = newestOnly ? this.newestDue : Math.min(this.newestDue, this.pastDue);
    return Math.max(0, next - elapsed());
  }

  /** A provider that did not answer before a restart is not asked again at once. */
  private async load(): Promise<void> {
    if (!this.isLoaded) {
      const { newest } = await this.memory.state();
      const now = this.options.now();
      if (newest && rests(newest, now)) {
        this.newestDue = this.options.elapsed() + Math.min(newest.until - now, this.group.every);
        this.lives.stands(newest.why, now);
        this.lives.plans(now + this.newestDue - this.options.elapsed());
      }
      this.isLoaded = true;
    }
  }

  /**
   * Asks for the newest of all stations, or, before it is due again, of those of which something did not come.
   * @returns whether all of it came in
   */
  async pollNewest(signal: AbortSignal): Promise<boolean> {
    const { elapsed, now } = this.options;
    const { every } = this.group;
    const began = elapsed();
    const isWhole = this.late.length === 0 || began >= this.roundBegan + every;
    this.roundBegan = isWhole ? began : this.roundBegan;
    const taken: Taken[] = [];
    for (const ask of newestAsks(await this.memory.state(), this.times, isWhole ? this.stations : this.late, now())) {
      const { documents } = await this.memory.state();
      const answers = await this.asker.ask(ask, documents, signal);
      await this.memory.note((state, at) => afterAnswers(state, ask, answers, at));
      taken.push(...answers);
    }
    if (signal.aborted) {
      return false;
    }
    await this.memory.note((state, at) => afterNewest(state, taken, every, at));
    this.lives.polled(taken, now(), isWhole);
    const failed = taken.filter(({ outcome }) => outcome !== 'taken');
    this.late = this.stations.filter((station) => ofStation(station, failed).length > 0);
    const failing = (await this.memory.state()).newest;
    this.newestDue = this.roundBegan + every;
    if (failing) {
      // However long it took to fail, there is a pause after it.
      const pause = Math.min(failing.wait, RETRY.first / 2);
      this.newestDue = Math.min(elapsed() + failing.wait, Math.max(this.newestDue, elapsed() + pause));
    }
    this.lives.plans(now() + this.newestDue - elapsed());
    this.pastDue = -Infinity;
    return failed.length === 0;
  }

  /**
   * Asks for the newest piece of the past that is open; when none is, reads again what may have been corrected.
   * @returns whether there may be more
   */
  async pollPast(signal: AbortSignal): Promise<boolean> {
    const { now } = this.options;
    const nextAsk = async () => pastAsk(await this.memory.state(), this.times, this.stations, now());
    const ask = await nextAsk();
    await this.tellBackfill(ask !== undefined);
    const taken = ask ? await this.askPast(ask, signal) : await this.revise(signal);
    const isPutOff = taken.some(({ outcome }) => outcome === 'put-off');
    // What rests is not being fetched, and may rest for hours.
    await this.tellBackfill(!isPutOff && (await nextAsk()) !== undefined);
    const next = pastDue(await this.memory.state(), this.times, this.stations, now());
    // A provider that rests is not asked: whether it does so still, the newest finds out.
    this.pastDue = isPutOff ? Infinity : this.options.elapsed() + next - now();
    return ask !== undefined && !isPutOff;
  }

  private async askPast(ask: PastAsk, signal: AbortSignal): Promise<readonly Taken[]> {
    const { documents } = await this.memory.state();
    const time = { stations: ask.stations, range: ask.piece };
    const taken = await this.asker.ask(time, documents, signal);
    await this.memory.note((state, at) => afterPast(afterAnswers(state, time, taken, at), ask, taken, at));
    return taken;
  }

  /** Reads the next piece of what the provider may have corrected again, if it is due. */
  private async revise(signal: AbortSignal): Promise<readonly Taken[]> {
    const now = this.options.now();
    const { stations, past, revision, documents } = await this.memory.state();
    const oldest = Math.min(...this.stations.map((station) => stations[station]!.since));
    const step = rests(past, now) ? { after: revision } : dueRevision(this.times, revision, oldest, now);
    if (!step.range) {
      if (step.after !== revision) {
        await this.memory.note((state) => ({ ...state, revision: step.after }));
      }
      return [];
    }
    const ask = { stations: this.stations, range: step.range };
    const taken = await this.asker.ask(ask, documents, signal);
    await this.memory.note((state, at) => afterRevision(afterAnswers(state, ask, taken, at), step, taken, at));
    return taken;
  }

  private async tellBackfill(running: boolean): Promise<void> {
    const now = this.options.now();
    const { stations } = await this.memory.state();
    const time = this.stations.reduce((sum, station) => sum + missing(stations[station]!, this.times, now), 0);
    this.options.progress.backfilling(this.group.key, time, running && time > 0);
  }

  private tellBroken(thrown: unknown): HubError {
    const { log, now } = this.options;
    const { message, stack } = asError(thrown);
    const error =
      thrown instanceof HubError
        ? thrown
        : new SourceFailure(
            `Polling ${this.group.feed.id} failed inside the hub: ${message}.`,
            'This is a defect of the hub; report it with the log.',
            { cause: 'hub' }
          );
    log.error({ group: this.group.key, stack, remedy: error.remedy }, error.message);
    this.lives.stands(error, now());
    return error;
  }
}
