import { askHub, type HubAccess } from '../backend/src/analysis/asking/ask';
import { createCatalogue } from '../backend/src/api/catalogue-service';
import type { RegionConfig } from '../backend/src/config/region';
import { feedOf } from '../backend/src/feeds/registry';
import { DAY, type Interval } from '../backend/src/model/time';
import type { ObservationStore } from '../backend/src/store/observation-store';

/** Asks as Grafana does, body in and JSON text out; only HTTP is missing. */
export class Asker {
  private readonly hub: HubAccess;
  private readonly stations: readonly string[];

  constructor(
    region: RegionConfig,
    store: ObservationStore,
    private readonly data: Interval
  ) {
    this.stations = region.kommunen[0]!.feeds[0]!.stations.slice(0, 5).map((station) => station.id);
    this.hub = {
      store,
      catalogue: createCatalogue(region, store, feedOf),
      now: () => data.end,
      report: (error) => {
        throw error;
      },
    };
  }

  /** Series of a panel: temperature and humidity of five stations. */
  get panel(): number {
    return this.stations.length * PANEL.length;
  }

  /** The panel over any 30 days, hour by hour. */
  month(): Promise<string> {
    const start = this.data.start + Math.random() * (this.data.end - this.data.start - 30 * DAY);
    return this.ask({ start, end: start + 30 * DAY }, { stations: this.stations, properties: PANEL, bucket: '1h' });
  }

  /** The panel over the last year, as many buckets as a panel has pixels. */
  year(): Promise<string> {
    const range = { start: this.data.end - 365 * DAY, end: this.data.end };
    return this.ask(range, { stations: this.stations, properties: PANEL, bucket: 'auto', maxDataPoints: 1000 });
  }

  /** Newest reading of everything. */
  latest(): Promise<string> {
    return this.ask({ start: this.data.end - DAY, end: this.data.end }, { type: 'latest', kommunen: ['bench'] });
  }

  private async ask(range: Interval, query: object): Promise<string> {
    const body = { from: range.start, to: range.end, queries: [{ refId: 'A', type: 'series', ...query }] };
    const { results } = await askHub(body, this.hub);
    const answer = results.A!;
    if (answer.status !== 200 || answer.frames.every((frame) => frame.data.values[0]!.length === 0)) {
      throw new Error(`the hub did not answer: ${answer.error ?? 'no data'}`);
    }
    return JSON.stringify(results);
  }
}

const PANEL = ['air_temperature', 'relative_humidity'];
