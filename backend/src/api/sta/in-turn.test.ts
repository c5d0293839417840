import { EventEmitter } from 'node:events';
import type { Request, Response } from 'express';
import { Line } from './in-turn';
import { LIMITS } from './limits';

const from = (ip: string) => ({ ip }) as Request;
const there: EventEmitter[] = [];
const nobodyLeaves = () => {
  there.push(new EventEmitter());
  return there.at(-1) as unknown as Response;
};
afterEach(() => there.splice(0).forEach((response) => response.emit('close')));

/** Work that is begun and never done. */
const begun: string[] = [];
const endless = (name: string) => () => {
  begun.push(name);
  return new Promise<never>(() => undefined);
};

beforeEach(() => void begun.splice(0));

it('leaves half of what there is to others, however much one client asks', async () => {
  const line = new Line();
  for (let i = 0; i < 100; i++) {
    void line.inTurn(from('192.0.2.1'), nobodyLeaves(), endless('one'));
  }
  await expect(line.inTurn(from('192.0.2.2'), nobodyLeaves(), () => Promise.resolve('done'))).resolves.toBe('done');
  expect(begun).toHaveLength(LIMITS.atOnce / 2);
});

it('does nothing for who went while he waited', async () => {
  const line = new Line();
  for (let i = 0; i < LIMITS.atOnce / 2; i++) {
    void line.inTurn(from('192.0.2.1'), nobodyLeaves(), endless('one'));
  }
  const leaves = nobodyLeaves();
  const waiting = line.inTurn(from('192.0.2.1'), leaves, endless('waiting'));
  leaves.emit('close');
  expect(await waiting).toBeUndefined();
  expect(begun).not.toContain('waiting');
});

it('passes on what is wrong, and goes on', async () => {
  const line = new Line();
  for (let i = 0; i < 2 * LIMITS.atOnce; i++) {
    const work = line.inTurn(from('192.0.2.1'), nobodyLeaves(), () => Promise.reject(new Error('no')));
    await expect(work).rejects.toThrow('no');
  }
});
