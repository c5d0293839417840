import type { Qualifier, Reading } from '../../../model/observation';
import { QUALITIES, REASONS, type Reason } from '../../../model/quality';
import type { Observation } from './entities';

type Flags = Pick<Reading, 'quality' | 'reasons' | 'qualifier'>;

/** A free field: what servers write there by which they doubt the value. */
const DOUBT = /\b(bad|suspect|invalid|erroneous|faulty|schlecht|ungültig|fehlerhaft)\b/i;

/** Whether a server doubts a value, however it says so. */
export function flagsOf(resultQuality: unknown): Flags {
  const { quality, status } = Object(resultQuality) as { quality?: unknown; status?: unknown };
  const said = [resultQuality, quality, status].filter((word) => typeof word === 'string');
  return said.some((word) => DOUBT.test(word)) ? { quality: 'suspect', reasons: ['provider-flag'] } : {};
}

/** What another hub thinks of a value, and why: its word is as good as ours. */
export function hubFlagsOf({ resultQuality, parameters }: Observation): Flags {
  const quality = QUALITIES.find((word) => word === resultQuality);
  const reasons = (parameters?.reasons ?? []).filter(isReason);
  const qualifier = QUALIFIERS.find((sign) => sign === parameters?.qualifier);
  return {
    ...(quality ? { quality } : {}),
    ...(reasons.length > 0 ? { reasons } : {}),
    ...(qualifier ? { qualifier } : {}),
  };
}

const QUALIFIERS: readonly Qualifier[] = ['<', '>'];

function isReason(word: string): word is Reason {
  return (REASONS as readonly string[]).includes(word);
}
