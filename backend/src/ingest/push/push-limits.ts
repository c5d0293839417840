import type { KommuneConfig } from '../../config/region';
import { SYSTEM_CLOCK } from '../../model/clock/clock';
import { HubError } from '@smartregion/terms/errors';
import { SECOND } from '../../model/time';
import { RateLimit, type RateRule } from './rate-limit';

/** A device sends once a minute, the fastest every few seconds; after an outage it sends what it has kept. */
export const OF_DEVICE: RateRule = { burst: 300, perSecond: 1 };
/** All devices of a Kommune that come back at the same moment; from then on more than any that is configured sends. */
export const OF_KOMMUNE: RateRule = { burst: 3000, perSecond: 100 };

/**
 * How much a device may send. Bursts are taken: many devices report in the same second, and one that was offline sends
 * hours at once. Only what goes on is refused, of that device alone. Devices that nobody has configured share one
 * allowance per Kommune and feed, so that made-up names neither gain anything nor fill the memory.
 */
export class PushLimits {
  private readonly devices = new RateLimit(OF_DEVICE);
  private readonly kommunen = new RateLimit(OF_KOMMUNE);

  /** @param elapsed of the Clock */
  constructor(private readonly elapsed: () => number = SYSTEM_CLOCK.elapsed) {}

  /** @throws HubError `too-many`, with `retryAfter` in seconds, when all of a Kommune send too much together */
  checkKommune({ slug, name }: KommuneConfig): void {
    const wait = this.kommunen.waitFor(slug, this.elapsed());
    if (wait > 0) {
      throw tooMany(`the devices of ${name}`, OF_KOMMUNE, wait);
    }
  }

  /**
   * @param devices by the provider's id or the hub's; each counts once
   * @throws HubError `too-many`, with `retryAfter` in seconds, when one of them sends too much
   */
  checkDevices({ slug, name, feeds }: KommuneConfig, feed: string, devices: readonly string[]): void {
    const stations = feeds.filter((config) => config.feed === feed).flatMap((config) => config.stations);
    const idOf = (device: string) => stations.find(({ id, provider }) => id === device || provider === device)?.id;
    for (const id of new Set(devices.map(idOf))) {
      const wait = this.devices.waitFor(`${slug}/${feed}/${id ?? ''}`, this.elapsed());
      if (wait > 0) {
        throw tooMany(id === undefined ? `devices of ${name} that nobody has configured` : `"${id}"`, OF_DEVICE, wait);
      }
    }
  }
}

function tooMany(whom: string, { perSecond }: RateRule, wait: number): HubError {
  const retryAfter = Math.ceil(wait / SECOND);
  return new HubError(
    'too-many',
    `More than ${perSecond === 1 ? 'one push' : `${perSecond} pushes`} a second come from ${whom} for too long.`,
    `Send again in ${retryAfter} s, and set devices to once a minute.`,
    { retryAfter }
  );
}
