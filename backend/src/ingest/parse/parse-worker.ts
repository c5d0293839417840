import type { MessagePort } from 'node:worker_threads';
import type { Feed, FeedContext, Payload } from '../../feeds/feed';
import { feedOf } from '../../feeds/registry';
import { asError, HubError, type ErrorKind } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { entriesWithin } from './entries-within';

/** What a thread is given to read. */
export interface ParseJob {
  readonly feed: string;
  readonly payload: Payload;
  readonly context: FeedContext;
  /** Where it is asked for the next batch, and answers; closed when nobody wants any more. */
  readonly port: MessagePort;
}

/** What it says; an error does not survive the way between threads. */
export type ParseAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'batch'; readonly batch: Batch }
  | { readonly kind: 'done' }
  | {
      readonly kind: 'error';
      readonly error: { readonly kind: ErrorKind; readonly message: string; readonly remedy: string };
      readonly details: HubError['details'];
    }
  | { readonly kind: 'defect'; readonly message: string; readonly stack: string };

/** The work of a thread of the pool: one document. */
export default (job: ParseJob): Promise<void> => work(job, feedOf);

/** Parses only as far as it is asked to: whoever stores the batches sets the pace. */
export function work({ feed, payload, context, port }: ParseJob, find: (id: string) => Feed): Promise<void> {
  const batches = read(() => find(feed).parse(payload, context), payload);
  return new Promise((resolve) => {
    port.on('close', () => resolve());
    port.on('message', () => port.postMessage(answer(batches)));
    const ready: ParseAnswer = { kind: 'ready' };
    port.postMessage(ready);
  });
}

function* read(parse: () => Iterable<Batch>, payload: Payload): Generator<Batch> {
  yield* entriesWithin(parse(), payload);
}

function answer(batches: Iterator<Batch>): ParseAnswer {
  try {
    const { done, value } = batches.next();
    return done ? { kind: 'done' } : { kind: 'batch', batch: value };
  } catch (thrown) {
    if (thrown instanceof HubError) {
      const { kind, message, remedy, details } = thrown;
      return { kind: 'error', error: { kind, message, remedy }, details };
    }
    const { message, stack = message } = asError(thrown);
    return { kind: 'defect', message, stack };
  }
}
