import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';

/** How a provider can misbehave, and how it should not. */
export type Manner =
  | { readonly kind: 'answer'; readonly body: string | Uint8Array; readonly headers?: Record<string, string> }
  | { readonly kind: 'gzip'; readonly body: string }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Record<string, string> }
  | { readonly kind: 'page' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'hang-up' }
  | { readonly kind: 'truncate'; readonly body: string };

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A provider on a free loopback port that answers as the test says and remembers what it was asked. */
export class FakeProvider {
  readonly asked: Asked[] = [];
  private constructor(
    private readonly server: Server,
    private manner: (asked: Asked) => Manner
  ) {}

  static async start(manner: (asked: Asked) => Manner): Promise<FakeProvider> {
    const server = createServer();
    const provider = new FakeProvider(server, manner);
    server.on('request', async (request, response) => {
      const { method = 'GET', url: path = '/', headers } = request;
      const asked = { method, path, headers, body: await text(request) };
      provider.asked.push(asked);
      behave(response, provider.manner(asked));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return provider;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  behaves(manner: (asked: Asked) => Manner): void {
    this.manner = manner;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

function behave(response: ServerResponse, manner: Manner): void {
  switch (manner.kind) {
    case 'answer':
      response.writeHead(200, manner.headers).end(manner.body);
      return;
    case 'gzip':
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(manner.body));
      return;
    case 'status':
      response.writeHead(manner.status, manner.headers).end();
      return;
    case 'page':
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!DOCTYPE html><html><head><title>Wartungsarbeiten</title></head></html>');
      return;
    case 'hang':
      return;
    case 'hang-up':
      response.socket?.destroy();
      return;
    case 'truncate':
      response.writeHead(200, { 'content-length': String(manner.body.length * 2) });
      response.write(manner.body, () => response.socket?.destroy());
  }
}
