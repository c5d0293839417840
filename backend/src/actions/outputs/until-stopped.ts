import { HubError } from '@smartregion/terms/errors';
import type { Output } from '../model/output';

/**
 * An output of a hub that stops: what is under way then has no answer, good or bad, and is sent again with its id by
 * whoever comes next.
 */
export function untilStopped(output: Output, signal: AbortSignal): Output {
  return {
    ...output,
    async send(command) {
      const stop = new AbortController();
      const stopped = new Promise<never>((_, reject) => {
        const end = () => reject(stopping());
        signal.addEventListener('abort', end, { signal: stop.signal });
        if (signal.aborted) {
          end();
        }
      });
      const sent = output.send(command);
      // Whichever comes second is nobody's business any more.
      [sent, stopped].forEach((one) => one.catch(() => undefined));
      try {
        return await Promise.race([stopped, sent]);
      } finally {
        stop.abort();
      }
    },
  };
}

const stopping = () =>
  new HubError(
    'unavailable',
    'The hub stops while a command is under way.',
    'Nothing to do: it is sent again with its id.'
  );
