import { HubError } from '../../model/errors';
import type { Payload } from '../feed';
import { nameOf } from './payload';

/**
 * The DWD packs SYNOP reports as JSON and radar composites (RADOLAN) with bzip2. No feed reads either: the reports
 * are the 10-minute and hourly data of dwd-cdc, dwd-poi and brightsky once more, and radar is no station.
 * @throws HubError `payload` that names the feeds to take instead
 */
export function refuseBzip2(payload: Payload): void {
  if (MAGIC.test(Buffer.from(payload.bytes.subarray(0, 10)).toString('latin1'))) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is packed with bzip2, as SYNOP reports and radar composites (RADOLAN) of the DWD are; no feed of the hub reads these.`,
      'Take the stations of SYNOP reports from dwd-cdc, dwd-poi or brightsky (endpoint: synop); there is no feed for radar.',
      { name: payload.name }
    );
  }
}

/** `BZh`, the size of the blocks, and the first block's mark. */
const MAGIC = /^BZh[1-9]1AY&SY/;
