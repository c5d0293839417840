import type { StationConfig } from '../../config/region';
import type { Batch, Observation } from '../../model/observation';
import type { Property } from '@smartregion/terms/property';
import { addCounts } from '../../model/outcome/rejections';
import type { Instant } from '../../model/time';
import { countTotals } from '../accept/counter-states';
import { normalise, type PropertyObservations } from '../accept/normalise';
import { checkQuality, contradictionsIn, inHumidAir, reachOf } from '../quality/quality-control';
import { stationsIn } from '../accept/unknown-stations';

export interface Inspected {
  readonly property: Property;
  readonly observation: Observation;
}

/**
 * What the pipeline would store, without a store: running totals and the past of each series are kept in memory from
 * batch to batch, so that several files in order are read as one.
 */
export class Inspection {
  private readonly totals = new Map<string, unknown>();
  private readonly past = new Map<string, readonly Observation[]>();

  constructor(private readonly feed: string) {}

  /** All stations of the batch, in the vocabulary's units, with quality and reasons. */
  async inspect(
    batch: Batch,
    receivedAt: Instant
  ): Promise<{ readonly observations: readonly Inspected[]; readonly rejected: Readonly<Record<string, number>> }> {
    const { measured, totals, rejected } = normalise(batch, stationsIn(batch).map(asTheyCome));
    const {
      increments,
      state,
      rejected: ahead,
    } = await countTotals(
      { readState: <T>(key: string) => Promise.resolve(this.totals.get(key) as T | undefined) },
      this.feed,
      totals,
      { receivedAt }
    );
    Object.entries(state).forEach(([key, value]) => this.totals.set(key, value));
    const groups = [...measured, ...increments];
    const sequences = groups.map((group) => ({ ...group, readings: group.observations }));
    const circumstances = {
      receivedAt,
      contradictions: contradictionsIn(sequences),
      humid: inHumidAir(sequences, new Set()),
    };
    const observations = groups.flatMap((group) => {
      const judged = checkQuality(group, this.historyOf(group), circumstances).observations;
      this.remember(group, judged);
      return judged.map((observation) => ({ property: group.property, observation }));
    });
    return { observations, rejected: addCounts(addCounts(batch.rejected, rejected), ahead) };
  }

  /** What came before, as far as the checks look back. */
  private historyOf(group: PropertyObservations): readonly Observation[] {
    const first = group.observations[0]?.start ?? 0;
    const reach = reachOf(group.property);
    return (this.past.get(seriesOf(group)) ?? []).filter((o) => o.start >= first - reach && o.start < first);
  }

  private remember(group: PropertyObservations, judged: readonly Observation[]): void {
    const oldest = (judged.at(-1)?.start ?? 0) - reachOf(group.property);
    const all = [...(this.past.get(seriesOf(group)) ?? []), ...judged];
    this.past.set(
      seriesOf(group),
      all.filter((o) => o.start >= oldest)
    );
  }
}

function seriesOf({ station, property, period }: PropertyObservations): string {
  return `${station}/${property.id}/${period}`;
}

/** A station without a configuration: known by its id alone. Its place is nowhere used when nothing is stored. */
function asTheyCome(id: string): StationConfig {
  return { id, provider: id, name: id, lat: 0, lon: 0, class: 'indicative' };
}
