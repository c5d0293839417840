import { HubError } from '@smartregion/terms/errors';
import type { Request } from 'express';

/**
 * How the hub is called in links of its answers: as configured, else as the request calls it.
 * @throws HubError `query` when the request's name is none of a host
 */
export function ownAddress(request: Request, publicUrl: string | undefined): string {
  return publicUrl ?? `${request.protocol}://${hostOf(request)}`;
}

function hostOf(request: Request): string {
  const host = request.get('host') ?? '';
  if (!/^[\w.:[\]-]{1,255}$/.test(host)) {
    throw new HubError(
      'query',
      { de: 'Die Kopfzeile Host ist kein Name eines Rechners.', en: 'The header Host is no name of a host.' },
      { de: 'Rufen Sie den Hub mit seinem Namen auf.', en: 'Call the hub by its name.' }
    );
  }
  return host;
}
