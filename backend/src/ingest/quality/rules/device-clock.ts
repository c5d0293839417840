import { HOUR, MINUTE, type Instant } from '../../../model/time';

/** Clocks of devices that set themselves by the network differ by seconds; beyond this one is wrong. */
const AHEAD = 5 * MINUTE;
/** A device that says what its clock shows counts as right within this time. */
const SAID = 10 * MINUTE;
/** What a device and its way may take to send a reading, beside its own rhythm. */
const BEHIND = 10 * MINUTE;
/** So many pushes over so long a time are looked at. */
const LOOKED_AT = 12;
const OVER = HOUR;

interface Lag {
  readonly receivedAt: Instant;
  readonly lag: number;
}

/**
 * The clocks of devices that send by themselves, judged by when their newest readings come in. A device that was
 * offline sends old readings with right stamps: late data alone is no fault. Soon after, its newest reading is fresh
 * again; the newest of a slow clock never is. Hence a clock is slow when not one of the last dozen pushes, over an
 * hour at least, brought a reading younger than a cadence and ten minutes; it is fast when a reading begins in the
 * future, which needs no second look. Known from the start of the hub on.
 */
export class DeviceClocks {
  private readonly lags = new Map<string, readonly Lag[]>();

  /**
   * @param device unique in the hub
   * @param newest start of the newest interval of the push
   * @param cadence usual distance of two of its readings, ms
   * @returns whether its stamps are to be doubted
   */
  isOff(device: string, newest: Instant, cadence: number, receivedAt: Instant): boolean {
    const before = this.lags.get(device) ?? [];
    const lags = [...before, { receivedAt, lag: receivedAt - newest }].slice(-LOOKED_AT);
    this.lags.set(device, lags);
    return newest > receivedAt + AHEAD || isSlow(lags, cadence);
  }

  /**
   * Whether the clock of a device is off by what it says itself, as weather consoles do: their stamp is the moment at
   * which they send.
   * @param isDirect the device has sent it just now; what waited at a broker is rightly old
   */
  saysWrong(at: Instant, receivedAt: Instant, isDirect: boolean): boolean {
    return at > receivedAt + SAID || (isDirect && at < receivedAt - SAID);
  }
}

function isSlow(lags: readonly Lag[], cadence: number): boolean {
  const span = lags.at(-1)!.receivedAt - lags[0]!.receivedAt;
  return lags.length === LOOKED_AT && span >= OVER && Math.min(...lags.map(({ lag }) => lag)) > 2 * cadence + BEHIND;
}
