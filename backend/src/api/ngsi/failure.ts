import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { asError, HubError, type ErrorKind } from '@smartregion/terms/errors';
import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';

/** A failure that only these interfaces have a name for. */
export class NgsiFailure extends Error {
  constructor(
    readonly kind: keyof typeof KINDS,
    message: string,
    readonly remedy: string
  ) {
    super(message);
    this.name = 'NgsiFailure';
  }
}

export const malformed = (message: string, remedy = 'See docs/schnittstellen/ngsi.md.'): HubError =>
  new HubError('query', message, remedy);

/** Names of ETSI GS CIM 009, 5.5.2 and 6.3.2, and what NGSI-v2 calls the same. */
const KINDS = {
  BadRequestData: { status: 400, v2: 'BadRequest', title: 'Bad request data' },
  InvalidRequest: { status: 400, v2: 'ParseError', title: 'Invalid request' },
  ResourceNotFound: { status: 404, v2: 'NotFound', title: 'No such resource' },
  NonexistentTenant: { status: 404, v2: 'NotFound', title: 'No such tenant' },
  AlreadyExists: { status: 409, v2: 'Unprocessable', title: 'Already exists' },
  TooManyResults: { status: 403, v2: 'Forbidden', title: 'Too many results' },
  OperationNotSupported: { status: 422, v2: 'NotImplemented', title: 'Operation not supported' },
  MethodNotAllowed: { status: 405, v2: 'MethodNotAllowed', title: 'Method not allowed' },
  NotAcceptable: { status: 406, v2: 'NotAcceptable', title: 'Not acceptable' },
  UnsupportedMediaType: { status: 415, v2: 'UnsupportedMediaType', title: 'Unsupported media type' },
  ContentTooLarge: { status: 413, v2: 'RequestEntityTooLarge', title: 'Too large' },
  UriTooLong: { status: 414, v2: 'RequestURITooLong', title: 'Address too long' },
  Unauthorized: { status: 401, v2: 'Unauthorized', title: 'Unauthorized' },
  AccessDenied: { status: 403, v2: 'Forbidden', title: 'Access denied' },
  TooManyRequests: { status: 429, v2: 'TooManyRequests', title: 'Too many requests' },
  LdContextNotAvailable: { status: 503, v2: 'ServiceUnavailable', title: 'Context not available' },
  ServiceUnavailable: { status: 503, v2: 'ServiceUnavailable', title: 'Service unavailable' },
  InternalError: { status: 500, v2: 'InternalServerError', title: 'Internal error' },
} as const;

const OF_HUB: Readonly<Record<ErrorKind, keyof typeof KINDS>> = {
  config: 'InternalError',
  payload: 'BadRequestData',
  query: 'BadRequestData',
  'not-found': 'ResourceNotFound',
  unauthorized: 'Unauthorized',
  forbidden: 'AccessDenied',
  'too-large': 'TooManyResults',
  'too-many': 'TooManyRequests',
  unavailable: 'ServiceUnavailable',
};

/** What express and its body parser refuse, by status. */
const OF_STATUS: Readonly<Record<number, keyof typeof KINDS>> = {
  413: 'ContentTooLarge',
  415: 'UnsupportedMediaType',
};

export const failureSchema = z.object({
  type: z.string().describe('https://uri.etsi.org/ngsi-ld/errors/<kind>'),
  title: z.string(),
  detail: z.string().describe('What failed and what to do.'),
});

export const failureV2Schema = z.object({ error: z.string(), description: z.string() });

/** Answers every failure as the interface has it. */
export function failureHandler(version: 'ld' | 'v2', logger: Logger): ErrorRequestHandler {
  return (thrown: unknown, _request, response, _next) => {
    const error = asError(thrown);
    if (response.headersSent) {
      // Half an answer must not pass for a whole one.
      response.destroy();
      return;
    }
    const { kind, detail } = told(error) ?? bug(error, logger);
    send(response, version, kind, detail);
  };
}

interface Told {
  readonly kind: keyof typeof KINDS;
  readonly detail: string;
}

function told(error: Error): Told | undefined {
  if (error instanceof HubError) {
    return { kind: OF_HUB[error.kind], detail: `${error.message} ${error.remedy}` };
  }
  if (error instanceof NgsiFailure) {
    return { kind: error.kind, detail: `${error.message} ${error.remedy}` };
  }
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 500;
  return status >= 400 && status < 500
    ? {
        kind: OF_STATUS[status] ?? 'InvalidRequest',
        detail: 'The request cannot be read. See docs/schnittstellen/ngsi.md.',
      }
    : undefined;
}

function bug(error: Error, logger: Logger): Told {
  const id = randomUUID();
  logger.error({ err: error, id }, 'bug');
  return {
    kind: 'InternalError',
    detail: `The hub failed at this request. Tell its operator the number ${id}.`,
  };
}

function send(response: Response, version: 'ld' | 'v2', kind: keyof typeof KINDS, detail: string): void {
  const { status, v2, title } = KINDS[kind];
  if (status === 401) {
    response.set('WWW-Authenticate', 'Bearer');
  }
  if (status === 429) {
    response.set('Retry-After', '1');
  }
  const failure: z.infer<typeof failureSchema> | z.infer<typeof failureV2Schema> =
    version === 'ld'
      ? { type: `https://uri.etsi.org/ngsi-ld/errors/${kind}`, title, detail }
      : { error: v2, description: detail };
  response.status(status).type('application/json').send(JSON.stringify(failure));
}
