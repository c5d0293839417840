import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { asError, HTTP_STATUS, HubError } from '@smartregion/terms/errors';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';

/** RFC 9457, with a sentence on what to do. */
export const problemSchema = z.object({
  type: z.string().describe('urn:smart-region-hub:<kind of failure>'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What failed and why, in one sentence.'),
  remedy: z.string().describe('What to do about it, in one sentence.'),
});

type Problem = z.infer<typeof problemSchema>;

/** What express's body parser and router say in codes, in words. */
const CLIENT_ERRORS: Readonly<Record<string, readonly [detail: string, remedy: string]>> = {
  'entity.too.large': ['The request is larger than this route takes.', 'Send less at once, in several requests.'],
  'entity.parse.failed': ['The body of the request is not JSON.', 'Send one JSON object in UTF-8.'],
  'charset.unsupported': ['The body of the request has a charset that the hub does not read.', 'Send it in UTF-8.'],
  'encoding.unsupported': [
    'The body of the request is compressed in a way that the hub does not read.',
    'Send it plain, or with gzip or deflate.',
  ],
};

/** Answers every failure as problem+json; what is not a HubError is a bug: logged in full, shown as a number. */
export function problemHandler(logger: Logger): ErrorRequestHandler {
  return (thrown: unknown, request, response, _next) => {
    const error = asError(thrown);
    if (response.headersSent) {
      // Half an answer must not pass for a whole one. An asker who is gone is no failure.
      if (!('code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) {
        logger.error({ err: error }, 'bug');
      }
      response.destroy();
    } else if (error instanceof HubError) {
      const after = error.details.retryAfter ?? (error.kind === 'too-many' ? 1 : undefined);
      if (after !== undefined) {
        response.set('Retry-After', String(after));
      }
      // Programs read English; who asks for a person says which language.
      const { message, remedy } = error.in(request.query['lang'] === 'de' ? 'de' : 'en');
      sendProblem(response, HTTP_STATUS[error.kind], error.kind, message, remedy);
    } else if (isClientError(error)) {
      const [detail, remedy] = CLIENT_ERRORS[error.type ?? ''] ?? [
        'The request is malformed.',
        'Compare it with /api/v1/openapi.json.',
      ];
      sendProblem(response, error.status, error.status === 413 ? 'too-large' : 'query', detail, remedy);
    } else {
      const id = randomUUID();
      logger.error({ err: error, id }, 'bug');
      sendProblem(
        response,
        500,
        'bug',
        'The hub failed at this request.',
        `Tell the operator of the hub the number ${id}: its log says more.`
      );
    }
  };
}

export const unknownRoute: RequestHandler = (request, response) => {
  sendProblem(
    response,
    404,
    'not-found',
    `There is nothing to ${request.method} at this address.`,
    'See /api/v1/openapi.json for all addresses.'
  );
};

/** Answers with a failure that no error of the hub has a kind for. */
export function sendProblem(response: Response, status: number, kind: string, detail: string, remedy: string): void {
  const title = STATUS_CODES[status] ?? 'Error';
  const problem: Problem = { type: `urn:smart-region-hub:${kind}`, title, status, detail, remedy };
  if (status === 401) {
    response.set('WWW-Authenticate', 'Bearer');
  }
  response.status(status).type('application/problem+json').send(JSON.stringify(problem));
}

/** The errors of express, its router and its body parser carry the status that they stand for. */
function isClientError(error: Error): error is Error & { status: number; type?: string } {
  return 'status' in error && typeof error.status === 'number' && error.status >= 400 && error.status < 500;
}
