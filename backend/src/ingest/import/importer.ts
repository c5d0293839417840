import { createHash } from 'node:crypto';
import type { Feed, Payload } from '../../feeds/feed';
import type { Batch } from '../../model/observation';
import type { Instant } from '../../model/time';
import type { ObservationStore } from '../../store/observation-store';
import type { Parse } from '../parse/parser-pool';
import type { Accepted, Pipeline } from '../accept/pipeline';
import { inParts } from './parts';
import { fingerprint, type Member } from '../poll/poll-groups';
import { addUp, NOTHING_ACCEPTED } from '../accept/sum-up';

export interface ImportJob {
  readonly feed: Feed;
  readonly options: unknown;
  readonly companions?: Readonly<Record<string, Uint8Array>>;
  readonly kommune: string;
  /** For whom a part is; without a configuration the stations are those of the part itself. */
  readonly memberFor: (batch: Batch) => Promise<Member>;
}

export interface ImportPorts {
  readonly store: Pick<ObservationStore, 'readState' | 'writeState'>;
  readonly pipeline: Pick<Pipeline, 'accept'>;
  readonly parse: Parse;
  readonly now: () => Instant;
  readonly signal?: AbortSignal;
}

export interface ImportReport extends Accepted {
  readonly rows: number;
  /** Parts that an interrupted run had committed already. */
  readonly resumedParts: number;
  /** False when it was interrupted: the same command goes on from there. */
  readonly complete: boolean;
}

/** Readings that are committed together. */
const PART = 20_000;

/**
 * Reads a file into the store, part by part. What is committed is remembered under the file's content, so that a run
 * after an interruption goes on behind the last part; a whole file read again finds all unchanged.
 * @param onPart called after each part with the report so far
 * @throws HubError `payload` when the file is not what it should be; parts before the fault stay
 */
export async function importPayload(
  payload: Payload,
  job: ImportJob,
  ports: ImportPorts,
  onPart: (report: ImportReport) => void = () => undefined
): Promise<ImportReport> {
  const key = `import/${contentKey(payload, job)}`;
  const resumedParts = (await ports.store.readState<number>(key)) ?? 0;
  const receivedAt = ports.now();
  let report: ImportReport = { ...NOTHING_ACCEPTED, rows: 0, resumedParts, complete: false };
  let part = 0;
  const context = { options: job.options, receivedAt, companions: job.companions };
  for await (const batch of inParts(ports.parse(job.feed, payload, context), PART)) {
    if (ports.signal?.aborted) {
      return report;
    }
    part += 1;
    if (part > resumedParts) {
      const accepted = await ports.pipeline.accept(await job.memberFor(batch), ofThePast(batch), receivedAt);
      await ports.store.writeState({ [key]: part });
      report = { ...report, ...addUp(report, accepted), rows: report.rows + batch.rows };
      onPart(report);
    }
  }
  await ports.store.writeState({ [key]: undefined });
  return { ...report, complete: true };
}

/** A file says what was: nothing that holds now is over because the file does not name it. */
function ofThePast({ snapshot: _snapshot, ...batch }: Batch): Batch {
  return batch;
}

/** The same content read in another way is another import. */
function contentKey(payload: Payload, job: ImportJob): string {
  const content = [payload.bytes, ...Object.values(job.companions ?? {})].map((bytes) =>
    createHash('sha256').update(bytes).digest('hex')
  );
  return fingerprint([content, job.feed.id, job.kommune, job.options]);
}
