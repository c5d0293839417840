import { levelOf } from '../../outward/mqtt/topic';
import type { Catalogue } from '../../analysis/question';
import type { DescribedSeries } from '../../model/series';

export interface Topic {
  readonly name: string;
  readonly series: DescribedSeries;
}

/** What is published, and where: `<prefix>/<Kommune>/<station>/<property>`. */
export class Topics {
  private all: readonly DescribedSeries[] = [];
  private topics: ReadonlyMap<number, Topic> = new Map();

  /**
   * @param catalogue what may be published
   * @param kommunen slugs; empty for all
   */
  constructor(
    private readonly catalogue: Catalogue,
    private readonly prefix: string,
    private readonly kommunen: readonly string[]
  ) {}

  /** By the id of the series. Where several would have the same topic, the preferred feed has it, and its finest values. */
  async bySeries(): Promise<ReadonlyMap<number, Topic>> {
    const all = await this.catalogue.series();
    if (all !== this.all) {
      const best = new Map<string, DescribedSeries>();
      for (const series of all.filter((one) => this.isWanted(one))) {
        const name = this.nameOf(series);
        const other = best.get(name);
        best.set(name, other && order(other, series) <= 0 ? other : series);
      }
      this.topics = new Map([...best].map(([name, series]) => [series.id, { name, series }]));
      this.all = all;
    }
    return this.topics;
  }

  private isWanted({ stationInfo, modelled }: DescribedSeries): boolean {
    return !modelled && (this.kommunen.length === 0 || this.kommunen.includes(stationInfo.kommune));
  }

  private nameOf({ stationInfo, station, property }: DescribedSeries): string {
    return [this.prefix, ...[stationInfo.kommune, station, property].map(levelOf)].join('/');
  }
}

const order = (a: DescribedSeries, b: DescribedSeries): number =>
  a.preference - b.preference || a.cadence - b.cadence || a.id - b.id;
