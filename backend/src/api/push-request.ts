import { raw, type Request, type RequestHandler } from 'express';

/** A console's report has one kilobyte, a day of CSV some hundred. */
const BODY_LIMIT = '1mb';

/** Takes a body in the provider's own format, whatever its content type says. */
export const whatever: RequestHandler = raw({ type: () => true, limit: BODY_LIMIT });

/** Without a body express leaves an empty object. */
export function bodyOf({ body }: Request): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

export function textOf(parameter: unknown): string | undefined {
  return typeof parameter === 'string' && parameter !== '' ? parameter : undefined;
}

/** Consoles cannot set headers, so the address may hold it as well; no log shows addresses. */
export function tokenOf(request: Request): string | undefined {
  const authorization = request.get('authorization') ?? '';
  const bearer = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  return bearer ?? passwordOf(authorization) ?? request.get('x-hub-token') ?? textOf(request.query.token);
}

/** `Basic` with any user: all that the airRohr firmware can send. */
function passwordOf(authorization: string): string | undefined {
  const encoded = /^Basic +([\w+/=]+) *$/i.exec(authorization)?.[1];
  const userAndPassword = encoded && Buffer.from(encoded, 'base64').toString();
  return userAndPassword && textOf(userAndPassword.split(':').slice(1).join(':'));
}

/** Named in the address, or by the header with which devices of sensor.community name themselves. */
export function stationOf(request: Request): string | undefined {
  return textOf(request.query.station) ?? textOf(request.get('x-sensor'));
}

/** What the address says beside station and token. */
export function parametersOf({ query }: Request): Record<string, string> {
  const texts = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts.filter(([name]) => !['station', 'token'].includes(name)));
}
