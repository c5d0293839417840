import { z } from 'zod';
import type { ConfigReader } from '../problems/reader';
import { name } from '../region-yaml';
import { readSecret, type Surroundings } from '../secret';
import { reportShort } from '../short-token';
import type { KeyPath } from '../yaml/source';
import { reportStranger } from './whose';

/** Who may release measures and switch them off; the book of measures names them. */
export interface Person {
  readonly name: string;
  readonly token: string;
  /** Slugs of those whose measures are theirs; undefined: of all. */
  readonly kommunen?: readonly string[];
}

const PersonYaml = z.strictObject({
  name,
  token: z.unknown().optional(),
  kommunen: z.array(z.string()).min(1).optional(),
});

/** A hub that needs no secrets now (an import) has people without tokens: they are left out. */
export function readPeople(reader: ConfigReader, path: KeyPath, around: Surroundings): Person[] {
  const people = reader.each(path, (at) => {
    const person = reader.read(PersonYaml, at);
    const tokenAt = [...at, 'token'];
    const token = readSecret(reader, tokenAt, around);
    if (person && reader.source.valueAt(tokenAt) === undefined) {
      reader.report(
        at,
        { de: `Für ${person.name} fehlt das Kennwort.`, en: `The token of ${person.name} is missing.` },
        { de: 'Ergänzen Sie token: { env: NAME }.', en: 'Add token: { env: NAME }.' }
      );
    }
    if (token !== undefined) {
      reportShort(reader, tokenAt, token);
    }
    reportStranger(reader, at, person?.kommunen);
    return person && token !== undefined ? { at, person: { ...person, token } as Person } : undefined;
  });
  people.forEach(({ at, person }, i) =>
    reportTwin(
      reader,
      at,
      person,
      people.slice(0, i).map((other) => other.person)
    )
  );
  return people.map(({ person }) => person);
}

/** Who released a measure must be one person. */
function reportTwin(reader: ConfigReader, at: KeyPath, { name: own, token }: Person, before: readonly Person[]): void {
  if (before.some((other) => other.name === own)) {
    reader.report(
      [...at, 'name'],
      { de: `„${own}“ gibt es schon.`, en: `There is a "${own}" already.` },
      { de: 'Nennen Sie jede Person anders.', en: 'Give each person another name.' }
    );
  } else if (before.some((other) => other.token === token)) {
    reader.report(
      [...at, 'token'],
      { de: 'Zwei Personen haben dasselbe Kennwort.', en: 'Two people have the same token.' },
      {
        de: 'Geben Sie jeder ihr eigenes: sonst weiß niemand, wer freigegeben hat.',
        en: 'Give each their own: otherwise nobody knows who has released.',
      }
    );
  }
}
