import express from 'express';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';
import { Console, type ConsoleTarget } from './consoles';
import { PROVIDERS } from './providers/registry';

/**
 * The thread of the provider simulator: making up weeks of weather must not hold up the hub's queries. Says its
 * address when it listens; takes the consoles to connect.
 */
const app = express();
for (const [feed, provider] of Object.entries(PROVIDERS)) {
  app.use(`/${feed}`, (request, response) => {
    const url = new URL(request.url, 'http://simulator');
    const answer = provider({ path: url.pathname.slice(1), query: url.searchParams, now: Date.now() });
    const modified = answer.headers?.['last-modified'];
    if (modified && request.headers['if-modified-since'] === modified) {
      response.status(304).end();
      return;
    }
    response
      .status(answer.status)
      .type(answer.type)
      .set(answer.headers ?? {});
    response.send(typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body));
  });
}

const server = app.listen(0, '127.0.0.1', (error) => {
  if (error) {
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  parentPort?.postMessage(`http://127.0.0.1:${port}`);
});

parentPort?.on('message', (targets: readonly ConsoleTarget[]) => {
  for (const target of targets) {
    void new Console(target, Date.now()).run();
  }
});
