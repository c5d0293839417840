import { HubError } from '../../../model/errors';
import type { Payload } from '../../feed';
import { nameOf, textOf } from '../../support/payload';

/**
 * The JSON documents of a payload: one (a webhook), a list of them, or one in each line (an export).
 * @throws HubError `payload` when it is not JSON
 */
export function documentsOf(payload: Payload): readonly unknown[] {
  const text = textOf(payload);
  const whole = parsed(text);
  if (whole !== undefined) {
    return Array.isArray(whole) ? whole : [whole];
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const documents = lines.every((line) => line.trim().startsWith('{')) ? lines.map(parsed) : [];
  if (documents.length < 2 || documents.includes(undefined)) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is not JSON.`,
      'Set the format of the webhook or of the topic to JSON, and send it unchanged.',
      { name: payload.name }
    );
  }
  return documents;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
