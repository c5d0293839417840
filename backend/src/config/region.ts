import type { Rule } from '../model/action/rule';
import type { Correction } from '../model/correction';
import type { Kommune, Licence, StationClass, StationSurroundings } from '../model/kommune';
import type { Retention } from '../model/retention';
import type { Instant } from '../model/time';
import type { ActionDeskConfig } from './action-desk/action-desk';
import type { OutwardConfig } from './outward/outward';
import type { PublishingConfig } from './outward/publishing';

/**
 * A region as its YAML says it, after validation (config/load.ts). The only place an admin edits.
 *
 *     region: { name: Kreis Unna, ags: "05978", timeZone: Europe/Berlin }
 *     contact: geodaten@example.org
 *     server: { host: 127.0.0.1, port: 4000, publicUrl: "https://daten.example.org/hub", token: { env: HUB_TOKEN } }
 *       # proxies: [172.18.0.0/16]                    # web servers before it on other machines
 *     store: { path: data/hub.sqlite }
 *     backfillDays: 30
 *     retention: { forecasts: 30d, mainRuns: 365d, readings: 1100d, rollups: forever, events: forever }
 *     citizens: { contact: { email: barrierefrei@kreis.example } }   # pages for citizens; show: false for none
 *     outward:                                      # what the hub may send to by itself; nothing else
 *       targets: ["https://broker.example.org/hook"]  # this address and all below it
 *       networks: [10.4.2.0/24]                     # own networks that the name of a target may stand for
 *       mqtt: { url: "mqtts://broker.example.org:8883", user: hub, password: { env: BROKER_PASSWORD }, topic: region }
 *     openData: { publisher: Kreis Unna, email: opendata@kreis.example }   # /opendata; show: false for none
 *     accessPoint: { nationalIdentifier: DE-KREIS-UNNA, informationStatus: real }   # DATEX II at /datex2/v3/
 *     actionDesk:                                   # who may release measures and switch them off
 *       people: [{ name: Anna Beispiel, token: { env: ANNA_TOKEN }, kommunen: [schwerte] }]
 *       tell: [{ kind: webhook, id: mail, url: "https://mail.example.org/hub" }]  # who hears of proposals
 *       grafana: { secret: { env: GRAFANA_SECRET } }  # whose alerts may propose and switch
 *     actions: []                                # docs/massnahmen.md
 *     kommunen:
 *       - ags: "05978028"
 *         slug: schwerte
 *         name: Schwerte
 *         pushToken: { env: SCHWERTE_TOKEN }        # or { file: /run/secrets/schwerte }
 *         prefer: { no2: [lanuk-csv, uba-airquality] }   # where a station comes by several feeds; "*" for all
 *         feeds:
 *           - feed: uba-airquality
 *             stations:
 *               - { id: DENW179, name: Schwerte, lat: 51.44875, lon: 7.58224, class: reference, surroundings: background }
 *           - feed: dwd-cdc
 *             resolution: 10_minutes                # the feed's own options stand beside
 *             stations:
 *               - { id: dwd-05480, provider: "05480", name: Werl, lat: 51.5763, lon: 7.8879, class: reference }
 */
export interface RegionConfig {
  readonly name: string;
  readonly ags: string;
  readonly timeZone: string;
  readonly demo: boolean;
  /** Whom a provider can write to when the hub disturbs: mail or web address, sent with every request. */
  readonly contact?: string;
  readonly server: {
    readonly host: string;
    readonly port: number;
    /** Address by which others reach the hub, where a web server stands before it: links in answers begin with it. */
    readonly publicUrl?: string;
    /** Addresses and networks of web servers before it, beside its own machine: they tell who asks. */
    readonly proxies?: readonly string[];
    readonly token?: string;
  };
  readonly store: { readonly path: string };
  readonly backfillDays: number;
  readonly retention: Retention;
  /** Undefined: the hub sends nothing to anybody by itself. */
  readonly outward?: OutwardConfig;
  /** Undefined: it has no pages and no catalogue of open data. */
  readonly openData?: OpenData;
  /** Undefined: nothing is published in DATEX II. */
  readonly accessPoint?: AccessPoint;
  /** The broker that readings are published to; undefined: none. */
  readonly publishing?: PublishingConfig;
  /** Undefined: nobody may release anything. */
  readonly actionDesk?: ActionDeskConfig;
  readonly kommunen: readonly KommuneConfig[];
  /** Rules that switch measures; none: left out. */
  readonly actions?: readonly Rule[];
}

/** What is published for the national access point for traffic data, and who says so. */
export interface AccessPoint {
  /** Two letters of ISO 3166-1, small. */
  readonly country: string;
  /** The publisher's, unique in its country. */
  readonly nationalIdentifier: string;
  /** Whether receivers may act on it. */
  readonly informationStatus: 'real' | 'test';
  /** Slugs of the Kommunen whose stations are published. */
  readonly kommunen: readonly string[];
  readonly topics: readonly Topic[];
  /** Feeds whose data are published; undefined: all that their licence lets. */
  readonly feeds?: readonly string[];
  /** That an access point asks for. */
  readonly profile?: { readonly name: string; readonly version: string };
}

export type Topic = 'traffic' | 'environment';

export interface KommuneConfig extends Kommune {
  /** Resolved secret; without it the Kommune takes no pushes. */
  readonly pushToken?: string;
  /** By property, or `*` for every property: feeds that are shown first where a station comes by several. */
  readonly prefer?: Readonly<Record<string, readonly string[]>>;
  /** Undefined: it has no page for citizens. */
  readonly citizens?: CitizensPage;
  readonly feeds: readonly FeedConfig[];
}

/** The page of a Kommune for its citizens: what only the Kommune itself can say on it. Addresses are of the web. */
export interface CitizensPage {
  /** Who answers questions and takes notice of barriers. */
  readonly contact?: { readonly name?: string; readonly email?: string; readonly phone?: string };
  /** Short enough to be read off a screen: `unna.example/luft`. */
  readonly address?: string;
  /** The Kommune's own accessibility statement, in the place of the hub's. */
  readonly accessibility?: string;
  /** Day on which the Kommune last went over the hub's statement. */
  readonly accessibilityChecked?: Instant;
  /** What the Kommune says about privacy beside the hub's own page. */
  readonly privacy?: string;
  readonly imprint?: string;
  readonly dataProtection?: DataProtection;
  readonly easyLanguage?: string;
  readonly signLanguage?: string;
}

/** What article 13 of the GDPR asks for and only who runs the hub can say; in German where it is a text. */
export interface DataProtection {
  readonly officer?: { readonly name?: string; readonly email?: string; readonly phone?: string };
  /** In the place of that of public bodies in NRW. */
  readonly legalBasis?: string;
  /** Supervisory authority with its address, in the place of that of NRW. */
  readonly authority?: string;
  /** What servers before the hub keep, and how long. */
  readonly storage?: string;
}

/** Who publishes the region's open data, and what the law wants to stand on public pages. */
export interface OpenData extends Omit<CitizensPage, 'address'> {
  readonly publisher: string;
  /** The publisher's own page. */
  readonly page?: string;
  /** Entry of GovData's list of those who hand data on to it: `openNRW`. */
  readonly contributor: string;
  /** Feeds whose stations are the Kommunen's own, beside those that devices of a Kommune send to the hub. */
  readonly own: readonly string[];
}

export interface FeedConfig {
  /** Registry id. */
  readonly feed: string;
  readonly baseUrl?: string;
  /** Poll interval, ms; default the feed's cadence. */
  readonly every: number;
  /** How far back is fetched at the first start, days; default the region's. */
  readonly backfillDays?: number;
  readonly licence?: Licence;
  /** The feed's own options, parsed by its schema. */
  readonly options: unknown;
  readonly stations: readonly StationConfig[];
}

export interface StationConfig {
  /** The hub's id. */
  readonly id: string;
  /** The id in the provider's payloads; default `id`. */
  readonly provider: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** Above sea level, m. */
  readonly height?: number;
  /** Of parking spaces: what they are counted together for. */
  readonly zone?: string;
  readonly class: StationClass;
  /** What shapes the air here, where it is known. */
  readonly surroundings?: StationSurroundings;
  /** Only these properties are taken; default all. */
  readonly properties?: readonly string[];
  /** Of each property the first that holds is taken; those that no longer hold stay, so that it is known what was done. */
  readonly corrections?: readonly Correction[];
}
