import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { asError, HTTP_STATUS, HubError } from '@smartregion/terms/errors';
import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';

/** A failure that only this interface has a status for. */
export class StaFailure extends Error {
  constructor(
    readonly status: 405 | 414 | 501,
    message: string
  ) {
    super(message);
    this.name = 'StaFailure';
  }
}

export const malformed = (message: string, remedy = 'See docs/schnittstellen/sensorthings.md.'): HubError =>
  new HubError('query', message, remedy);

export const nothingHere = (what: string): HubError =>
  new HubError('not-found', `There is no ${what}.`, 'The root of the service names all sets.');

export const notSupported = (what: string): StaFailure => new StaFailure(501, `${what} is not supported.`);

/** As FROST cuts it. */
const LONGEST = 200;

export const failureSchema = z.object({
  type: z.literal('error'),
  code: z.int().describe('As of HTTP.'),
  message: z.string().max(LONGEST),
});

/** Answers every failure in the shape of FROST-Server, whose clients show its message. */
export function failureHandler(logger: Logger): ErrorRequestHandler {
  return (thrown: unknown, _request, response, _next) => {
    const error = asError(thrown);
    const status = statusOf(error);
    if (response.headersSent) {
      // Half an answer must not pass for a whole one.
      response.destroy();
    } else if (status === undefined) {
      const id = randomUUID();
      logger.error({ err: error, id }, 'bug');
      send(response, 500, `The hub failed at this request. Tell its operator the number ${id}.`);
    } else {
      send(response, status, error instanceof HubError ? `${error.message} ${error.remedy}` : error.message);
    }
  };
}

function statusOf(error: Error): number | undefined {
  if (error instanceof HubError) {
    return HTTP_STATUS[error.kind];
  }
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 500;
  return error instanceof StaFailure || (status >= 400 && status < 500) ? status : undefined;
}

function send(response: Response, code: number, message: string): void {
  if (code === 401) {
    response.set('WWW-Authenticate', 'Bearer');
  }
  const failure: z.infer<typeof failureSchema> = { type: 'error', code, message: message.slice(0, LONGEST) };
  response.status(code).json(failure);
}
