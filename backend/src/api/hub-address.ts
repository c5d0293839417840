import type { Request } from 'express';

/**
 * The hub's address as others reach it, without a slash at its end: links in answers begin with it.
 * @param publicUrl of the configuration; without it as the request names the hub
 * @returns undefined where the request's header Host is no name of a host at all
 */
export function hubAddress(request: Request, publicUrl: string | undefined): string | undefined {
  const host = request.get('host') ?? '';
  return publicUrl ?? (/^[\w.:[\]-]{1,255}$/.test(host) ? `${request.protocol}://${host}` : undefined);
}
