import type { Instant } from '../model/time';

/** An answer of a simulated provider. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Request {
  /** Path below the provider's root, without the leading slash. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly now: Instant;
}

/** One simulated provider: pure, so that a test can ask it what it would say at any moment. */
export type Provider = (request: Request) => Answer;

export const notFound: Answer = { status: 404, type: 'text/html', body: '<html><body>404 Not Found</body></html>' };

export function json(value: unknown): Answer {
  return { status: 200, type: 'application/json', body: JSON.stringify(value) };
}
