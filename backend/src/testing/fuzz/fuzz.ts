import type { Feed, FeedContext, FeedRequest } from '../../feeds/feed';
import { HubError } from '@smartregion/terms/errors';
import { DAY } from '../../model/time';
import { specimensOf, type Specimen } from '../corpus';
import { mutated } from './mutations';
import { randomOfRound, type Random } from './random';
import { verdictOn, type Verdict } from './verdict';

/** One payload to be parsed, and all that the parser is told with it. */
export interface Trial {
  readonly specimen: Specimen;
  readonly bytes: Buffer;
  readonly context: FeedContext;
}

export interface Outcome extends Verdict {
  /** Time of the clock or of the processor, ms: the shorter, because the machine does other work, too. */
  readonly took: number;
}

/** When the hub is told to have received it; after all recordings. */
const RECEIVED = Date.UTC(2026, 9, 25, 3);

/** In a process that has warmed up. */
const PER_MEGABYTE = 1000;

/** Plays rounds with the specimens of a feed; every round by itself can be played again. */
export class Fuzz {
  private readonly specimens: readonly Specimen[];
  private readonly weights: readonly number[];
  private readonly asked: readonly (FeedRequest | undefined)[];

  constructor(
    readonly feed: Feed,
    private readonly seed: number
  ) {
    this.specimens = specimensOf(feed.id);
    // Large recordings are drawn seldom: a hundred small ones find more in the same time.
    this.weights = this.specimens.map(({ bytes }) => 1 / (1 + bytes.length / 4096));
    this.asked = [undefined, ...requestsOf(feed)];
  }

  get size(): number {
    return this.specimens.length;
  }

  /** Each specimen as it is: a parser that refuses these would learn nothing from mutations of them. */
  *whole(): Generator<Trial> {
    for (const specimen of this.specimens) {
      yield this.trial(specimen, specimen.bytes, specimen.companions, undefined);
    }
  }

  round(round: number): Trial {
    const draw = randomOfRound(this.seed, round);
    const specimen = this.draw(draw);
    const asked = this.asked[draw(this.asked.length)];
    const companions = Object.entries(specimen.companions ?? {});
    const hit = draw(1 + companions.length);
    const bytes = hit === 0 ? mutated(specimen.bytes, draw) : specimen.bytes;
    const beside = companions.map(([name, content], i) => [name, hit === i + 1 ? mutated(content, draw) : content]);
    return this.trial(specimen, bytes, Object.fromEntries(beside), asked);
  }

  private draw(draw: Random): Specimen {
    const total = this.weights.reduce((a, b) => a + b, 0);
    let left = (draw(1_000_000) / 1_000_000) * total;
    return this.specimens[this.weights.findIndex((weight) => (left -= weight) < 0)] ?? this.specimens[0]!;
  }

  private trial(
    specimen: Specimen,
    bytes: Buffer,
    companions: Specimen['companions'],
    asked: FeedRequest | undefined
  ): Trial {
    const options = this.feed.options.parse({});
    const question =
      asked ?? (specimen.asked && { ...specimen.asked, range: { start: RECEIVED - DAY, end: RECEIVED } });
    const context = { options, receivedAt: RECEIVED, companions, asked: question, station: question?.station };
    return { specimen, bytes, context };
  }
}

/**
 * Parses it and judges what came of it; slowness is a complaint, too.
 * @param perMegabyte time that the parser may take, ms, for each MB of payload and part of one
 */
export function judge(feed: Feed, { specimen, bytes, context }: Trial, perMegabyte = PER_MEGABYTE): Outcome {
  const started = performance.now();
  const before = process.cpuUsage();
  const verdict = verdictOn(feed, { bytes, name: specimen.name }, context);
  const { user, system } = process.cpuUsage(before);
  const took = Math.min(performance.now() - started, (user + system) / 1000);
  const slow = took > perMegabyte * Math.max(1, Math.ceil(sizeOf({ bytes, context }) / 2 ** 20));
  return { ...verdict, took, ...(slow && !verdict.complaint ? { complaint: `took ${Math.round(took)} ms` } : {}) };
}

function sizeOf({ bytes, context }: Pick<Trial, 'bytes' | 'context'>): number {
  return Object.values(context.companions ?? {}).reduce((sum, companion) => sum + companion.length, bytes.length);
}

/** Questions that the hub would ask this provider: some parsers read their answer by them. */
function requestsOf(feed: Feed): readonly FeedRequest[] {
  try {
    const options = feed.options.parse({});
    const range = { start: RECEIVED - DAY, end: RECEIVED };
    const plan = { options, baseUrl: feed.baseUrl ?? 'https://example.org', stations: ['1'], range, now: RECEIVED };
    return feed.requests?.(plan).slice(0, 8) ?? [];
  } catch (error) {
    if (error instanceof HubError) {
      return [];
    }
    throw error;
  }
}
