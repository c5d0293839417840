import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A provider that lets the hub wait for its document until the measurement begins. */
export class HeldProvider {
  private held: ServerResponse | undefined;
  private wasHeld = false;

  private constructor(
    private readonly server: Server,
    private readonly beside: Uint8Array | undefined
  ) {}

  /** @param beside what it answers at once for the document without which the other has no meaning */
  static async start(beside?: Uint8Array): Promise<HeldProvider> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const provider = new HeldProvider(server, beside);
    server.on('request', (request, response) => provider.answer(request.method ?? '', request.url ?? '', response));
    return provider;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Whether the hub has asked for the document. */
  get isAsked(): boolean {
    return this.held !== undefined;
  }

  release(body: Uint8Array): void {
    this.held!.writeHead(200).end(body);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private answer(method: string, path: string, response: ServerResponse): void {
    if (path.includes('/oauth2/')) {
      response.end(JSON.stringify({ access_token: 'a', refresh_token: 'b', expires_in: 10_800 }));
    } else if (path.endsWith('/sites')) {
      response.end(this.beside);
    } else if (this.wasHeld) {
      response.writeHead(204).end();
    } else {
      this.wasHeld = true;
      this.held = response;
    }
  }
}
