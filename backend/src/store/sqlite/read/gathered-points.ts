import type { Point, PointsRequest } from '../../observation-store';
import type { Connection } from '../connection';
import { readPoints, readPointsOfEach } from './read-points';
import type { Readers } from './readers';

/** A request for more series has enough to do by itself. */
const FEW_SERIES = 4;
/** Requests that are asked together at most. */
const TOGETHER = 200;

interface Waiting {
  readonly request: PointsRequest;
  readonly resolve: (points: Map<number, Point[]>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Small requests that come in the same turn of the event loop are one statement: hundreds of devices push in the same
 * second, each push asks what was measured before it, and to go to SQLite and back costs more than to find a handful of rows.
 */
export class GatheredPoints {
  private waiting: Waiting[] = [];

  constructor(private readonly readers: Readers) {}

  read(request: PointsRequest): Promise<Map<number, Point[]>> {
    if (request.series.length > FEW_SERIES) {
      return this.readers.read((connection) => readPoints(connection, request));
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      if (this.waiting.length === 1) {
        setImmediate(() => this.askAll());
      }
    });
  }

  private askAll(): void {
    const all = this.waiting;
    this.waiting = [];
    for (let at = 0; at < all.length; at += TOGETHER) {
      const some = all.slice(at, at + TOGETHER);
      // Whoever waits is told in any case.
      this.readers
        .read((connection) => ask(connection, some))
        .catch((error: unknown) => some.forEach(({ reject }) => reject(error)));
    }
  }
}

/** What fails for one of them fails for it alone. */
async function ask(connection: Connection, waiting: readonly Waiting[]): Promise<void> {
  const requests = waiting.map(({ request }) => request);
  const pointsOf = requests.length > 1 ? await readPointsOfEach(connection, requests) : undefined;
  for (const [i, { request, resolve, reject }] of waiting.entries()) {
    try {
      resolve(pointsOf ? pointsOf(i) : await readPoints(connection, request));
    } catch (error) {
      reject(error);
    }
  }
}
