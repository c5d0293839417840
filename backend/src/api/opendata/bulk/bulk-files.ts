import { createHash } from 'node:crypto';
import type { Catalogue } from '../../../analysis/question';
import type { ObservationReader } from '../../../store/observation-store';
import { piecesOf } from '../../export/file';
import { planOf, type ExportPlan } from '../../export/plan';
import type { Dataset } from '../datasets/dataset';
import type { DayFormat } from '../datasets/downloads';
import type { Day } from './days';

/** What a file is, known before somebody takes it. */
export interface Measured {
  /** Of its bytes: as long as it is the same, so are they. */
  readonly etag: string;
  readonly bytes: number;
}

interface Kept extends Measured {
  /** Of what the file is made of. */
  readonly made: string;
}

/** Files whose sizes are kept. */
const KEPT = 2_000;

/**
 * Files of whole days. None lies on a disk: each is made of the store when somebody takes it, always the same bytes, and
 * is another one only when late readings have come for its day.
 */
export class BulkFiles {
  private readonly kept = new Map<string, Kept>();

  /** @param catalogue what everybody may see */
  constructor(
    private readonly catalogue: Catalogue,
    private readonly store: ObservationReader
  ) {}

  /** What the file will read; its plan has no series where nothing was measured on the day. */
  plan(dataset: Dataset, day: Day, format: DayFormat): Promise<ExportPlan> {
    const only: Catalogue = {
      ...this.catalogue,
      series: () => Promise.resolve(dataset.series),
      withheld: () => Promise.resolve([]),
    };
    const all = { kommunen: [], stations: [], properties: [], feeds: [] };
    return planOf({ ...all, range: day, bucket: 'raw', minQuality: 'provisional', format }, only, this.store);
  }

  pieces(plan: ExportPlan): AsyncGenerator<string | Uint8Array> {
    return piecesOf(plan, this.store);
  }

  /** Writes the file for nobody where it is not known by heart. */
  async measure(plan: ExportPlan): Promise<Measured> {
    const { request, series } = plan;
    const key = `${request.format} ${request.range.start} ${series.map(({ id }) => id).join(' ')}`;
    const made = await this.madeOf(plan);
    const known = this.kept.get(key);
    if (known?.made === made) {
      return known;
    }
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of this.pieces(plan)) {
      hash.update(piece);
      bytes += Buffer.byteLength(piece);
    }
    const measured = { made, etag: `"${hash.digest('base64url')}"`, bytes };
    this.keep(key, measured);
    return measured;
  }

  /** Readings by the store's versions of their hours; names, units and licences as they are written. */
  private async madeOf({ series, request: { range } }: ExportPlan): Promise<string> {
    const versions = await this.store.versionsOfHours(
      series.map(({ id }) => id),
      range
    );
    const told = series.map(({ id, licence, stationInfo, propertyInfo, feed }) => [
      ...[versions.get(id), licence, stationInfo.name, stationInfo.kommune, propertyInfo, feed],
    ]);
    return createHash('sha256').update(JSON.stringify(told)).digest('base64url');
  }

  /** The one that was kept longest makes way. */
  private keep(key: string, measured: Kept): void {
    this.kept.delete(key);
    this.kept.set(key, measured);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) {
      this.kept.delete(oldest);
    }
  }
}
