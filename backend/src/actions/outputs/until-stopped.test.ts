import type { Answer, Command } from '../../model/action/command';
import type { Output } from '../model/output';
import { untilStopped } from './until-stopped';

const COMMAND: Command = { id: 'c', rule: 'r', version: '1', switchTo: 'on', at: 0, reason: '' };
const ANSWER: Answer = { ok: true, output: 'o', target: '', bodyHash: '', attempts: 1, ms: 0 };
const output = (answer: Promise<Answer>): Output => ({ id: 'o', send: () => answer });

test('an answer is an answer', async () => {
  const own = untilStopped(output(Promise.resolve(ANSWER)), new AbortController().signal);
  expect(await own.send(COMMAND)).toBe(ANSWER);
});

test('what is under way when the hub stops has none', async () => {
  const stop = new AbortController();
  const own = untilStopped(output(new Promise(() => undefined)), stop.signal);
  const sent = own.send(COMMAND);
  stop.abort();
  await expect(sent).rejects.toThrow('stops while a command is under way');
  await expect(untilStopped(output(Promise.resolve(ANSWER)), stop.signal).send(COMMAND)).rejects.toThrow('stops');
});
