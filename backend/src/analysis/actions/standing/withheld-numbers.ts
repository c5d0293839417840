import type { AuditEntry } from '../../../model/action/audit';
import type { Rule } from '../../../model/action/rule';
import type { DescribedSeries } from '../../../model/series';
import { PROPERTIES } from '@smartregion/terms/property';
import type { Catalogue } from '../../question';

/** Of which rule, and what it saw. */
export type Decision = Pick<AuditEntry, 'rule' | 'inputs'>;

/** Questions whose number is made of other stations than those they name. */
const LOOKS_AROUND: readonly unknown[] = ['roadside-increment'];

/**
 * Whose numbers are made of readings that are withheld from this reader: by what the rule asks for, and by what the decision
 * saw. Where neither says enough, what is withheld anywhere counts. An alert's word is no reading.
 */
export async function withheldNumbers(catalogue: Catalogue): Promise<(decision: Decision) => boolean> {
  const withheld = await catalogue.withheld();
  const rules = new Map(catalogue.actions.map((rule) => [rule.id, rule]));
  const asksFor = new Map([...rules].map(([id, rule]) => [id, asksForAny(withheld, rule, catalogue)]));
  const isSeen = ({ station, feed }: AuditEntry['inputs'][number]) =>
    withheld.some((one) => (station ?? one.station) === one.station && (feed ?? one.feed) === one.feed);
  return ({ rule, inputs }) =>
    rules.get(rule)?.input.from !== 'alert' && (asksFor.get(rule) === true || inputs.some(isSeen));
}

/** Questions name stations and properties under several keys: whatever is called like one is meant. */
function asksForAny(withheld: readonly DescribedSeries[], { input }: Rule, { stations }: Catalogue): boolean {
  if (input.from === 'alert') {
    return false;
  }
  const words = new Set(wordsIn(input.query));
  const namesStations = stations.some(({ id }) => words.has(id)) && !LOOKS_AROUND.includes(input.query['type']);
  const namesProperties = PROPERTIES.some(({ id }) => words.has(id));
  return withheld.some(
    ({ station, property }) => (!namesStations || words.has(station)) && (!namesProperties || words.has(property))
  );
}

/** Lists may be written as one text, also as Grafana writes the values of a variable: `{a,b}`. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return value.split(/[{},]/).map((word) => word.trim());
  }
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(wordsIn) : [];
}
