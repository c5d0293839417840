import { QUALITIES, REASONS, type Reason } from '../../../model/quality';
import { DEFINED_BY_A_HUB, propertyDefined } from '../../../model/property-names';
import { instantOf } from '../mapping/stamps';
import { attributeOf } from './attribute';
import type { Qualifier, Reading } from '../../../model/observation';
import type { Interval } from '../../../model/time';

/**
 * What a hub of this kind says beside a value (docs/schnittstellen/ngsi.md): which of our properties it is, from which
 * source, for which time, and what it is worth. Its word is as good as ours.
 */
export interface Said {
  /** Undefined: no hub wrote this. */
  readonly property?: string;
  readonly feed?: string;
  readonly interval?: Interval;
  readonly flags: Pick<Reading, 'quality' | 'reasons' | 'qualifier'>;
  /** It has it from another hub or broker: it is asked for there. */
  readonly isHandedOn: boolean;
}

const NOTHING: Said = { flags: {}, isHandedOn: false };

const QUALIFIERS: readonly Qualifier[] = ['<', '>'];

/** @param instance of an attribute, normalized, concise, or with NGSI-v2's metadata */
export function saidByHub(instance: unknown): Said {
  if (instance === null || typeof instance !== 'object' || Array.isArray(instance)) {
    return NOTHING;
  }
  const { metadata, ...beside } = instance as Readonly<Record<string, unknown>>;
  const about: Readonly<Record<string, unknown>> = { ...beside, ...(Object(metadata) as object) };
  const said = (name: string): unknown => attributeOf(Object.hasOwn(about, name) ? about[name] : undefined).value;
  const defined = said('observedProperty');
  const named =
    typeof defined === 'string' && defined.startsWith(DEFINED_BY_A_HUB) ? propertyDefined(defined) : undefined;
  if (named?.kind !== 'property') {
    return NOTHING;
  }
  const feed = said('feed');
  return {
    property: named.id,
    ...(typeof feed === 'string' ? { feed } : {}),
    ...intervalOf(said('dateObservedFrom'), said('dateObservedTo')),
    flags: flagsOf(said('quality'), said('qualityReasons'), said('qualifier')),
    isHandedOn: said('handedOn') === true,
  };
}

function intervalOf(from: unknown, to: unknown): Pick<Said, 'interval'> {
  const [start, end] = [from, to].map((stamp) => instantOf(typeof stamp === 'string' ? stamp : '', 'UTC'));
  return start !== undefined && end !== undefined && start <= end ? { interval: { start, end } } : {};
}

function flagsOf(quality: unknown, said: unknown, qualifier: unknown): Said['flags'] {
  const known = QUALITIES.find((word) => word === quality);
  const reasons = (Array.isArray(said) ? (said as unknown[]) : [said]).filter(isReason);
  const sign = QUALIFIERS.find((one) => one === qualifier);
  return {
    ...(known ? { quality: known } : {}),
    ...(reasons.length > 0 ? { reasons } : {}),
    ...(sign ? { qualifier: sign } : {}),
  };
}

const isReason = (word: unknown): word is Reason => (REASONS as readonly unknown[]).includes(word);
