import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feed } from '../../feeds/feed';
import { parseOffThread } from '../../ingest/parse/parse-off-thread';
import { Pipeline } from '../../ingest/accept/pipeline';
import { pollGroups } from '../../ingest/poll/poll-groups';
import { Poller } from '../../ingest/poll/poller';
import { IngestProgress } from '../../ingest/watch/progress';
import { ProviderGate } from '../../ingest/fetch/provider/provider-gate';
import { DEFAULT_RETENTION } from '../../model/retention';
import { HOUR, type Instant } from '../../model/time';
import type { ObservationStore } from '../../store/observation-store';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import { FakeProvider, type Asked, type Manner } from '../fake-provider';
import { random } from '../fuzz/random';
import { FAULTS, faultily, soundly, type Fault } from './faults';
import type { Stage } from './stage';

export interface Played {
  readonly polls: number;
  readonly failedPolls: number;
  readonly requests: number;
  readonly unchanged: number;
  readonly faults: Readonly<Partial<Record<Fault, number>>>;
  readonly lastPollFailed: boolean;
  /** All that the store has, without when it came in; one line each, sorted. */
  readonly content: readonly string[];
}

export interface Script {
  readonly start: Instant;
  /** Polls among which faults are thrown in; three sound ones follow. */
  readonly polls: number;
  /** Of ten requests so many fail. */
  readonly faultsOfTen: number;
  readonly seed: number;
}

/** Sound polls at the end, hours apart: long enough for every pause that was asked for. */
const SOUND = 3;
/** A provider that hangs is given up after this time, ms. */
const PATIENCE = 700;

/** Recorded forecasts are old. */
const EVERYTHING = { ...DEFAULT_RETENTION, forecasts: Infinity, mainRuns: Infinity };

/** Lets a hub poll the stage on a clock of its own, with faults as the script says, and looks what it has in the end. */
export async function rehearse(feed: Feed, stage: Stage, script: Script): Promise<Played> {
  const draw = random(script.seed);
  const counts = { requests: 0, unchanged: 0, faults: {} as Partial<Record<Fault, number>> };
  let now = script.start;
  let sound = false;
  const answer = (asked: Asked): Manner => {
    counts.requests++;
    const body = stage.answerTo(asked.path, provider.url);
    if (!sound && draw(10) < script.faultsOfTen) {
      const fault = FAULTS[draw(FAULTS.length)]!;
      counts.faults[fault] = (counts.faults[fault] ?? 0) + 1;
      return faultily(fault, body);
    }
    const manner = soundly(body, asked, draw);
    counts.unchanged += manner.kind === 'status' && manner.status === 304 ? 1 : 0;
    return manner;
  };
  const provider = await FakeProvider.start(answer);
  const folder = mkdtempSync(join(tmpdir(), 'hub-rehearsal-'));
  const store = await openSqliteStore(join(folder, 'hub.sqlite'));
  try {
    const [group] = pollGroups(stage.config, { [feed.id]: provider.url });
    const pipeline = new Pipeline(store, stage.config.kommunen, undefined, EVERYTHING);
    const clock = { now: () => now, elapsed: () => now };
    const chance = { random: () => 0.5 };
    const gate = new ProviderGate(group!.servers, store, { clock, ...chance, retryPause: 1 });
    const poller = new Poller(group!, {
      ...clock,
      ...chance,
      store,
      gate: { fetch: (url, request) => gate.fetch(url, { ...request, idleTimeout: PATIENCE }) },
      parse: parseOffThread,
      accept: (member, batch, receivedAt) => pipeline.accept(member, batch, receivedAt),
      log: { warn: () => undefined, error: () => undefined },
      userAgent: 'rehearsal',
      // The first poll asks for a day, as the first after an outage does: both runs see the same documents.
      backfillDays: 1,
      progress: new IngestProgress(),
    });
    const { signal } = new AbortController();
    let [failedPolls, lastPollFailed] = [0, false];
    for (let poll = 0; poll < script.polls + SOUND; poll++) {
      sound = poll >= script.polls;
      now += sound ? 2 * HOUR : group!.every;
      lastPollFailed = !(await poller.pollNewest(signal));
      failedPolls += lastPollFailed ? 1 : 0;
    }
    const content = await contentOf(store, now);
    return { polls: script.polls + SOUND, failedPolls, lastPollFailed, ...counts, content };
  } finally {
    await provider.stop();
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function contentOf(store: ObservationStore, now: Instant): Promise<string[]> {
  const series = await store.listSeries();
  const range = { start: 0, end: now + 1000 * HOUR };
  const request = { series: series.map(({ id }) => id), range, minQuality: 'implausible', limit: 1e7 } as const;
  const [measured, forecast] = await Promise.all([
    store.points(request),
    store.forecasts({ ...request, issuedUntil: range.end }),
  ]);
  const points = series.flatMap(({ id, station, property }) =>
    [...(measured.get(id) ?? []), ...(forecast.get(id) ?? [])].map(({ receivedAt: _, ...point }) =>
      JSON.stringify([station, property, point])
    )
  );
  const all = { kommunen: [], feeds: [], kinds: [], minSeverity: 'information', limit: 1e5 } as const;
  const told = (await store.events({ range, ...all })).map(({ receivedAt: _, overAt: __, ...event }) =>
    JSON.stringify(event)
  );
  return [...points, ...told].sort();
}
