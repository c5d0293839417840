import { HubError } from '@smartregion/terms/errors';
import type { Payload } from '../../feed';
import { isBzip2 } from './bunzip';
import { nameOf } from './payload';

/**
 * The DWD packs SYNOP reports (dwd-synop) and radar composites (RADOLAN) with bzip2; radar is no station, and no feed
 * reads it.
 * @throws HubError `payload` that names the feed to take instead
 */
export function refuseBzip2(payload: Payload): void {
  if (isBzip2(payload)) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is packed with bzip2, as SYNOP reports and radar composites (RADOLAN) of the DWD are.`,
      'Read SYNOP reports with the feed dwd-synop; there is no feed for radar.',
      { name: payload.name }
    );
  }
}
