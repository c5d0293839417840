import { HubError } from '@smartregion/terms/errors';
import type { JournalExtent } from '../../store/journal';

/** Where somebody is in a journal: after its entry of this number. */
export interface Position {
  readonly name: string;
  readonly number: number;
}

export const idOf = ({ name, number }: Position): string => `${name}-${number}`;

/**
 * What a client sends as Last-Event-ID.
 * @throws HubError `query` where it is none of ours
 */
export function positionOf(id: string): Position {
  const [, name, number] = /^([0-9a-f]{8})-(\d{1,15})$/.exec(id) ?? [];
  if (name === undefined) {
    throw new HubError(
      'query',
      {
        de: 'Last-Event-ID ist keine Kennung aus diesem Strom.',
        en: 'Last-Event-ID is no id of this stream.',
      },
      {
        de: 'Senden Sie die letzte „id“, wie sie im Strom stand, oder lassen Sie die Kopfzeile weg.',
        en: 'Send the last "id" as it stood in the stream, or leave the header out.',
      }
    );
  }
  return { name, number: Number(number) };
}

/**
 * Where a stream begins: where its client was, or now. Of another store, or of a time that this one does not know (it was
 * restored from a backup), nobody knows what has happened since.
 */
export function beginAt(asked: Position | undefined, { name, last }: JournalExtent) {
  const isKnown = asked === undefined || (asked.name === name && asked.number <= last);
  return { number: asked !== undefined && isKnown ? asked.number : last, isGap: !isKnown };
}
