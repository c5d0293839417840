import type { Series } from '../../model/series';
import type { ObservationStore, SeriesKey } from '../../store/observation-store';

/** The store's series by what they are: asked once each, so that a batch costs no look at the table. */
export class SeriesCache {
  private readonly known = new Map<string, Series>();
  /** What the next question will ask: many devices that show up at once are one question. */
  private next: { readonly keys: SeriesKey[]; readonly answered: Promise<void> } | undefined;
  private asking: Promise<unknown> = Promise.resolve();

  constructor(private readonly store: Pick<ObservationStore, 'ensureSeries'>) {}

  /** The series of these keys, made where missing. Order as asked. */
  async of(keys: readonly SeriesKey[]): Promise<Series[]> {
    const missing = keys.filter((key) => !this.known.has(nameOf(key)));
    if (missing.length > 0) {
      await this.learn(missing);
    }
    return keys.map((key) => this.known.get(nameOf(key))!);
  }

  /** What is known of them holds no longer. */
  forget(series: readonly Series[]): void {
    series.forEach((one) => this.known.delete(nameOf(one)));
  }

  private learn(missing: readonly SeriesKey[]): Promise<void> {
    this.next ??= { keys: [], answered: this.asking.then(() => this.ask()) };
    this.next.keys.push(...missing);
    return this.next.answered;
  }

  private async ask(): Promise<void> {
    const { keys, answered } = this.next!;
    this.next = undefined;
    this.asking = answered.catch(() => undefined);
    for (const series of await this.store.ensureSeries(keys)) {
      this.known.set(nameOf(series), series);
    }
  }
}

const nameOf = ({ station, property, feed, period }: SeriesKey): string =>
  [station, property, feed, period].join('\u001f');
