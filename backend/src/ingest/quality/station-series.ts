import type { Series } from '../../model/series';
import type { ObservationStore } from '../../store/observation-store';

/** The series of each station. The list is read again when a series turns up that was not in it. */
export class StationSeries {
  private known = new Set<number>();
  private stations = new Map<string, Series[]>();

  constructor(private readonly store: Pick<ObservationStore, 'listSeries'>) {}

  /** All of the station that this series belongs to. */
  async of({ id, station }: Series): Promise<readonly Series[]> {
    if (!this.known.has(id)) {
      const all = await this.store.listSeries();
      this.known = new Set(all.map((series) => series.id));
      this.stations = new Map();
      for (const series of all) {
        const own = this.stations.get(series.station) ?? [];
        own.push(series);
        this.stations.set(series.station, own);
      }
    }
    return this.stations.get(station) ?? [];
  }
}
