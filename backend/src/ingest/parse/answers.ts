import type { Payload } from '../../feeds/feed';
import { nameOf } from '../../feeds/support/unpack/payload';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { SourceFailure } from '../fetch/source-failure';
import type { ParseAnswer } from './parse-worker';

/** The batch of an answer; throws what the parser threw. */
export function batchOf(answer: Exclude<ParseAnswer, { kind: 'done' }>): Batch {
  switch (answer.kind) {
    case 'batch':
      return answer.batch;
    case 'error':
      throw new HubError(answer.error.kind, answer.error.message, answer.error.remedy, answer.details);
    case 'defect':
      throw Object.assign(new Error(answer.message), { stack: answer.stack });
    case 'ready':
      throw new Error('A parser answered twice.');
  }
}

/** A document that is ended because of what it takes. */
export function takesMore(lacked: 'time' | 'memory', { name, bytes }: Payload): HubError {
  const document = name ? nameOf({ name, bytes }) : 'the document';
  return new HubError(
    'too-large',
    `Reading ${document} takes more ${lacked} than the hub gives to one document.`,
    'Ask for a shorter period or for fewer stations, or import it in parts.',
    { name }
  );
}

/** What is told when a thread has died of a document: it had not memory enough, or there is a defect. */
export function ofDeath(cause: unknown, payload: Payload): unknown {
  const { code } = cause as NodeJS.ErrnoException;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? takesMore('memory', payload) : cause;
}

/** Seconds after which a push that was refused may come again. */
const COME_AGAIN = 5;

export function tooBusy(): HubError {
  return new SourceFailure(
    'The hub has more to read than it can at this moment; nothing of this was taken.',
    `Send it again in ${COME_AGAIN} seconds.`,
    { cause: 'busy' },
    { retryAfter: COME_AGAIN }
  );
}

export function stopping(): HubError {
  const remedy = 'Send it again when it runs.';
  return new SourceFailure('The hub stops.', remedy, { cause: 'hub' }, { retryAfter: COME_AGAIN });
}
