import { setTimeout as pause } from 'node:timers/promises';
import { SECOND } from '../../model/time';
import { READINGS } from '../push-load/load-region';
import { SseClient, type SseMessage } from '../sse';

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
    const headers: Record<string, string> = this.lastId === undefined ? {} : { 'last-event-id': this.lastId };
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
    for (const { kommune, station, property, end, quality } of event === 'readings' ? (data as Reading[]) : []) {
      const key = `${kommune} ${station} ${end}`;
      const whole = `${key} ${property}`;
      if (this.seen.has(`${whole} ${quality}`)) {
        this.twice++;
      } else if (!this.seen.has(whole)) {
        this.got.set(key, (this.got.get(key) ?? 0) + 1);
        this.took({ key, at });
      }
      this.seen.add(whole).add(`${whole} ${quality}`);
    }
  }
}
