import type { Broker } from '../../feeds/open/mqtt/options';
import type { HubError } from '@smartregion/terms/errors';
import type { FailureCause } from '../../model/outcome/failure';
import { connectionFailure } from '../../model/outcome/failure-cause';
import { hostOf } from '../fetch/shown-address';
import { SourceFailure } from '../fetch/source-failure';

/** Codes of a refused CONNECT (MQTT 3.1.1, section 3.2.2.3). */
const REFUSALS: ReadonlyMap<unknown, readonly [why: string, remedy: string]> = new Map([
  [2, ['it does not take the client id', 'Name another under clientId, or leave it out.']],
  [4, ['user or password is wrong', 'Correct user and password, and restart the hub.']],
  [
    5,
    ['this user may not connect', 'Let whoever runs the broker give the user the right, or correct user and password.'],
  ],
]);

const NETWORK: ReadonlyMap<unknown, string> = new Map([
  ['ECONNREFUSED', 'nothing listens there'],
  ['ENOTFOUND', 'the name of the host is not known'],
  ['EAI_AGAIN', 'the name of the host cannot be looked up'],
  ['ETIMEDOUT', 'it does not answer'],
  ['ECONNRESET', 'it has broken the connection'],
]);

/** What went wrong with a broker, in words; everything is tried again by itself. */
export function brokerError({ url }: Broker, cause: unknown): HubError {
  const { code, message } = cause as { code?: unknown; message?: string };
  const found = connectionFailure(cause);
  const say = (why: string, remedy: string, because: FailureCause = found.cause) => {
    const failure = { ...found, cause: because, host: hostOf(url) };
    return new SourceFailure(
      `The broker ${url} cannot be listened to: ${why}.`,
      remedy,
      failure,
      { url, code },
      { cause }
    );
  };
  const refusal = REFUSALS.get(code);
  if (refusal) {
    return say(...refusal, code === 2 ? 'configuration' : 'credentials');
  }
  if (found.cause === 'tls' || found.cause === 'certificate') {
    return say(
      `its certificate is not accepted (${String(code)})`,
      'Check host and port; name the certificate of its authority under ca: { file: … } when it is one of your own.'
    );
  }
  return say(
    NETWORK.get(code) ?? message ?? 'the connection has ended',
    'Nothing to do when it is under maintenance: the hub tries again by itself. Else check url and network.'
  );
}

/** The broker refuses a topic. */
export function topicRefused({ url }: Broker, filters: readonly string[]): HubError {
  return new SourceFailure(
    `The broker ${url} does not let the hub listen to ${filters.map((filter) => `"${filter}"`).join(', ')}.`,
    'Let whoever runs the broker give this user the right to read the topics, or correct topic in the configuration.',
    { cause: 'credentials', host: hostOf(url) },
    { url, filters }
  );
}
