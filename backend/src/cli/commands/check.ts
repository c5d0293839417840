import { formatDuration } from '../../config/duration';
import type { ReadRegion } from '../../config/load';
import { lineOf, type Problem } from '../../config/problems/problem';
import type { FeedConfig, KommuneConfig, RegionConfig } from '../../config/region';
import { isPushed, type Feed } from '../../feeds/feed';
import { feedOf } from '../../feeds/registry';
import { newestRange, wantedRange } from '../../ingest/poll/past/times';
import { withoutSecrets } from '../../ingest/fetch/shown-address';
import type { Language } from '@smartregion/terms/sentence';
import type { Retention } from '../../model/retention';
import type { DescribedSeries } from '../../model/series';
import { DAY, type Instant } from '../../model/time';
import { describeActions } from './check-actions';
import { sameTwice } from './same-twice';
import type { HubError } from '@smartregion/terms/errors';
import { CHECK_WORDS, type CheckWords, type Kept } from './check-words';

/** Addresses shown of each feed; the others are alike. */
const SHOWN = 3;

function inWords(retention: Retention, { days, forever }: CheckWords): Kept {
  const spoken = (ms: number) => (ms === Infinity ? forever : days(Math.round(ms / DAY)));
  const { forecasts, mainRuns, readings, rollups, events } = retention;
  return {
    forecasts: spoken(forecasts),
    mainRuns: spoken(mainRuns),
    readings: spoken(readings),
    rollups: spoken(rollups),
    events: spoken(events),
  };
}

/** What is needed to describe a region. */
interface Description {
  readonly region: RegionConfig;
  readonly now: Instant;
  readonly say: CheckWords;
}

/**
 * What the hub would do with the region of a file, without doing it, and what is odd about the file.
 * @param series what has come in so far, where its store can be read
 */
export function describeRegion(
  { region, hints, file }: ReadRegion & { readonly file: string },
  now: Instant,
  language: Language,
  series: readonly DescribedSeries[] = []
): string {
  const { name, ags, timeZone, store, backfillDays, retention, server, demo } = region;
  const say = CHECK_WORDS[language];
  const feeds = region.kommunen.flatMap((kommune) => kommune.feeds);
  const stations = new Set(feeds.flatMap((feed) => feed.stations.map(({ id }) => id)));
  return [
    `${name} (${ags}), ${timeZone}${demo ? say.demo : ''}`,
    say.listens(`http://${server.host}:${server.port}`, server.token !== undefined),
    say.stores(store.path, backfillDays),
    say.keeps(inWords(retention, say)),
    ...region.kommunen.map((kommune) => describeKommune(kommune, { region, now, say })),
    ...describeActions(region.actions ?? [], language),
    '',
    ...sameTwiceLines(region, series, language),
    ...hintLines(file, hints, language),
    say.inOrder(file, region.kommunen.length, feeds.length, stations.size),
    '',
  ].join('\n');
}

function hintLines(file: string, hints: readonly Problem[], language: Language): string[] {
  return hints.length > 0
    ? [CHECK_WORDS[language].hints(hints.length), ...hints.map((hint) => `  ${lineOf(file, hint, language)}`), '']
    : [];
}

/** What is odd about a file that has errors, too: nobody wants to hear of it in the second round. */
export function describeHints({ details }: HubError, language: Language): string {
  const { file = '', hints = [] } = details as { readonly file?: string; readonly hints?: readonly Problem[] };
  return hintLines(file, hints, language).join('\n');
}

function sameTwiceLines({ kommunen }: RegionConfig, series: readonly DescribedSeries[], language: Language): string[] {
  const lines = kommunen.flatMap((kommune) => sameTwice(kommune, series, language));
  return lines.length > 0 ? [CHECK_WORDS[language].sameTwice, ...lines.map((line) => `  ${line}`), ''] : [];
}

function describeKommune(kommune: KommuneConfig, description: Description): string {
  const feeds = kommune.feeds.map((feed) => describeFeed(feed, kommune, description));
  const head = `\n${kommune.name} (${kommune.ags}, ${kommune.slug})`;
  return [head, ...(feeds.length > 0 ? feeds : [`  ${description.say.noFeeds}`])].join('\n');
}

function describeFeed(own: FeedConfig, kommune: KommuneConfig, description: Description): string {
  const { say } = description;
  const feed = feedOf(own.feed);
  const licence = own.licence ?? feed.licence;
  const stations = own.stations.map((station) => station.id).join(', ') || say.noneYet;
  const way = feed.transport === 'poll' ? say.asked(formatDuration(own.every)) : say.ways[feed.transport];
  return [
    `  ${own.feed}, ${way}`,
    `    ${say.stations}: ${stations}`,
    `    ${say.licence(licence.id, licence.attribution, licence.redistribution)}`,
    ...(feed.transport === 'poll' ? requestLines(own, description) : []),
    ...(feed.transport !== 'poll' && isPushed(feed) ? pushLines(feed, own, kommune, description) : []),
  ].join('\n');
}

/** What the first poll asks for. */
function requestLines(own: FeedConfig, { region: { backfillDays }, now, say }: Description): string[] {
  const feed = feedOf(own.feed);
  const range = newestRange(feed, [], wantedRange(feed, now - (own.backfillDays ?? backfillDays) * DAY, now));
  const stations = own.stations.map((station) => station.provider);
  const baseUrl = own.baseUrl ?? feed.baseUrl ?? '';
  const requests = feed.requests?.({ options: own.options, baseUrl, stations, range, now }) ?? [];
  const lines = requests.flatMap(({ companions, url, body }) => [
    ...Object.values(companions ?? {}).map((companion) => `GET ${withoutSecrets(companion)}`),
    `${body === undefined ? 'GET' : 'POST'} ${withoutSecrets(url)}`,
  ]);
  const different = [...new Set(lines)];
  const more = different.length - SHOWN;
  return [...different.slice(0, SHOWN).map((line) => `    ${line}`), ...(more > 0 ? [`    ${say.more(more)}`] : [])];
}

/** Where its devices send to. */
function pushLines(feed: Feed, { stations }: FeedConfig, kommune: KommuneConfig, description: Description): string[] {
  const { region, say } = description;
  if (!kommune.pushToken) {
    return [`    ${say.noPushes}`];
  }
  const root = `http://${region.server.host}:${region.server.port}`;
  const path = feed.pushPath ?? `/api/v1/ingest/${feed.id}/${kommune.slug}?station={station}`;
  const names = stations.length > 0 ? stations.map(({ id }) => id) : ['…'];
  const filled = names.map((name) => path.replace('{station}', name).replace('{token}', say.token));
  const different = [...new Set(filled)].map((one) => `    POST ${root}${one}${feed.pushPath ? '' : say.withToken}`);
  const more = different.length - SHOWN;
  return [...different.slice(0, SHOWN), ...(more > 0 ? [`    ${say.more(more)}`] : [])];
}
