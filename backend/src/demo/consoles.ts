import { setTimeout as sleep } from 'node:timers/promises';
import { HOUR, MINUTE, type Instant } from '../model/time';
import { isConsoleSilent } from './faults';
import { ecowittForm } from './providers/ecowitt';

/** How far back a console sends what it had buffered, and how often it sends. */
const BUFFERED = 48 * HOUR;
const BUFFER_STEP = 10 * MINUTE;
const LIVE_STEP = MINUTE;

export interface ConsoleTarget {
  /** Id of the station; stands in for the PASSKEY, too. */
  readonly station: string;
  readonly url: string;
  readonly token: string;
}

/** A weather console that posts what it has buffered, oldest first, and then lives on, minute by minute. */
export class Console {
  private last: Instant;

  constructor(
    private readonly target: ConsoleTarget,
    now: Instant
  ) {
    this.last = Math.floor((now - BUFFERED) / BUFFER_STEP) * BUFFER_STEP;
  }

  async run(): Promise<void> {
    for (;;) {
      const now = Date.now();
      const step = now - this.last > 2 * BUFFER_STEP ? BUFFER_STEP : LIVE_STEP;
      const next = this.last + step;
      if (next > now) {
        await sleep(next - now);
        continue;
      }
      if (isConsoleSilent(this.target.station, next) || (await this.post(next))) {
        this.last = next;
        await sleep(step === BUFFER_STEP ? 40 : 0);
      } else {
        await sleep(2000);
      }
    }
  }

  /** @returns whether the hub took it; a console tries again later if not */
  private async post(time: Instant): Promise<boolean> {
    try {
      const answer = await fetch(this.target.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          authorization: `Bearer ${this.target.token}`,
        },
        body: ecowittForm(this.target.station, time),
        signal: AbortSignal.timeout(10_000),
      });
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      return false;
    }
  }
}
