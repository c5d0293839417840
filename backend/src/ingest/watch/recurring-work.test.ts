import { RecurringWork } from './recurring-work';

test('a round that fails is told and made again; a stopped hub makes none', async () => {
  const told: string[] = [];
  let looks = 0;
  const look = () => {
    looks++;
    return looks === 1 ? Promise.reject(new Error('disk full')) : Promise.resolve();
  };
  const rounds = new RecurringWork([{ name: 'silence', every: 5, look }], {
    now: () => 0,
    log: { error: (_, message) => told.push(message) },
  });
  rounds.start();
  while (looks < 3) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await rounds.stop();
  const atStop = looks;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(looks).toBe(atStop);
  expect(told).toEqual(['The round "silence" failed: disk full']);
});
