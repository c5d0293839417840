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

const OTHER_HOST: Sentence = {
  de: 'Nennen Sie unter server.host oder in HUB_HOST eine Adresse dieses Rechners: 127.0.0.1, oder 0.0.0.0 für alle.',
  en: 'Name an address of this machine under server.host or in HUB_HOST: 127.0.0.1, or 0.0.0.0 for all.',
};
const OTHER_PORT: Sentence = {
  de: 'Nennen Sie unter server.port oder in HUB_PORT einen anderen Port, ab 1024.',
  en: 'Name another port under server.port or in HUB_PORT, from 1024 on.',
};

/** Why an address cannot be had, and what to do. */
const UNUSABLE: Readonly<Record<string, readonly [why: Sentence, remedy: Sentence]>> = {
  EADDRINUSE: [
    { de: 'ein anderes Programm nutzt den Port schon', en: 'another program uses it already' },
    {
      de: 'Halten Sie das andere Programm an (vielleicht einen Hub, der noch läuft), oder nennen Sie unter server.port oder in HUB_PORT einen anderen Port.',
      en: 'Stop the other program (perhaps a hub that still runs), or name another port under server.port or in HUB_PORT.',
    },
  ],
  EADDRNOTAVAIL: [
    { de: 'diese Adresse hat der Rechner nicht', en: 'this machine does not have that address' },
    OTHER_HOST,
  ],
  EACCES: [{ de: 'das darf der Benutzer des Hubs nicht', en: 'the user of the hub may not' }, OTHER_PORT],
  ENOTFOUND: [{ de: 'den Namen gibt es nicht', en: 'there is no such name' }, OTHER_HOST],
  EAI_AGAIN: [{ de: 'den Namen findet der Rechner nicht', en: 'this machine does not find the name' }, OTHER_HOST],
};

/** What a person is told of an address that cannot be had. */
export function notListening(cause: NodeJS.ErrnoException, host: string, port: number): HubError {
  const [why, remedy] = UNUSABLE[cause.code ?? ''] ?? [both(cause.code ?? cause.message), OTHER_HOST];
  return new HubError(
    'unavailable',
    {
      de: `Der Hub kann nicht auf ${host}:${port} lauschen: ${why.de}.`,
      en: `The hub cannot listen on ${host}:${port}: ${why.en}.`,
    },
    remedy,
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
