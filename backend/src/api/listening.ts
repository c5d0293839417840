import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { HubError } from '@smartregion/terms/errors';
import { both, type Sentence } from '@smartregion/terms/sentence';
import { SECOND } from '../model/time';

/** How long open requests may still take when the hub stops. */
const LAST_REQUESTS = 2 * SECOND;

/** @throws HubError `unavailable` when the address cannot be had */
export function listen(
  app: Express,
  { host, port }: { readonly host: string; readonly port: number }
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, (error?: NodeJS.ErrnoException) => {
      if (error) {
        reject(notListening(error, host, port));
      } else {
        resolve(server);
      }
    });
  });
}

/** Why an address cannot be had. */
const UNUSABLE: Readonly<Record<string, Sentence>> = {
  EADDRINUSE: { de: 'ein anderes Programm nutzt den Port schon', en: 'another program uses it already' },
  EADDRNOTAVAIL: { de: 'diese Adresse hat der Rechner nicht', en: 'this machine does not have that address' },
  EACCES: { de: 'das darf der Benutzer des Hubs nicht', en: 'the user of the hub may not' },
  ENOTFOUND: { de: 'den Namen gibt es nicht', en: 'there is no such name' },
};

function notListening(cause: NodeJS.ErrnoException, host: string, port: number): HubError {
  const { de, en } = UNUSABLE[cause.code ?? ''] ?? both(cause.code ?? cause.message);
  return new HubError(
    'unavailable',
    {
      de: `Der Hub kann nicht auf ${host}:${port} lauschen: ${de}.`,
      en: `The hub cannot listen on ${host}:${port}: ${en}.`,
    },
    {
      de: 'Halten Sie das andere Programm an (vielleicht einen Hub, der noch läuft), oder nennen Sie unter server.port oder in HUB_PORT einen anderen Port.',
      en: 'Stop the other program (perhaps a hub that still runs), or name another port under server.port or in HUB_PORT.',
    },
    { host, port },
    { cause }
  );
}

/** Answers the requests that are open; whoever takes his time is cut off. */
export async function closed(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(impatience);
}

/** As a person on this machine opens it. */
export function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const everywhere = host === '0.0.0.0' || host === '::';
  return `http://${everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;
}
