import type { ZodObject, ZodType } from 'zod';
import type { Rule } from '../model/action/rule';
import type { EventKind } from '../model/event';
import type { Frame } from '../model/frame';
import type { FeedHealth } from '../model/health';
import type { Kommune, Licence, Station } from '../model/kommune';
import type { DescribedSeries } from '../model/series';
import type { Instant, Interval } from '../model/time';
import type { ObservationReader } from '../store/observation-store';
import type { Footprint } from './asking/footprint';
import type { LongWork } from './asking/long-work';
import type { QuestionWords } from './form/words';

/**
 * One kind of question that a panel can ask. A new question = one file with its schema and answer, one with its words,
 * one line in analysis/registry.ts. The editor's form, the types of the plugin, OpenAPI and test vectors follow from
 * these by `npm run generate`.
 */
export interface Question<Parameters> {
  /** `type` in the query. */
  readonly type: string;
  /** Parameters with their defaults: alert rules and shared dashboards run the saved JSON as it is. */
  readonly parameters: ZodType<Parameters> & ZodObject;
  readonly words: QuestionWords<Parameters>;
  /** Layouts that are tables; `all` where every answer is one. */
  readonly tables: readonly string[] | 'all';
  /**
   * What the answer takes, before it is made: from catalogue and extents alone.
   * @throws HubError where `answer` would refuse because of the parameters
   */
  footprint(parameters: Parameters, scope: Scope): Promise<Footprint>;
  answer(parameters: Parameters, scope: Scope): Promise<Frame[]>;
}

/**
 * What an answer is for. panel: people look at it, so that it says in words what is not there. alert, expression:
 * Grafana calculates with it, and takes series, not tables. data: a program or a terminal.
 */
export const PURPOSES = ['data', 'panel', 'alert', 'expression'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What every question has beside its own parameters. */
export interface Scope {
  readonly store: ObservationReader;
  readonly catalogue: Catalogue;
  readonly range: Interval;
  /** Most points a panel can draw. */
  readonly maxDataPoints: number;
  /** Shortest interval that the panel wants, ms: its pixels or its own minimum. */
  readonly intervalMs: number;
  readonly now: Instant;
  readonly language: 'de' | 'en';
  readonly purpose: Purpose;
  /** From the data source's settings: used where the query names no Kommune. */
  readonly defaultKommune?: string;
  /** How the fetching of feeds goes; only the running hub knows. */
  readonly hearing?: readonly Hearing[];
  /** How every feed is doing; only the running hub knows, and it hands it on where it is asked for. */
  readonly health?: readonly FeedHealth[];
  /** Who does what takes long; absent: it is done at once, and not kept. */
  readonly longWork?: LongWork;
  /** Answers another question, as an alert rule gets it: for questions about what is made of answers. */
  readonly ask?: Ask;
}

/** A saved query for a time, as it would have been answered at `now`. */
export interface Asked {
  readonly query: Readonly<Record<string, unknown>>;
  readonly range: Interval;
  readonly now: Instant;
  /** Parameters that hold where the question has them and the query does not say them. */
  readonly unsaid?: Readonly<Record<string, unknown>>;
}

/** @throws HubError where it cannot be answered */
export type Ask = (asked: Asked) => Promise<readonly Frame[]>;

/** What has come of asking a feed of a Kommune; plain data, so that it can be handed to another process. */
export interface Hearing {
  readonly kommune: string;
  readonly feed: string;
  /** Last time that it answered, be it that there is nothing. */
  readonly lastSuccess?: Instant;
  readonly failingSince?: Instant;
}

/** Who and what there is, from configuration and store. */
export interface Catalogue {
  readonly region: { readonly name: string; readonly ags: string; readonly timeZone: string; readonly demo: boolean };
  readonly kommunen: readonly Kommune[];
  /** As configured, also those that have not sent anything yet. */
  readonly stations: readonly Station[];
  /** Rules that switch measures, as configured, without where their commands go. */
  readonly actions: readonly Rule[];
  /** Who sees this may read names of people. */
  readonly namesPeople: boolean;
  /**
   * All series with their station, property, licence that this asker may see: by Kommune as configured, then station,
   * property in the order of the vocabulary, and preference of the feed.
   */
  series(): Promise<readonly DescribedSeries[]>;
  /**
   * `series`, and in their places those of which this asker may only be told what does not show what one person does
   * (model/personal): put together, or late and in steps. Absent: there are no others.
   */
  coarse?(): Promise<readonly DescribedSeries[]>;
  /** Feeds of the Kommunen that this asker may see. */
  readonly feeds: readonly CatalogueFeed[];
  /** Feeds that their licence keeps from this asker. */
  readonly withheldFeeds: readonly CatalogueFeed[];
  /** Series that exist, but whose licence keeps them from this asker: named in errors and notices, never read. */
  withheld(): Promise<readonly DescribedSeries[]>;
}

/** A feed of one Kommune. */
export interface CatalogueFeed {
  readonly kommune: string;
  readonly feed: string;
  readonly licence: Licence;
  /** Kinds of events that it tells of. */
  readonly tells: readonly EventKind[];
  /** Distance of two polls, ms; undefined where it is not polled. */
  readonly every?: number;
  /** Places that its events may name, by the provider's id. */
  readonly places: ReadonlyMap<string, Station>;
}
