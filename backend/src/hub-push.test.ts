/** A small version of `npm run bench:push`: many devices send at the same time, and nothing is lost. */
import { describeMosquitto } from './testing/servers/mosquitto';
import { pushLoad } from './testing/push-load/push-load';

const load = { devices: 20, seconds: 5 } as const;
const EACH = { sent: 100, stored: 100, failures: [] };

test('20 devices that push once a second over HTTP lose nothing', async () => {
  const outcomes = await pushLoad({ ...load, seconds: 2, ways: ['http'] });
  expect(outcomes).toMatchObject([{ way: 'http', sent: 40, stored: 40, failures: [] }]);
});

describeMosquitto('beside a broker', () => {
  test('as many over HTTP and over MQTT lose nothing', async () => {
    const outcomes = await pushLoad({ ...load, ways: ['http', 'mqtt'] });
    expect(outcomes).toMatchObject([
      { way: 'http', ...EACH },
      { way: 'mqtt', ...EACH },
    ]);
    expect(outcomes.flatMap(({ latencies }) => latencies).every(Number.isFinite)).toBe(true);
  });
});
