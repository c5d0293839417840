import { parentPort, workerData } from 'node:worker_threads';
import type { FeedContext, Payload } from '../feeds/feed';
import { feedOf } from '../feeds/registry';
import { asError, HubError, type ErrorKind } from '../model/errors';
import type { Batch } from '../model/observation';

/** What the worker is started with. */
export interface ParseJob {
  readonly feed: string;
  readonly payload: Payload;
  readonly context: FeedContext;
}

/** What it answers each time it is asked for the next batch; an error does not survive the way between threads. */
export type ParseAnswer =
  | { readonly kind: 'batch'; readonly batch: Batch }
  | { readonly kind: 'done' }
  | {
      readonly kind: 'error';
      readonly error: { readonly kind: ErrorKind; readonly message: string; readonly remedy: string };
      readonly details: HubError['details'];
    }
  | { readonly kind: 'defect'; readonly message: string; readonly stack: string };

/** Parses only as far as it is asked to: whoever stores the batches sets the pace. */
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

if (parentPort) {
  const port = parentPort;
  const { feed, payload, context } = workerData as ParseJob;
  let batches: Iterator<Batch> | undefined;
  port.on('message', () => {
    batches ??= feedOf(feed).parse(payload, context)[Symbol.iterator]();
    port.postMessage(answer(batches));
  });
}
