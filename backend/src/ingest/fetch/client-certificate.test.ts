import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { HubError } from '@smartregion/terms/errors';
import { openCertificate } from './client-certificate';
import { fetchDocument, type FetchOptions } from './http-client';

const PASSWORD = 'geheim';

let folder: string;
let server: Server;
let url: string;
let manner: { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string | Buffer };
const asked: { readonly who: string; readonly method?: string; readonly headers: object }[] = [];

const path = (name: string): string => join(folder, name);
const openssl = (...args: string[]): unknown => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });

/** A key, and a certificate for it that the test's own authority signs. */
function issue(name: string, days: number, authority = 'authority'): void {
  openssl(
    'req',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-subj',
    `/CN=${name}`,
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.csr`
  );
  openssl(
    'x509',
    '-req',
    '-in',
    `${name}.csr`,
    '-CA',
    `${authority}.pem`,
    '-CAkey',
    `${authority}.key`,
    '-CAcreateserial',
    '-days',
    String(days),
    '-extfile',
    'names',
    '-out',
    `${name}.pem`
  );
}

function authority(name: string): void {
  openssl(
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-subj',
    `/CN=${name}`,
    '-days',
    '2',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.pem`
  );
}

/** With the authority of the test's server, which is no public one. */
function pack(name: string): string {
  openssl(
    'pkcs12',
    '-export',
    '-in',
    `${name}.pem`,
    '-inkey',
    `${name}.key`,
    '-certfile',
    'authority.pem',
    '-passout',
    `pass:${PASSWORD}`,
    '-out',
    `${name}.p12`
  );
  return path(`${name}.p12`);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-certificate-'));
  writeFileSync(path('names'), 'subjectAltName=IP:127.0.0.1');
  authority('authority');
  authority('stranger');
  issue('server', 2);
  issue('kreis-unna', 2);
  issue('old', -1);
  issue('unknown', 2, 'stranger');
  ['kreis-unna', 'old', 'unknown'].forEach(pack);
  writeFileSync(path('text.p12'), 'Das ist kein Zertifikat.');
  const [key, cert, ca] = ['server.key', 'server.pem', 'authority.pem'].map((name) => readFileSync(path(name)));
  server = createServer({ key, cert, ca, requestCert: true, rejectUnauthorized: true }, (request, response) => {
    const who = String((request.socket as TLSSocket).getPeerCertificate().subject.CN);
    asked.push({ who, method: request.method, headers: request.headers });
    response.writeHead(manner.status, manner.headers).end(manner.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/subscription`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  manner = { status: 200, body: 'Messwerte' };
});

function fetchAs(name: string, options: FetchOptions = {}, password = PASSWORD) {
  return fetchDocument(url, { ...options, certificate: { pkcs12: path(`${name}.p12`), password } });
}

async function failureAs(...args: Parameters<typeof fetchAs>): Promise<HubError> {
  const failure: unknown = await fetchAs(...args).catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(HubError);
  return failure as HubError;
}

test('a server that demands a certificate gets it, and gives its document with validators', async () => {
  manner = { status: 200, body: gzipSync('Messwerte'), headers: { 'content-encoding': 'gzip', etag: '"7"' } };
  const answer = await fetchAs('kreis-unna', { headers: { 'x-key': 'k' }, userAgent: 'hub/1' });
  expect(answer).toMatchObject({ kind: 'document', validators: { etag: '"7"' } });
  expect(answer.kind === 'document' && Buffer.from(answer.bytes).toString()).toBe('Messwerte');
  const headers = expect.objectContaining({ 'x-key': 'k', 'user-agent': 'hub/1' });
  expect(asked.at(-1)).toEqual({ who: 'kreis-unna', method: 'GET', headers });

  manner = { status: 304 };
  expect(await fetchAs('kreis-unna', { validators: { etag: '"7"' } })).toEqual({ kind: 'unchanged' });
  expect(asked.at(-1)).toMatchObject({ headers: { 'if-none-match': '"7"' } });

  manner = { status: 500 };
  expect(await failureAs('kreis-unna')).toMatchObject({ passing: true, message: expect.stringMatching(/status 500/) });
});

test('the content may stand in the environment as base64', async () => {
  const pkcs12 = readFileSync(path('kreis-unna.p12')).toString('base64');
  const answer = await fetchDocument(url, { certificate: { pkcs12, password: PASSWORD } });
  expect(answer.kind).toBe('document');
});

test('without a certificate that server answers nobody', async () => {
  await expect(fetchDocument(url)).rejects.toThrow(/cannot be read/);
});

test.each([
  ['wrong password', 'kreis-unna', 'falsch', /password does not open the client certificate/],
  ['expired', 'old', PASSWORD, /certificate expired at 20\d\d-/],
  ['missing file', 'nobody', PASSWORD, /certificate .*nobody\.p12 cannot be read: ENOENT/],
  ['no PKCS12', 'text', PASSWORD, /is no PKCS12/],
])('%s is said before anything is sent', async (_, name, password, message) => {
  const before = asked.length;
  const failure = await failureAs(name, {}, password);
  expect(failure).toMatchObject({ kind: 'config', message: expect.stringMatching(message) });
  expect(failure.remedy).not.toBe('');
  expect(`${failure.message} ${failure.remedy}`).not.toContain(password);
  expect(asked).toHaveLength(before);
});

/** Where `openssl s_server` says that it listens. */
async function portOf(output: Readable): Promise<string> {
  let said = '';
  for await (const part of output) {
    said += String(part);
    const port = /ACCEPT 127\.0\.0\.1:(\d+)/.exec(said)?.[1];
    if (port) {
      return port;
    }
  }
  throw new Error(`openssl does not listen: ${said}`);
}

test('a certificate that the server does not know is refused, and not tried again and again', async () => {
  const args =
    '-accept 127.0.0.1:0 -www -cert server.pem -key server.key -CAfile authority.pem -Verify 1 -verify_return_error';
  const strict = spawn('openssl', ['s_server', ...args.split(' ')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const port = await portOf(strict.stdout);
    const certificate = { pkcs12: path('unknown.p12'), password: PASSWORD };
    const failure: unknown = await fetchDocument(`https://127.0.0.1:${port}/`, { certificate }).catch(
      (e: unknown) => e
    );
    expect(failure).toMatchObject({ passing: false, message: expect.stringMatching(/refuses the client certificate/) });
  } finally {
    strict.kill();
  }
});

test('a certificate is not shown over plain http', async () => {
  const certificate = { pkcs12: path('kreis-unna.p12'), password: PASSWORD };
  await expect(fetchDocument('http://127.0.0.1:1/x', { certificate })).rejects.toMatchObject({ kind: 'config' });
});

test('the day on which it expires counts by the clock that is given', async () => {
  const certificate = { pkcs12: path('kreis-unna.p12'), password: PASSWORD };
  await expect(openCertificate(certificate, Date.now() + 3 * 86_400_000)).rejects.toThrow(/expired/);
  await expect(openCertificate(certificate, Date.now() - 86_400_000)).rejects.toThrow(/only valid from/);
});
