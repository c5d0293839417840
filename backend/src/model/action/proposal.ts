import type { Sentence } from '@smartregion/terms/sentence';
import type { Instant } from '../time';
import type { Rule } from './rule';
import type { Standing } from './standing';

/** What those who must decide are told when a measure is proposed: nothing of it names a person. */
export interface Proposal {
  /** Of a rule and the moment of its proposal: the same however often, and by whichever hub, it is told. */
  readonly id: string;
  readonly rule: string;
  readonly version: string;
  readonly name: Sentence;
  readonly measure?: Sentence;
  /** Slug. */
  readonly kommune: string;
  readonly reason: Sentence;
  readonly since: Instant;
  /** It lapses then, where nobody has answered. */
  readonly until: Instant;
  /** The page where it is decided; absent where the hub does not know by which address others reach it. */
  readonly link?: string;
}

/** @param publicUrl by which others reach the hub, without a slash at its end */
export function proposalOf(rule: Rule, { since, reason }: Standing, publicUrl: string | undefined): Proposal {
  const { id, version, name, measure, kommune, releaseWithin } = rule;
  return {
    ...{ id: `${id}.proposal.${since}`, rule: id, version, name, kommune, reason, since, until: since + releaseWithin },
    ...(measure ? { measure } : {}),
    ...(publicUrl === undefined ? {} : { link: `${publicUrl}/massnahmen/regel/${id}?vorschlag=${since}` }),
  };
}
