import type { DataSourceJsonData } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';

/** Slugs of Kommunen and ids of stations, properties and feeds; missing or empty means all, `$name` a variable. */
export interface Selection {
  kommunen?: string[];
  stations?: string[];
  properties?: string[];
  feeds?: string[];
}

export type Quality = 'implausible' | 'suspect' | 'provisional' | 'valid';

/**
 * What all queries have in common. Every other key may be missing: its default lives in the hub, so that alert rules
 * and shared dashboards, which run the saved JSON, mean the same as the editor.
 */
interface SavedQuery extends DataQuery, Selection {
  /** The form of the saved JSON, see migrations.ts. */
  version?: number;
  /** Lowest quality that the reader accepts. */
  minQuality?: Quality;
  /** Language of names and errors; without it the reader's. */
  language?: 'de' | 'en';
  /** How tables are worded: fixed names for transformations, or words for people. */
  wording?: 'ids' | 'words';
}

/** Which labels series have: expressions find two series by them. */
export type Labelling = 'auto' | 'all' | 'station' | 'none';

/** One line per station and property. */
export interface SeriesQuery extends SavedQuery {
  type: 'series';
  bucket?: 'auto' | 'raw' | '10m' | '15m' | '30m' | '1h' | '3h' | '6h' | '12h' | '1d' | '1w' | '1M' | '1y';
  aggregation?: 'default' | 'mean' | 'sum' | 'min' | 'max' | 'last';
  /** Smallest and largest value of each bucket beside its value. */
  envelope?: boolean;
  /** How much of each bucket was measured. */
  coverage?: boolean;
  /** IANA name: where days and weeks begin. */
  timeZone?: string;
  compare?: '' | '1d' | '1w' | '1M' | '1y';
  timestamp?: 'auto' | 'start' | 'end';
  labels?: Labelling;
  layout?: 'course' | 'table';
}

/** The newest value of each series. */
export interface LatestQuery extends SavedQuery {
  type: 'latest';
  /** ISO 8601 duration; older values are left out. */
  maxAge?: string;
  labels?: Labelling;
  layout?: 'auto' | 'long' | 'wide' | 'series' | 'short' | 'kommunen';
}

/** Class of the German air-quality index. */
export interface AirQualityQuery extends SavedQuery {
  type: 'air-quality-index';
  /** Version of the index of the Umweltbundesamt. */
  index?: 'uba-lqi-2025' | 'uba-lqi-2019';
  layout?: 'course' | 'table' | 'kommunen';
}

export type EventKind =
  | 'weather-warning'
  | 'roadworks'
  | 'closure'
  | 'traffic-warning'
  | 'flood'
  | 'feed-outage'
  | 'silent-sensor';

/** Warnings, roadworks, floods, outages. */
export interface EventsQuery extends SavedQuery {
  type: 'events';
  /** Variables allowed. */
  kinds?: string[];
  minSeverity?: 'information' | 'minor' | 'moderate' | 'severe' | 'extreme';
  /** Only what holds now, whatever the time range. */
  active?: boolean;
  layout?: 'annotations' | 'table' | 'short';
}

/** What was forecast, and how good it was. */
export interface ForecastQuery extends SavedQuery {
  type: 'forecast';
  /** `latest`, `lead`, or the moment of a run in ISO 8601. */
  issued?: string;
  /** Hours, for `lead`. */
  lead?: number;
  /** Hours from now that the answer reaches, beyond the end of the dashboard's range. */
  ahead?: number;
  labels?: Labelling;
  /** Without what was measured only if false. */
  compare?: boolean;
  /** Id of the station to compare with. */
  reference?: string;
  layout?: 'course' | 'table';
}

export type HubQuery = SeriesQuery | LatestQuery | AirQualityQuery | EventsQuery | ForecastQuery;

/** What a dashboard variable lists. */
export interface HubVariableQuery extends DataQuery, Selection {
  version?: number;
  type: keyof Selection;
}

export interface HubOptions extends DataSourceJsonData {
  /** Slug; used where a query names neither Kommune nor station. */
  defaultKommune?: string;
  /** Seconds. */
  timeout?: number;
  /** The hub's certificate is signed by an authority of the house. */
  tlsAuthWithCACert?: boolean;
}

export interface HubSecrets {
  token?: string;
  /** PEM */
  tlsCACert?: string;
}
