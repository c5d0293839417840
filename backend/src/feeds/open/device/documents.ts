import { HubError } from '@smartregion/terms/errors';
import type { Payload } from '../../feed';
import { lines } from '../../support/csv';
import { refuseTooMany } from '../../support/limits';
import { nameOf, textOf } from '../../support/unpack/payload';

/**
 * The JSON documents of a payload: one (a webhook), a list of them, or one in each line (an export).
 * @throws HubError `payload` when it is not JSON
 */
export function documentsOf(payload: Payload): readonly unknown[] {
  const text = textOf(payload);
  const whole = parsed(text);
  if (whole !== undefined) {
    const documents: readonly unknown[] = Array.isArray(whole) ? whole : [whole];
    refuseTooMany(payload, documents.length);
    return documents;
  }
  const documents: unknown[] = [];
  for (const line of lines(text)) {
    const document = line.trimStart().startsWith('{') ? parsed(line) : undefined;
    if (document === undefined && line.trim() !== '') {
      throw notJson(payload);
    }
    if (document !== undefined) {
      documents.push(document);
      refuseTooMany(payload, documents.length);
    }
  }
  if (documents.length < 2) {
    throw notJson(payload);
  }
  return documents;
}

function notJson(payload: Payload): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} is not JSON.`,
    'Set the format of the webhook or of the topic to JSON, and send it unchanged.',
    { name: payload.name }
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
