import { once } from 'node:events';
import type { Response } from 'express';
import { HubError } from '@smartregion/terms/errors';
import type { JournalEntry, JournalExtent } from '../../store/journal';
import type { Channel } from './channel';
import { GAP, SLOW, STOPS, told } from './last-words';
import { LIMITS } from './limits';
import { beginAt, idOf, type Position } from './position';
import type { Tail } from './tail';

export interface StreamParts {
  readonly tail: Tail;
  readonly channel: Channel;
  readonly extent: JournalExtent;
  /** Where its client was; undefined: it begins now. */
  readonly from?: Position;
}

/**
 * Sends what is written until the client goes, the hub stops, or the client has not read for too long. Nobody has more
 * than a packet waiting for him: who is slow reads later what the journal still has.
 */
export async function stream({ tail, channel, extent, from }: StreamParts, response: Response): Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  const [gone, stops] = [() => ending.abort(), () => ending.abort(STOPS)];
  response.once('close', gone);
  tail.stopped.addEventListener('abort', stops);
  const send = (text: string): Promise<void> => sent(response, text, ending);

  const begin = beginAt(from, extent);
  let at = begin.number;
  const position = () => idOf({ name: extent.name, number: at });
  const alive = setInterval(() => {
    if (!response.writableNeedDrain) {
      response.write(`: still here\nid: ${position()}\n\n`);
    }
  }, LIMITS.heartbeat);
  try {
    const start = { id: position(), attribution: channel.attribution };
    await send(
      `retry: ${LIMITS.comeBack}\nid: ${position()}\n${begin.isGap ? told('gap', GAP) : told('start', start)}`
    );
    while (!signal.aborted) {
      const entries = await tail.next(at, signal);
      await channel.refresh();
      for (const { text, last } of packets(entries, at, channel)) {
        await send(text);
        at = last;
      }
    }
    response.end(signal.reason === STOPS || signal.reason === SLOW ? told('end', signal.reason) : '');
  } catch (error) {
    if (!(error instanceof HubError)) {
      throw error;
    }
    response.end(told('end', { detail: error.message, remedy: error.remedy }));
  } finally {
    clearInterval(alive);
    tail.stopped.removeEventListener('abort', stops);
    setTimeout(() => response.destroy(), LIMITS.patience).unref();
  }
}

/** What entries say, in pieces that are sent at once. */
function* packets(entries: readonly JournalEntry[], after: number, channel: Channel) {
  let [text, last] = ['', after];
  for (const entry of entries) {
    text += (entry.number > last + 1 ? told('gap', GAP) : '') + channel.textOf(entry);
    last = entry.number;
    if (text.length > LIMITS.packet) {
      yield { text, last };
      text = '';
    }
  }
  yield { text, last };
}

/** Resolves when there is room for more; ends all when there is none for too long. */
async function sent(response: Response, text: string, ending: AbortController): Promise<void> {
  const { signal } = ending;
  if (signal.aborted || text === '' || response.write(text)) {
    return;
  }
  const impatience = setTimeout(() => ending.abort(SLOW), LIMITS.patience);
  await once(response, 'drain', { signal }).catch(() => undefined);
  clearTimeout(impatience);
}
