/** The worst body of every feed, sent to a hub of its own: what devices push, and what providers answer. */
import { setTimeout as pause } from 'node:timers/promises';
import { isPushed, type Feed } from '../../backend/src/feeds/feed';
import { FEEDS } from '../../backend/src/feeds/registry';
import { pollGroups } from '../../backend/src/ingest/poll/poll-groups';
import { parseRegion } from '../../backend/src/config/load';
import { openSqliteStore } from '../../backend/src/store/sqlite/sqlite-store';
import { testdataOf } from '../../backend/src/testing/corpus';
import { worstBodies } from '../../backend/src/testing/worst/bodies';
import type { Body } from '../../backend/src/testing/worst/body';
import { dearestBodies } from './dearest';
import { HeldProvider } from './held-provider';
import { startHubUnderLoad, type Cost, type HubUnderLoad, type WorstRow } from './hub-under-load';
import { KOMMUNE, polledRegion, pushedRegion, SECRETS, stationIdsOf, TOKEN } from './intake-region';

export interface IntakeOptions {
  /** A few bodies only, those that once stopped the hub. */
  readonly short?: boolean;
  /** Only these feeds. */
  readonly feeds?: readonly string[];
}

/** What the short form sends: feed and words of the body. */
const SHORT: readonly (readonly [feed: string, what: RegExp])[] = [
  ['ttn', /^lines of \{\}/],
  ['chirpstack', /^list of \{\}/],
  ['device-json', /^lines of \{\}/],
  ['influx-line', /many of line 2$/],
  ['table', /5 000 sheets/],
  ['datex2', /empty elements, gzip/],
  ['dwd-synop', /lines of \{\}, bzip2/],
];

/** What each body costs; first what a hub does that is left alone, because other work on the machine counts, too. */
export async function* intakeRows(options: IntakeOptions = {}): AsyncGenerator<WorstRow> {
  yield await idleRow();
  const feeds = FEEDS.filter(({ id }) => options.feeds?.includes(id) ?? true);
  yield* pushedRows(
    feeds.filter((feed) => isPushed(feed) && feed.requests === undefined),
    options
  );
  for (const feed of feeds.filter(({ requests }) => requests !== undefined)) {
    for (const body of bodiesFor(feed, options)) {
      yield await polledRow(feed, body);
    }
  }
}

async function idleRow(): Promise<WorstRow> {
  const hub = await startHubUnderLoad({ config: pushedRegion(), env: SECRETS });
  try {
    const { result: answer, ...cost } = await hub.measure(() => pause(1000, '-'));
    return { what: 'nothing for a second, to compare', ...cost, answer };
  } finally {
    await hub.stop();
  }
}

/** Bodies of each feed in the long form. */
const DEAREST = 5;

function bodiesFor(feed: Feed, { short = false }: IntakeOptions): Body[] {
  const wanted = SHORT.filter(([id]) => id === feed.id).map(([, what]) => what);
  const known = wanted.length === 0 ? [] : worstBodies(feed.id).filter(({ what }) => wanted.some((w) => w.test(what)));
  const dearest = short ? [] : dearestBodies(feed, DEAREST);
  return [...known, ...dearest.filter(({ what }) => known.every((body) => body.what !== what))];
}

/** All in one hub, one after the other; a hub that died of a body is started anew. */
async function* pushedRows(feeds: readonly Feed[], options: IntakeOptions): AsyncGenerator<WorstRow> {
  let hub: HubUnderLoad | undefined;
  try {
    for (const feed of feeds) {
      for (const body of bodiesFor(feed, options)) {
        hub ??= await startHubUnderLoad({ config: pushedRegion(), env: SECRETS });
        const what = `push ${feed.id}: ${described(body)}`;
        try {
          const { url } = hub;
          const { result, ...cost } = await hub.measure(() => push(url, feed, body));
          yield { what, ...cost, answer: result };
        } catch (error) {
          yield { what, ...DEAD, answer: String(error) };
          await hub.stop();
          hub = undefined;
        }
      }
    }
  } finally {
    await hub?.stop();
  }
}

const DEAD: Cost = {
  seconds: Infinity,
  processorSeconds: Infinity,
  memoryMb: Infinity,
  longestStallMs: Infinity,
  ownStallMs: Infinity,
  slowestHealthMs: Infinity,
};

const described = ({ what, bytes }: Body) => `${what} (${Math.ceil(bytes.length / 1000)} kB)`;

async function push(url: string, feed: Feed, { bytes }: Body): Promise<string> {
  const [station] = stationIdsOf(feed.id);
  const question = new URLSearchParams(station === undefined ? {} : { station });
  const response = await fetch(`${url}/api/v1/ingest/${feed.id}/${KOMMUNE}?${question}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/octet-stream' },
    body: Buffer.from(bytes),
  });
  const text = await response.text();
  return `${response.status} ${shortened(text)}`;
}

const shortened = (text: string) => text.replace(/\s+/g, ' ').slice(0, 160);

/** A hub of its own for each body: it asks once, when it starts, and then not for a while. */
async function polledRow(feed: Feed, body: Body): Promise<WorstRow> {
  const beside = testdataOf(feed.id).find(({ name }) => name === 'site-table.xml')?.bytes;
  const provider = await HeldProvider.start(beside);
  const config = polledRegion(feed, provider.url);
  const hub = await startHubUnderLoad({ config, env: SECRETS });
  const store = await openSqliteStore(hub.store);
  const what = `poll ${feed.id}: ${described(body)}`;
  const [group] = pollGroups(parseRegion(config, 'region.yaml', { env: SECRETS }), {});
  try {
    await until(() => provider.isAsked, 10);
    const { result: _, ...cost } = await hub.measure(async () => {
      provider.release(body.bytes);
      // What has become of a round is remembered at its end.
      await until(async () => (await store.readState(`poll/${group!.key}`)) !== undefined, PATIENCE);
    });
    return { what, ...cost, answer: await stateOf(hub.url) };
  } catch (error) {
    return { what, ...DEAD, answer: String(error) };
  } finally {
    provider.stop();
    await store.close();
    await hub.stop();
  }
}

/** What the status page says of the feed. */
async function stateOf(url: string): Promise<string> {
  const report = (await (await fetch(`${url}/api/v1/status`)).json()) as Report;
  const { state, readings, rejected, error } = report.feeds[0]!;
  return `${state}, ${readings} readings, ${rejected} rejected${error ? `: ${shortened(error.message)}` : ''}`;
}

interface Report {
  readonly feeds: readonly {
    readonly state: string;
    readonly readings: number;
    readonly rejected: number;
    readonly error: { readonly message: string } | null;
  }[];
}

/** Seconds after which a document is given up. */
const PATIENCE = 180;

async function until(holds: () => boolean | Promise<boolean>, seconds: number): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > deadline) {
      throw new Error(`nothing came of it in ${seconds} s`);
    }
    await pause(25);
  }
}
