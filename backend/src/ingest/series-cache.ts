import type { Series } from '../model/series';
import type { ObservationStore, SeriesKey } from '../store/observation-store';

/** The store's series by what they are: asked once each, so that a batch costs no look at the table. */
export class SeriesCache {
  private readonly known = new Map<string, Series>();

  constructor(private readonly store: Pick<ObservationStore, 'ensureSeries'>) {}

  /** The series of these keys, made where missing. Order as asked. */
  async of(keys: readonly SeriesKey[]): Promise<Series[]> {
    const missing = keys.filter((key) => !this.known.has(nameOf(key)));
    if (missing.length > 0) {
      for (const series of await this.store.ensureSeries(missing)) {
        this.known.set(nameOf(series), series);
      }
    }
    return keys.map((key) => this.known.get(nameOf(key))!);
  }
}

const nameOf = ({ station, property, feed }: SeriesKey): string => [station, property, feed].join('\u001f');
