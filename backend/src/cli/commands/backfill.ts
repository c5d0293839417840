import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegionConfig } from '../../config/region';
import type { SecretUse } from '../../config/secret';
import type { Feed } from '../../feeds/feed';
import { feedOf } from '../../feeds/registry';
import { backfill, type BackfillPorts } from '../../ingest/poll/past/backfill';
import { backfillRange } from '../../ingest/poll/past/backfill-range';
import { timesOf } from '../../ingest/poll/past/times';
import { userAgentOf } from '../../ingest/fetch/http-client';
import { parseOffThread } from '../../ingest/parse/parse-off-thread';
import { Pipeline } from '../../ingest/accept/pipeline';
import { pollGroups, type PollGroup } from '../../ingest/poll/poll-groups';
import { providerGates } from '../../ingest/poll/provider-gates';
import { SYSTEM_CLOCK } from '../../model/clock/clock';
import { HubError } from '@smartregion/terms/errors';
import { nearest } from '@smartregion/terms/nearest';
import { DAY, iso, type Interval } from '../../model/time';
import type { ObservationStore } from '../../store/observation-store';
import { regionFrom, storeOf } from '../surroundings';
import { gauge, say, sayError } from '../terminal';

export interface BackfillOptions {
  readonly from: string;
  readonly to?: string;
  readonly kommune?: string;
  readonly config?: string;
  readonly db?: string;
  readonly again?: boolean;
}

/**
 * `hub backfill`: asks the provider for a time of the past. The hub may run beside it. Interrupted or called again, it
 * asks for what is still open.
 * @returns whether all of it came in
 */
export async function backfillFeed(feedId: string, options: BackfillOptions): Promise<boolean> {
  const feed = feedOf(feedId);
  const config = regionFrom(options.config, (secret) => isAsked(secret, feed, options.kommune));
  const groups = groupsOf(feed, config, options.kommune);
  const now = Date.now();
  const depth = Math.min(...groups.map((group) => timesOf(feed, group.options).depth ?? Infinity));
  const range = backfillRange(options, {
    feed: feed.id,
    depth,
    kept: config.retention.readings,
    zone: config.timeZone,
    now,
  });
  const store = await storeOf(config, options.db);
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    let complete = true;
    for (const group of groups) {
      const ports = portsOf(group, config, store, interrupt.signal);
      complete = (await fill(group, range, ports, options.again ?? false)) && complete;
    }
    return complete;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await store.close();
  }
}

/** Whether a secret is one of the feed that is asked for. */
function isAsked({ feed, kommune }: SecretUse, asked: Feed, slug: string | undefined): boolean {
  return feed === asked.id && (slug === undefined || kommune === slug);
}

/**
 * What is to be asked: the feed as the configuration has it, of one Kommune or of all.
 * @throws HubError `query` when it is not polled, `not-found` when nobody has it, `config` for a demo
 */
function groupsOf(feed: Feed, config: RegionConfig, slug: string | undefined): PollGroup[] {
  if (feed.transport !== 'poll') {
    throw new HubError(
      'query',
      `${feed.id} is not asked for: ${feed.transport === 'file' ? 'people bring its files' : 'its devices send by themselves'}.`,
      `Read older data from files: hub import ${feed.id} <file…> --kommune <slug>.`,
      { feed: feed.id }
    );
  }
  if (config.demo) {
    throw new HubError(
      'config',
      'A demo has no provider to ask for the past.',
      'Name the configuration of a real region with --config.'
    );
  }
  const kommunen = config.kommunen.filter((kommune) => slug === undefined || kommune.slug === slug);
  if (slug !== undefined && kommunen.length === 0) {
    const slugs = config.kommunen.map((kommune) => kommune.slug);
    const guess = nearest(slug, slugs);
    throw new HubError(
      'not-found',
      `There is no Kommune "${slug}" in the configuration.`,
      guess ? `Did you mean "${guess}"?` : `It has: ${slugs.join(', ')}.`
    );
  }
  const groups = pollGroups({ ...config, kommunen }).filter((group) => group.feed.id === feed.id);
  if (groups.length === 0) {
    throw new HubError(
      'not-found',
      `${slug ?? 'The region'} has no ${feed.id} in the configuration.`,
      'Add the feed with its stations, or name the right file with --config.',
      { feed: feed.id }
    );
  }
  return groups;
}

function portsOf(group: PollGroup, config: RegionConfig, store: ObservationStore, signal: AbortSignal): BackfillPorts {
  const pipeline = new Pipeline(store, config.kommunen, feedOf, config.retention);
  const { version } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as { version: string };
  return {
    store,
    gate: providerGates([group], store)(group),
    parse: parseOffThread,
    accept: (member, batch, receivedAt) => pipeline.accept(member, batch, receivedAt),
    // Failures are told at the end, each once.
    log: { warn: () => undefined, error: (_, message) => say(message) },
    ...SYSTEM_CLOCK,
    userAgent: userAgentOf(version, config.name, config.contact),
    signal,
  };
}

async function fill(group: PollGroup, range: Interval, ports: BackfillPorts, again: boolean): Promise<boolean> {
  const bar = gauge(group.feed.id);
  const { open, errors } = await backfill(group, range, ports, {
    again,
    onPart: ({ done, total, part }) => bar.show(done, total, `${day(part.start)} … ${day(part.end)}`),
  }).finally(() => bar.end());
  errors.forEach((error) => sayError(error));
  const kommunen = group.members.map(({ kommune }) => kommune).join(', ');
  say(
    open === 0
      ? `${group.feed.id} (${kommunen}): ${day(range.start)} … ${day(range.end)} is complete.`
      : `${group.feed.id} (${kommunen}): ${(open / DAY).toFixed(1)} days of stations are open. The same command goes on there.`
  );
  return open === 0;
}

function day(instant: number): string {
  return iso(instant).slice(0, 10);
}
