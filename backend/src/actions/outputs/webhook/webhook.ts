import type { Answer } from '../../../model/action/command';
import type { WebhookConfig } from '../../../model/action/output-config';
import type { Deliver } from '../../../outward/deliver';
import type { Output, Teller } from '../../model/output';
import { bodyHash } from '../body-hash';
import { CLOUD_EVENT, eventOf, proposalEventOf } from '../cloud-event';
import { SIGNATURE, signatureOf } from './signature';

export interface WebhookParts {
  readonly deliver: Deliver;
  /** The hub, as a URI: `source` of its events. */
  readonly source: string;
}

/**
 * Commands as CloudEvents over HTTP, each with the command's id: a receiver that has seen it does nothing. It was taken
 * when the receiver says so with a status 2xx; whether the measure is on, the receiver tells by feedback.
 */
export function webhookOutput(config: WebhookConfig, parts: WebhookParts): Output {
  return { id: config.id, send: (command) => posted(eventOf(command, parts.source), config, parts) };
}

/** Proposals as CloudEvents over HTTP, signed as commands are. */
export function webhookTeller(config: WebhookConfig, parts: WebhookParts): Teller {
  return { id: config.id, tell: (proposal) => posted(proposalEventOf(proposal, parts.source), config, parts) };
}

async function posted(
  text: string,
  { id, url, token, secret }: WebhookConfig,
  { deliver }: WebhookParts
): Promise<Answer> {
  const headers = {
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...(secret === undefined ? {} : { [SIGNATURE]: signatureOf(text, secret) }),
  };
  const { ok, status, attempts, ms, german: why } = await deliver({ url, headers }, { type: CLOUD_EVENT, text });
  return {
    ...{ ok, output: id, target: shown(url), bodyHash: bodyHash(text), attempts, ms },
    ...(status === undefined ? {} : { status }),
    ...(why === undefined ? {} : { why }),
  };
}

/** Many webhooks have their secret in path or query: the server alone is told. */
function shown(url: string): string {
  return new URL(url).origin;
}
