import { setTimeout as pause } from 'node:timers/promises';
import { SECOND } from '../../model/time';
import { SseClient, type SseMessage } from '../sse';

/** Readings of a message. */
export const READINGS = 5;

/** A reading that came, when. */
export interface Told {
  readonly key: string;
  readonly at: number;
}

interface Reading {
  readonly kommune: string;
  readonly station: string;
  readonly property: string;
  readonly end: string;
  readonly quality: string;
}

interface Names {
  /** Of the message that it came with. */
  readonly key: string;
  readonly whole: string;
  /** What comes once: a reading that is judged anew comes again. */
  readonly once: string;
}

/** Of readings that came in one message, which many subscribers get. */
const NAMES = new WeakMap<readonly Reading[], readonly Names[]>();

function namesOf(readings: readonly Reading[]): readonly Names[] {
  const known =
    NAMES.get(readings) ??
    readings.map(({ kommune, station, property, end, quality }) => {
      const key = `${kommune} ${station} ${end}`;
      return { key, whole: `${key} ${property}`, once: `${key} ${property} ${quality}` };
    });
  NAMES.set(readings, known);
  return known;
}

/** Somebody who follows the stream, and may break his connection again and again. */
export class Subscriber {
  private readonly got = new Map<string, number>();
  private readonly seen = new Set<string>();
  private readonly stopping = new AbortController();
  private client: SseClient | undefined;
  private lastId: string | undefined;
  private breaking: Promise<void> = Promise.resolve();
  /** Readings that came again although nothing of them had changed. */
  twice = 0;

  constructor(
    private readonly url: string,
    private readonly kommune: string | undefined,
    private readonly isRestless: boolean,
    /** Its address, as a web server before the hub tells it. */
    private readonly address: string,
    private readonly took: (told: Told) => void
  ) {}

  async start(): Promise<void> {
    await this.connect();
    this.breaking = this.isRestless ? this.comeAndGo() : Promise.resolve();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.breaking;
    this.client?.close();
  }

  /** @param keys of messages that were written: `<Kommune> <station> <time>` */
  missing(keys: readonly string[]): number {
    const own = keys.filter((key) => this.kommune === undefined || key.startsWith(`${this.kommune} `));
    return own.reduce((sum, key) => sum + READINGS - (this.got.get(key) ?? 0), 0);
  }

  private async connect(): Promise<void> {
    const selection = new URLSearchParams({ content: 'readings', minQuality: 'implausible' });
    if (this.kommune !== undefined) {
      selection.set('kommunen', this.kommune);
    }
    const headers: Record<string, string> = {
      'x-forwarded-for': this.address,
      ...(this.lastId === undefined ? {} : { 'last-event-id': this.lastId }),
    };
    this.client = await SseClient.open(`${this.url}/api/v1/stream?${selection}`, headers, (m) => this.take(m));
    await this.client.until(() => this.client!.lastId !== '');
  }

  private async comeAndGo(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await pause(2 * SECOND, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) {
        this.client!.close();
        await this.client!.ended;
        this.lastId = this.client!.lastId;
        await this.connect();
      }
    }
  }

  private take({ event, data }: SseMessage): void {
    this.client?.messages.splice(0);
    const at = performance.now();
    for (const { key, whole, once } of event === 'readings' ? namesOf(data as Reading[]) : []) {
      if (this.seen.has(once)) {
        this.twice++;
      } else if (!this.seen.has(whole)) {
        this.got.set(key, (this.got.get(key) ?? 0) + 1);
        this.took({ key, at });
      }
      this.seen.add(whole).add(once);
    }
  }
}
