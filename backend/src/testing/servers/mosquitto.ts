import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import mqtt, { type MqttClient } from 'mqtt';

/** Debian installs it where the PATH of a user does not look. */
const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
const program = (name: string) => FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path));

const MISSING = 'Mosquitto is not installed (Debian: apt-get install mosquitto).';

/** `describe` where a Mosquitto is installed, else a block that is skipped and says so; in CI it must be there. */
export function describeMosquitto(name: string, body: () => void): void {
  if (program('mosquitto')) {
    describe(name, body);
  } else if (process.env['CI'] === 'true') {
    test(name, () => {
      throw new Error(MISSING);
    });
  } else {
    process.stderr.write(`Skipped "${name}": ${MISSING}\n`);
    describe.skip(name, body);
  }
}

export interface MosquittoOptions {
  readonly user?: string;
  readonly password?: string;
  /** With a certificate for 127.0.0.1, signed by an authority of its own. */
  readonly tls?: boolean;
}

/** A real broker on 127.0.0.1 that keeps sessions and messages over a restart. */
export class Mosquitto {
  private constructor(
    private readonly folder: string,
    readonly port: number,
    private readonly options: MosquittoOptions,
    private process: ChildProcess
  ) {}

  static async start(options: MosquittoOptions = {}): Promise<Mosquitto> {
    const folder = mkdtempSync(join(tmpdir(), 'mosquitto-'));
    const port = await freePort();
    writeFileSync(join(folder, 'mosquitto.conf'), configuration(folder, port, options));
    return new Mosquitto(folder, port, options, await run(folder, port));
  }

  get url(): string {
    return `${this.options.tls ? 'mqtts' : 'mqtt'}://127.0.0.1:${this.port}`;
  }

  /** File with the certificate of the authority. */
  get authority(): string {
    return join(this.folder, 'ca.pem');
  }

  /** Ends it; sessions and messages stay for the next start. */
  async down(): Promise<void> {
    const closed = once(this.process, 'close');
    this.process.kill('SIGTERM');
    await closed;
  }

  async up(): Promise<void> {
    this.process = await run(this.folder, this.port);
  }

  /** A client that publishes. */
  client(): Promise<MqttClient> {
    const { user, password } = this.options;
    return mqtt.connectAsync(this.url, { username: user, password, rejectUnauthorized: false });
  }

  async publish(topic: string, message: object | string, qos: 0 | 1 = 1, retain = false): Promise<void> {
    const client = await this.client();
    await client.publishAsync(topic, typeof message === 'string' ? message : JSON.stringify(message), { qos, retain });
    await client.endAsync();
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      await this.down();
    }
    rmSync(this.folder, { recursive: true });
  }
}

function configuration(folder: string, port: number, { user, password, tls }: MosquittoOptions): string {
  const lines = [
    `listener ${port} 127.0.0.1`,
    'persistence true',
    `persistence_location ${folder}/`,
    // As root it would change to a user who may not read the folder.
    'user root',
    'max_queued_messages 100000',
    `allow_anonymous ${user === undefined}`,
  ];
  if (user !== undefined) {
    const file = join(folder, 'passwords');
    writeFileSync(file, `${user}:${password}\n`, { mode: 0o600 });
    execFileSync(program('mosquitto_passwd')!, ['-U', file]);
    lines.push(`password_file ${file}`);
  }
  if (tls) {
    certificates(folder);
    lines.push(`certfile ${folder}/server.pem`, `keyfile ${folder}/server.key`);
  }
  return `${lines.join('\n')}\n`;
}

function certificates(folder: string): void {
  const openssl = (command: string) => execFileSync('openssl', command.split(' '), { cwd: folder, stdio: 'pipe' });
  const key = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes';
  openssl(`req -x509 ${key} -days 2 -subj /CN=Authority -keyout ca.key -out ca.pem`);
  openssl(`req ${key} -subj /CN=127.0.0.1 -keyout server.key -out server.csr`);
  writeFileSync(join(folder, 'names'), 'subjectAltName=IP:127.0.0.1');
  openssl('x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names -out server.pem');
}

async function run(folder: string, port: number): Promise<ChildProcess> {
  const child = spawn(program('mosquitto')!, ['-c', join(folder, 'mosquitto.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  while (!/mosquitto version \S+ running/.test(said)) {
    if (child.exitCode !== null) {
      throw new Error(`mosquitto does not run on ${port}: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
