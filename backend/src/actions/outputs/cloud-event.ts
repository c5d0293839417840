import type { Sentence } from '@smartregion/terms/sentence';
import { iso } from '../../model/time';
import type { Command, Feedback } from '../../model/action/command';
import type { Proposal } from '../../model/action/proposal';

/** Structured mode: the event with its attributes is the body (CloudEvents 1.0, JSON format). */
export const CLOUD_EVENT = 'application/cloudevents+json';

/** What a test is must be told by its type: a receiver that goes by it switches nothing. */
const TYPES = {
  command: 'de.smart-region-hub.action.command.v1',
  test: 'de.smart-region-hub.action.test.v1',
  state: 'de.smart-region-hub.action.state.v1',
  proposal: 'de.smart-region-hub.action.proposal.v1',
} as const;

/** Nobody needs to take an event of more than 64 KiB (CloudEvents 1.0, "Size Limits"); all else in it is ids and times. */
const LONGEST_REASON = 4000;

/**
 * A command as a CloudEvent. Its id is the command's, so that source and id, by which receivers know what they have seen,
 * are the same however often it is sent.
 * @param source the hub, as a URI
 * @param expires when the command is no longer worth following (extension "expirytime")
 */
export function eventOf(command: Command, source: string, expires?: number): string {
  const { id, rule, version, switchTo, at, reason, test } = command;
  return JSON.stringify({
    specversion: '1.0',
    id,
    source,
    type: test ? TYPES.test : TYPES.command,
    subject: rule,
    time: iso(at),
    ...(expires === undefined ? {} : { expirytime: iso(expires) }),
    datacontenttype: 'application/json',
    data: {
      ...{ command: id, rule, version, switchTo, at: iso(at), reason: reason.slice(0, LONGEST_REASON) },
      ...(test ? { test } : {}),
    },
  });
}

/** How a measure should stand, and what the place itself has said to it: for whoever looks, now or later. */
export function stateEventOf({ id, rule, switchTo, at }: Command, said: Feedback | undefined, source: string): string {
  const time = said?.at ?? at;
  return JSON.stringify({
    specversion: '1.0',
    id: said ? `${id}/${said.state}/${said.at}` : id,
    source,
    type: TYPES.state,
    subject: rule,
    time: iso(time),
    datacontenttype: 'application/json',
    data: {
      ...{ rule, command: id, wanted: switchTo, since: iso(at) },
      ...(said ? { said: said.state, at: iso(said.at), ...(said.text === undefined ? {} : { text: said.text }) } : {}),
    },
  });
}

/** What is proposed, for whoever must decide; it asks for no answer, and is worth reading until it lapses. */
export function proposalEventOf({ id, rule, since, until, reason, ...more }: Proposal, source: string): string {
  return JSON.stringify({
    specversion: '1.0',
    id,
    source,
    type: TYPES.proposal,
    subject: rule,
    time: iso(since),
    expirytime: iso(until),
    datacontenttype: 'application/json',
    data: { rule, ...more, reason: shortened(reason), since: iso(since), until: iso(until) },
  });
}

const shortened = ({ de, en }: Sentence): Sentence => ({
  de: de.slice(0, LONGEST_REASON),
  en: en.slice(0, LONGEST_REASON),
});
