import { MINUTE, type Instant } from '../../../model/time';
import { datasetsOf, type Dataset } from './dataset';
import type { Catalogue } from '../../../analysis/question';
import type { ObservationReader } from '../../../store/observation-store';

/** Everybody who comes within a minute sees the same. */
export const FRESH = MINUTE;

export interface OfferParts {
  /** What everybody may see. */
  readonly catalogue: Catalogue;
  readonly store: Pick<ObservationReader, 'extent'>;
  isOwn(feed: string): boolean;
  now(): Instant;
}

/** All that is open, looked after once a minute at most, however many ask. */
export class Offer {
  private kept: { readonly until: Instant; readonly datasets: Promise<readonly Dataset[]> } | undefined;

  constructor(private readonly parts: OfferParts) {}

  datasets(): Promise<readonly Dataset[]> {
    const now = this.parts.now();
    if (this.kept && now < this.kept.until) {
      return this.kept.datasets;
    }
    const fresh = { until: now + FRESH, datasets: this.read(now) };
    fresh.datasets.catch(() => (this.kept = this.kept === fresh ? undefined : this.kept));
    this.kept = fresh;
    return fresh.datasets;
  }

  async find(id: string): Promise<Dataset | undefined> {
    return (await this.datasets()).find((dataset) => dataset.id === id);
  }

  private async read(now: Instant): Promise<readonly Dataset[]> {
    const { catalogue, store, isOwn } = this.parts;
    // Forecasts are no readings: what is only computed has no extent.
    const series = await catalogue.series();
    const extents = await store.extent(
      series.map(({ id }) => id),
      now
    );
    return datasetsOf({ kommunen: catalogue.kommunen, series, extents, isOwn });
  }
}
