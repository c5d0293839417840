import { Running } from './running';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('work ends at once and together, what it stood on after it, the last first', async () => {
  const running = new Running();
  const order: string[] = [];
  running.standsOn(() => order.push('store'));
  running.works(async () => {
    order.push('polls stop');
    await pause(20);
    order.push('polls have stopped');
  });
  running.works(() => order.push('server'));
  running.standsOn(() => order.push('notes'));
  await running.end();
  expect(order).toEqual(['polls stop', 'server', 'polls have stopped', 'notes', 'store']);
});

test('what fails to end keeps nothing else from ending, and is told', async () => {
  const running = new Running();
  const ended: string[] = [];
  running.standsOn(() => ended.push('store'));
  running.works(() => Promise.reject(new Error('defect')));
  running.works(() => {
    throw new Error('another');
  });
  running.works(() => ended.push('server'));
  await expect(running.end()).rejects.toThrow('another');
  expect(ended).toEqual(['server', 'store']);
});

test('nothing holds up the end for longer than it may', async () => {
  const running = new Running();
  running.works(() => new Promise(() => undefined));
  expect(await running.endWithin(50)).toBe(false);
  expect(await new Running().endWithin(50)).toBe(true);
});
