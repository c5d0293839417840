import type { AuditEntry } from '../../../model/action/audit';
import type { Catalogue } from '../../question';
import { withheldNumbers, type Decision } from './withheld-numbers';
import { HUB, WATCHING } from '../machine/change';
import { both, type Sentence } from '@smartregion/terms/sentence';

const A_PERSON = { de: 'eine Person', en: 'a person' };
const WITHHELD = {
  de: 'Der Messwert dahinter darf nicht weitergegeben werden.',
  en: 'The licence of the number behind it does not allow to pass it on.',
};

/** What those who ask may read of what was decided: without a token neither names of staff nor numbers that are withheld. */
export interface Discreet {
  by(entry: Pick<AuditEntry, 'by' | 'kind'>): Sentence;
  reason(reason: Sentence, told: Decision): Sentence;
  inputs(told: Decision): AuditEntry['inputs'];
}

/** Who decides where no person does. */
const OWN: ReadonlyMap<string, Sentence> = new Map([
  [HUB, { de: 'Hub', en: 'hub' }],
  [WATCHING, { de: 'niemand: nur beobachtet', en: 'nobody: only watched' }],
  ['automatic', { de: 'Automatik', en: 'automatic' }],
]);

/** Of some entries: the names that stand in them are not to be read. */
export type DiscreetOf = (entries: readonly AuditEntry[]) => Discreet;

export async function discreetFor(catalogue: Catalogue): Promise<DiscreetOf> {
  const isWithheld = await withheldNumbers(catalogue);
  return (entries) => discreet(catalogue.namesPeople, isWithheld, entries);
}

function discreet(
  namesPeople: boolean,
  isWithheld: (decision: Decision) => boolean,
  entries: readonly AuditEntry[]
): Discreet {
  const names = namesPeople ? [] : [...new Set(entries.flatMap((entry) => (isPerson(entry) ? entry.by : [])))];
  const unnamed = (text: string, person: string) => names.reduce((all, name) => all.replaceAll(name, person), text);
  return {
    by: (entry) => OWN.get(entry.by) ?? (!namesPeople && isPerson(entry) ? A_PERSON : both(entry.by)),
    reason: ({ de, en }, told) =>
      isWithheld(told) ? WITHHELD : { de: unnamed(de, A_PERSON.de), en: unnamed(en, A_PERSON.en) },
    inputs: (told) => (isWithheld(told) ? [] : told.inputs),
  };
}

/** Entries whose `by` is an output or an alert. */
const OF_NOBODY: readonly AuditEntry['kind'][] = ['answer', 'told', 'alert'];

function isPerson({ by, kind }: Pick<AuditEntry, 'by' | 'kind'>): boolean {
  return !OWN.has(by) && !OF_NOBODY.includes(kind);
}
