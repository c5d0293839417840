import { chained } from '../../model/action/chain';
import type { AuditEntry } from '../../model/action/audit';
import { HOUR, MINUTE, type Instant } from '../../model/time';
import { concerned, due } from './due';

const NOW = Date.parse('2026-07-01T12:00Z');
const PROPOSAL = { id: 'ring.proposal.1' };
const PLACES = [{ id: 'mail' }, { id: 'pager' }];

const told = (output: string, ok: boolean, at: Instant, proposal = PROPOSAL.id): AuditEntry =>
  chained(
    {
      ...{
        at,
        kind: 'told',
        rule: 'ring',
        version: '1',
        mode: 'propose',
        from: 'proposed',
        to: 'proposed',
        inputs: [],
      },
      ...{ by: output, hub: 'h', reason: { de: 'x', en: 'x' }, proposal },
      answer: { ok, output, target: '', bodyHash: '', attempts: 1, ms: 1 },
    },
    undefined
  );

test.each<[string, AuditEntry[], string[]]>([
  ['nobody was told', [], ['mail', 'pager']],
  ['one has taken it', [told('mail', true, NOW - MINUTE)], ['pager']],
  ['one took it in the end', [told('mail', false, NOW - HOUR), told('mail', true, NOW - HOUR)], ['pager']],
  ['an earlier proposal was told', [told('mail', true, NOW - MINUTE, 'ring.proposal.0')], ['mail', 'pager']],
  ['it failed less than 5 minutes ago', [told('mail', false, NOW - 5 * MINUTE + 1)], ['pager']],
  ['it failed 5 minutes ago', [told('mail', false, NOW - 5 * MINUTE)], ['mail', 'pager']],
  [
    'it failed twice, 10 minutes ago',
    [told('mail', false, 0), told('mail', false, NOW - 10 * MINUTE)],
    ['mail', 'pager'],
  ],
  ['it failed twice, less ago', [told('mail', false, 0), told('mail', false, NOW - 10 * MINUTE + 1)], ['pager']],
  [
    'it failed again and again: every hour',
    [...Array.from({ length: 20 }, () => told('mail', false, 0)), told('mail', false, NOW - HOUR)],
    ['mail', 'pager'],
  ],
  [
    'an answer to a command is none of it',
    [{ ...told('mail', true, NOW), proposal: undefined as never }],
    ['mail', 'pager'],
  ],
])('%s', (_, book, expected) => {
  expect(due(PLACES, PROPOSAL, book, NOW).map(({ id }) => id)).toEqual(expected);
});

test.each([
  ['unna', ['all', 'both']],
  ['schwerte', ['all', 'one', 'both']],
  ['bonn', ['all']],
])('of measures of %s are told %j', (kommune, expected) => {
  const places = [{ id: 'all' }, { id: 'one', kommunen: ['schwerte'] }, { id: 'both', kommunen: ['unna', 'schwerte'] }];
  expect(concerned(places, kommune).map(({ id }) => id)).toEqual(expected);
});
