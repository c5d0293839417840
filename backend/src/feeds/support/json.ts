import { HubError } from '@smartregion/terms/errors';
import type { Payload } from '../feed';
import { nameOf, textOf } from './unpack/payload';

/**
 * The value that a JSON document holds; not yet looked at.
 * @throws HubError `payload` when it is no JSON: cut off, a page, nothing
 */
export function jsonOf(payload: Payload): unknown {
  const text = textOf(payload);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is not JSON, or it is cut off.`,
      'Fetch it again; open the address in a browser to see what the provider answers.',
      { name: payload.name, begins: text.slice(0, 200) },
      { cause }
    );
  }
}
