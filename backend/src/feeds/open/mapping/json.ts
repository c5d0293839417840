import { HubError } from '@smartregion/terms/errors';
import type { Payload } from '../../feed';
import { nameOf, textOf } from '../../support/unpack/payload';

/**
 * The JSON of a payload.
 * @param what what it should be, for the sentence
 * @throws HubError `payload` when it is none
 */
export function jsonOf(payload: Payload, what: string): unknown {
  const text = textOf(payload);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notWhat(payload, what, 'it is no JSON, or was cut off', { cause });
  }
}

/** @throws HubError `payload` when it is no JSON object */
export function jsonObjectOf(payload: Payload, what: string): Readonly<Record<string, unknown>> {
  const document = jsonOf(payload, what);
  if (document === null || typeof document !== 'object' || Array.isArray(document)) {
    throw notWhat(payload, what, 'it is no JSON object');
  }
  return document as Record<string, unknown>;
}

export function notWhat(payload: Payload, what: string, why: string, options?: ErrorOptions): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} is not ${what}: ${why}.`,
    'Open the address in a browser, or the file in an editor, and compare it with the guide of the feed in docs/feeds.',
    { name: payload.name },
    options
  );
}
