import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { Socket } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { createSecureContext, TLSSocket, type SecureContext } from 'node:tls';
import { createGunzip } from 'node:zlib';
import type { FeedRequest } from '../../feeds/feed';
import { asError, HubError } from '@smartregion/terms/errors';
import type { Sentence } from '@smartregion/terms/sentence';
import { iso } from '../../model/time';
import { FetchFailure } from './fetch-failure';
import { hostOf, withoutSecrets } from './shown-address';

type ClientCertificate = NonNullable<FeedRequest['certificate']>;

export interface CertifiedRequest {
  readonly method: string;
  readonly headers: Headers;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/**
 * `fetch` that shows a client certificate (mutual TLS), which that of Node cannot. No redirects: a machine access has
 * one address. Certificates of authorities inside the PKCS12 are trusted for the server, too.
 *
 * Not by undici's Agent: with TLS 1.3 a server refuses after the handshake, and of that alert undici says no more than
 * "other side closed", which would be asked again and again.
 * @throws HubError `config` when the certificate is no good, FetchFailure when the server refuses it
 */
export async function fetchWithCertificate(
  url: string,
  { method, headers, body, signal }: CertifiedRequest,
  certificate: ClientCertificate
): Promise<Response> {
  if (new URL(url).protocol !== 'https:') {
    throw new HubError(
      'config',
      {
        de: `${withoutSecrets(url)} ist keine https-Adresse: das Maschinenzertifikat kann dort nicht vorgezeigt werden.`,
        en: `${withoutSecrets(url)} is no https address: a client certificate cannot be shown there.`,
      },
      {
        de: 'Nennen Sie die https-Adresse unter baseUrl oder url, oder nehmen Sie certificate heraus.',
        en: 'Name the https address under baseUrl or url, or take the certificate out.',
      }
    );
  }
  const secureContext = await openCertificate(certificate, Date.now());
  headers.set('accept-encoding', 'gzip');
  return new Promise((resolve, reject) => {
    const options = { method, headers: Object.fromEntries(headers), signal, agent: false, secureContext };
    request(url, options, (message) => resolve(asResponse(message)))
      .on('error', (cause) => reject(isRefusal(cause) ? refusedCertificate(cause, url) : cause))
      .end(body);
  });
}

function asResponse(message: IncomingMessage): Response {
  const { statusCode: status = 500, headers } = message;
  const isEmpty = [204, 205, 304].includes(status);
  const isGzip = headers['content-encoding'] === 'gzip';
  const content = isGzip && !isEmpty ? pipeline(message, createGunzip(), () => undefined) : message;
  const plain = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  if (isEmpty) {
    message.resume();
  }
  return new Response(isEmpty ? null : Readable.toWeb(content), { status, headers: plain });
}

/**
 * Opens a PKCS12 (.p12, .pfx).
 * @param certificate `pkcs12` is the path of the file, or its content in base64, as an environment variable holds it
 * @throws HubError `config` that says which of file, password or date is wrong
 */
export async function openCertificate(certificate: ClientCertificate, now: number): Promise<SecureContext> {
  const pfx = await contentOf(certificate.pkcs12);
  const context = unlock(pfx, certificate.password);
  const own = new TLSSocket(new Socket(), { secureContext: context }).getX509Certificate();
  if (!own) {
    throw unusable(
      {
        de: 'Die .p12 enthält kein Zertifikat mit seinem Schlüssel.',
        en: 'The PKCS12 holds no certificate with its key.',
      },
      {
        de: 'Exportieren Sie Zertifikat und privaten Schlüssel zusammen.',
        en: 'Export certificate and private key together.',
      }
    );
  }
  const [from, to] = [Date.parse(own.validFrom), Date.parse(own.validTo)];
  if (now < from || now > to) {
    throw now > to
      ? unusable(
          {
            de: `Das Maschinenzertifikat ist am ${iso(to)} abgelaufen.`,
            en: `The client certificate expired at ${iso(to)}.`,
          },
          {
            de: 'Beantragen Sie beim Anbieter ein neues und legen Sie es an seine Stelle.',
            en: 'Order a new one from the provider and put it in its place.',
          }
        )
      : unusable(
          {
            de: `Das Maschinenzertifikat gilt erst ab ${iso(from)}.`,
            en: `The client certificate is only valid from ${iso(from)}.`,
          },
          { de: 'Prüfen Sie die Uhr dieses Rechners.', en: 'Check the clock of this machine.' }
        );
  }
  return context;
}

/** Base64 of every PKCS12 begins like this: a DER sequence with a length of two or more bytes. */
const BASE64 = /^MI[A-Za-z0-9+/=\s]{100,}$/;

async function contentOf(pkcs12: string): Promise<Buffer> {
  if (BASE64.test(pkcs12)) {
    return Buffer.from(pkcs12, 'base64');
  }
  try {
    return await readFile(pkcs12);
  } catch (cause) {
    const shown = /^[\x20-\x7e\u00a0-\u024f]{1,200}$/.test(pkcs12) ? ` ${pkcs12}` : '';
    const { code } = cause as NodeJS.ErrnoException;
    throw unusable(
      {
        de: `Das Maschinenzertifikat${shown} ist nicht lesbar: ${code ?? 'keine solche Datei'}.`,
        en: `The client certificate${shown} cannot be read: ${code ?? 'no such file'}.`,
      },
      {
        de: 'Nennen Sie den Pfad der .p12, wie der Hub ihn sieht (im Container: unter einem eingebundenen Ordner).',
        en: 'Name the path of the .p12 file as the hub sees it (in a container: below a mounted folder).',
      },
      cause
    );
  }
}

function unlock(pfx: Buffer, passphrase: string | undefined): SecureContext {
  try {
    return createSecureContext({ pfx, passphrase });
  } catch (cause) {
    const { message } = asError(cause);
    if (/mac verify/i.test(message)) {
      throw unusable(
        {
          de: 'Das Passwort öffnet das Maschinenzertifikat nicht.',
          en: 'The password does not open the client certificate.',
        },
        { de: 'Prüfen Sie das Passwort; es kam mit der Datei.', en: 'Check the password; it came with it.' },
        cause
      );
    }
    if (/unsupported/i.test(message)) {
      const pack =
        'openssl pkcs12 -legacy -in alt.p12 -out alles.pem && openssl pkcs12 -export -in alles.pem -out neu.p12';
      throw unusable(
        {
          de: 'Das Maschinenzertifikat ist mit einem Verfahren verschlossen, das nicht mehr unterstützt wird.',
          en: 'The client certificate is locked with a cipher that is no longer supported.',
        },
        { de: `Packen Sie es neu: ${pack}`, en: `Pack it anew: ${pack}` },
        cause
      );
    }
    throw unusable(
      {
        de: `Das Maschinenzertifikat ist keine .p12 (${message}).`,
        en: `The client certificate is no PKCS12: ${message}.`,
      },
      { de: 'Nennen Sie eine Datei .p12 oder .pfx.', en: 'Name a .p12 or .pfx file.' },
      cause
    );
  }
}

/** A TLS alert with which the server ends the talk because of the certificate. */
function isRefusal({ code = '' }: NodeJS.ErrnoException): boolean {
  return /ALERT.*(CERTIFICATE|UNKNOWN_CA|ACCESS_DENIED)/.test(code);
}

function refusedCertificate(cause: Error, url: string): FetchFailure {
  return new FetchFailure(
    {
      de: `${withoutSecrets(url)} weist das Maschinenzertifikat ab.`,
      en: `${withoutSecrets(url)} refuses the client certificate.`,
    },
    {
      de: 'Fragen Sie den Anbieter, ob es zu diesem Abonnement gehört und freigeschaltet ist.',
      en: 'Ask the provider whether this certificate belongs to the subscription and is unlocked.',
    },
    { passing: false, failure: { cause: 'certificate', host: hostOf(url) }, cause }
  );
}

function unusable(message: Sentence, remedy: Sentence, cause?: unknown): HubError {
  return new HubError('config', message, remedy, {}, cause === undefined ? undefined : { cause });
}
