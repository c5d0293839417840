import { createHmac } from 'node:crypto';
import { HubError } from '@smartregion/terms/errors';
import type { GrafanaConfig } from '../../../config/action-desk/action-desk';
import { MINUTE, SECOND, type Instant } from '../../../model/time';
import { sameSecret } from '../../auth';

/** How far the clocks of Grafana and hub may lie apart, and how long somebody who listens could send a message again. */
const WINDOW = 5 * MINUTE;

/** Signatures of the window, more than any Grafana sends in it: then the oldest are forgotten. */
const MOST = 10_000;

/** Says of a message, before anything of it is read, whether the Grafana of the configuration has sent it, and now. */
export class SignatureCheck {
  /** When each signature came that is not yet too old to be taken. */
  private readonly seen = new Map<string, Instant>();

  constructor(
    private readonly config: GrafanaConfig,
    private readonly now: () => Instant
  ) {}

  /**
   * @param header reads a header of the request
   * @throws HubError `unauthorized` when the signature is missing, wrong or of another time; `forbidden` when this very
   * message was here before
   */
  check(body: Buffer, header: (name: string) => string | undefined): void {
    const { secret, header: name, timestampHeader } = this.config;
    const stamp = timestampHeader === undefined ? undefined : (header(timestampHeader) ?? '');
    if (stamp !== undefined && !/^\d{1,12}$/.test(stamp)) {
      throw noTime(timestampHeader!);
    }
    const signed = createHmac('sha256', secret).update(stamp === undefined ? '' : `${stamp}:`);
    const wanted = signed.update(body).digest('hex');
    if (!sameSecret(header(name) ?? '', wanted)) {
      throw wrongSignature(name);
    }
    if (stamp !== undefined) {
      this.checkTime(Number(stamp) * SECOND, wanted);
    }
  }

  /** Only once it is known whose stamp it is: nobody else learns what the hub's clock says or fills its memory. */
  private checkTime(at: Instant, signature: string): void {
    const now = this.now();
    if (Math.abs(now - at) > WINDOW) {
      throw otherTime();
    }
    for (const [old, came] of this.seen) {
      if (now - came <= 2 * WINDOW && this.seen.size < MOST) {
        break;
      }
      this.seen.delete(old);
    }
    if (this.seen.has(signature)) {
      throw replayed();
    }
    this.seen.set(signature, now);
  }
}

const wrongSignature = (name: string) =>
  new HubError(
    'unauthorized',
    {
      de: `Die Signatur in ${name} fehlt oder passt nicht zur Nachricht.`,
      en: `The signature in ${name} is missing or does not fit the message.`,
    },
    {
      de: 'Nennen Sie in Grafana unter hmacConfig dasselbe Geheimnis und dieselben Kopfzeilen wie unter actionDesk.grafana.',
      en: 'Name the same secret and headers under hmacConfig in Grafana as under actionDesk.grafana.',
    }
  );

const noTime = (name: string) =>
  new HubError(
    'unauthorized',
    { de: `${name} fehlt oder ist keine Zeit.`, en: `${name} is missing or no time.` },
    {
      de: `Ergänzen Sie in Grafana unter hmacConfig: timestampHeader: ${name}.`,
      en: `Add in Grafana under hmacConfig: timestampHeader: ${name}.`,
    }
  );

const otherTime = () =>
  new HubError(
    'unauthorized',
    {
      de: 'Die Nachricht ist mehr als 5 Minuten alt oder kommt aus der Zukunft.',
      en: 'The message is more than 5 minutes old or comes from the future.',
    },
    { de: 'Stellen Sie die Uhren beider Rechner (NTP).', en: 'Set the clocks of both machines (NTP).' }
  );

const replayed = () =>
  new HubError(
    'forbidden',
    { de: 'Genau diese Nachricht war schon hier.', en: 'This very message was here before.' },
    {
      de: 'Nichts zu tun: sie gilt schon. Wer sie wiederholt, signiert sie neu.',
      en: 'Nothing to do: it holds already. Whoever repeats it signs it anew.',
    }
  );
