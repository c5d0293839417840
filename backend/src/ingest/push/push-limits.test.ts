import type { KommuneConfig } from '../../config/region';
import { HOUR, SECOND } from '../../model/time';
import { REGION } from '../../testing/region';
import { JUMPS, TestClock } from '../../testing/test-clock';
import { OF_DEVICE, OF_KOMMUNE, PushLimits } from './push-limits';

const [SCHWERTE, UNNA] = REGION.kommunen as readonly [KommuneConfig, KommuneConfig];

let clock: TestClock;
let limits: PushLimits;
beforeEach(() => {
  clock = new TestClock(Date.UTC(2026, 10, 22));
  limits = new PushLimits(clock.elapsed);
});

/** How many of so many pushes are taken. */
function taken(count: number, push: () => void): number {
  return Array.from({ length: count }, () => {
    try {
      push();
      return true;
    } catch (error) {
      expect(error).toMatchObject({ kind: 'too-many', details: { retryAfter: expect.any(Number) } });
      return false;
    }
  }).filter(Boolean).length;
}
const device = (id: string) => () => limits.checkDevices(SCHWERTE, 'uba', [id]);

test('a device may send what it kept over an outage, and from then on once a second', () => {
  expect(taken(1000, device('DENW179'))).toBe(OF_DEVICE.burst);
  clock.passes(10 * SECOND);
  expect(taken(1000, device('DENW179'))).toBe(10);
  clock.passes(HOUR);
  expect(taken(1000, device('DENW179'))).toBe(OF_DEVICE.burst);
});

test('one that sends too much takes nothing from the others, under whatever name it goes', () => {
  taken(1000, device('DENW179'));
  expect(taken(1, () => limits.checkDevices(SCHWERTE, 'dwd', ['DENW179']))).toBe(1);
  expect(taken(1000, device('made-up-1')) + taken(1000, device('made-up-2'))).toBe(OF_DEVICE.burst);
  expect(taken(1, () => limits.checkDevices(SCHWERTE, 'uba', ['DENW179', 'made-up-3']))).toBe(0);
});

test('all of a Kommune together have a ceiling, and the others are not under it', () => {
  expect(taken(10_000, () => limits.checkKommune(SCHWERTE))).toBe(OF_KOMMUNE.burst);
  expect(taken(1, () => limits.checkKommune(UNNA))).toBe(1);
  clock.passes(SECOND);
  expect(taken(10_000, () => limits.checkKommune(SCHWERTE))).toBe(OF_KOMMUNE.perSecond);
});

test.each(JUMPS)('a clock that goes %s refuses nobody', (_, jump) => {
  expect(taken(1, device('DENW179'))).toBe(1);
  clock.jumps(jump);
  expect(taken(10, device('DENW179'))).toBe(10);
  expect(taken(1, () => limits.checkKommune(SCHWERTE))).toBe(1);
});
