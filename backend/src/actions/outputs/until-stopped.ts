import { HubError } from '@smartregion/terms/errors';
import type { Output, Teller } from '../model/output';

/**
 * An output of a hub that stops: what is under way then has no answer, good or bad, and is sent again with its id by
 * whoever comes next.
 */
export function untilStopped(output: Output, signal: AbortSignal): Output {
  return { ...output, send: (command) => answered(() => output.send(command), signal) };
}

/** The same of a place that is told of proposals. */
export function tellingUntilStopped(teller: Teller, signal: AbortSignal): Teller {
  return { ...teller, tell: (proposal) => answered(() => teller.tell(proposal), signal) };
}

async function answered<Answer>(send: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  const stop = new AbortController();
  const stopped = new Promise<never>((_, reject) => {
    const end = () => reject(stopping());
    signal.addEventListener('abort', end, { signal: stop.signal });
    if (signal.aborted) {
      end();
    }
  });
  const sent = send();
  // Whichever comes second is nobody's business any more.
  [sent, stopped].forEach((one) => one.catch(() => undefined));
  try {
    return await Promise.race([stopped, sent]);
  } finally {
    stop.abort();
  }
}

const stopping = () =>
  new HubError(
    'unavailable',
    'The hub stops while a command is under way.',
    'Nothing to do: it is sent again with its id.'
  );
