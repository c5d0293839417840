import { FairGate } from './fair-gate';

/** Lets visitors queue and notes in which order they get in; each leaves when told. */
function play(places: number) {
  const gate = new FairGate(places);
  const inside: { name: string; leave: () => void }[] = [];
  const order: string[] = [];
  return {
    gate,
    order,
    come: (name: string, isBackground = false) =>
      void gate.enter({ name, isBackground, weight: 10 }).then((leave) => {
        order.push(name);
        inside.push({ name, leave });
      }),
    leave: async () => {
      inside.shift()?.leave();
      await settled();
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('who brings many lets everybody else in between', async () => {
  const { come, leave, order } = play(1);
  ['unna', 'unna', 'unna', 'hamm', 'hamm', 'bergkamen'].forEach((name) => come(name));
  await settled();
  for (let i = 0; i < 6; i++) {
    await leave();
  }
  expect(order).toEqual(['unna', 'unna', 'hamm', 'bergkamen', 'unna', 'hamm']);
});

test('what nobody waits for leaves one place free', async () => {
  const { come, leave, order } = play(2);
  ['poll a', 'poll b', 'poll c'].forEach((name) => come(name, true));
  await settled();
  expect(order).toEqual(['poll a']);
  come('push');
  await settled();
  expect(order).toEqual(['poll a', 'push']);
  await leave();
  expect(order).toEqual(['poll a', 'push', 'poll b']);
});

test('where there is one place alone, everybody may have it', async () => {
  const { come, order } = play(1);
  come('poll', true);
  await settled();
  expect(order).toEqual(['poll']);
});

test('knows what those who wait carry, in all and by name', async () => {
  const { gate, come } = play(1);
  ['unna', 'unna', 'unna', 'hamm'].forEach((name) => come(name));
  await settled();
  expect([gate.waiting(), gate.waiting('unna'), gate.waiting('hamm'), gate.waiting('bergkamen')]).toEqual([
    30, 20, 10, 0,
  ]);
});
