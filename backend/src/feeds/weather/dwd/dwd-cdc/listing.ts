import type { FeedRequest, Payload } from '../../../feed';
import { DAY } from '../../../../model/time';
import type { BatchBuilder } from '../../../support/batch';
import { dayStamp } from './stamps';

/** More than any folder has: the largest lists about 4 000 files. */
const MOST_FILES = 50_000;
const ARCHIVE = /href="([^"/]{1,100}_(\d{5})_(\d{8})_(\d{8})_hist\.zip)"/gi;

/** Whether it is the page with which the DWD's server lists a folder. */
export function isListing({ bytes }: Payload): boolean {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  return /^\s*<html>\s*<head><title>Index of \/climate_environment\/CDC\//i.test(head);
}

/**
 * Reads the listing of a folder `historical`: its files are called `…_{station}_{first day}_{last day}_hist.zip`, so
 * nobody can ask for them without it. Points to those of the station and the time that were asked for.
 */
export function readListing(batch: BatchBuilder, { bytes }: Payload, asked: FeedRequest | undefined): void {
  const files = Buffer.from(bytes).toString('latin1').matchAll(ARCHIVE);
  let seen = 0;
  for (const [, file, station, first, last] of files) {
    batch.row();
    if (asked === undefined) {
      batch.reject('listing of a folder: names a file, holds no readings');
    } else if (isWanted(station!, dayStamp(first!), dayStamp(last!), asked)) {
      batch.next({ url: new URL(file!, asked.url).href, station: asked.station });
    }
    seen += 1;
    if (seen === MOST_FILES) {
      return;
    }
  }
}

function isWanted(
  station: string,
  first: number | undefined,
  last: number | undefined,
  { station: asked, range }: FeedRequest
): boolean {
  const sameStation = Number(station) === Number(asked);
  return sameStation && first !== undefined && last !== undefined && first < range.end && last + DAY > range.start;
}
