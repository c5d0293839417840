import { feedbackIn } from './feedback-message';

const NOW = Date.parse('2026-03-10T07:00:00+01:00');
const read = (message: unknown) =>
  feedbackIn(Buffer.from(typeof message === 'string' ? message : JSON.stringify(message)), 'ring', NOW);

test.each<[string, object, object]>([
  ['the least', { state: 'on' }, { rule: 'ring', state: 'on', at: NOW }],
  [
    'all of it',
    { rule: 'ring', command: 'c1', state: 'fault', at: '2026-03-10T05:59:00Z', text: 'Lampe' },
    { rule: 'ring', command: 'c1', state: 'fault', at: NOW - 60_000, text: 'Lampe' },
  ],
  [
    'a CloudEvent',
    { specversion: '1.0', id: '1', source: '/lsa', type: 'x', data: { command: 'c1', state: 'off' } },
    { rule: 'ring', command: 'c1', state: 'off', at: NOW },
  ],
  ['a clock that is ahead', { state: 'on', at: '2027-01-01T00:00:00Z' }, { rule: 'ring', state: 'on', at: NOW }],
  ['a time that is none', { state: 'on', at: 'eben' }, { rule: 'ring', state: 'on', at: NOW }],
  ['what it does not know', { state: 'on', battery: 5 }, { rule: 'ring', state: 'on', at: NOW }],
])('%s', (_, message, expected) => expect(read(message)).toEqual(expected));

test('another rule is not this one’s', () => expect(read({ rule: 'park', state: 'on' })).toBeUndefined());

test('a text is kept short', () => expect(read({ state: 'fault', text: 'x'.repeat(9000) })!.text).toHaveLength(500));

test.each<[string, unknown]>([
  ['nothing', ''],
  ['no JSON', 'ein'],
  ['null', 'null'],
  ['a number', '1'],
  ['a list', []],
  ['no state', {}],
  ['a state that there is not', { state: 'ON' }],
  ['a group for a state', { state: { on: true } }],
  ['a number for a command', { state: 'on', command: 5 }],
  ['a CloudEvent without data', { specversion: '1.0', id: '1', source: '/lsa', type: 'x' }],
  ['deep', `${'{"data":'.repeat(5000)}1${'}'.repeat(5000)}`],
  ['huge', { state: 'on', text: 'x'.repeat(70_000) }],
])('%s is none', (_, message) => expect(() => read(message)).toThrow());
