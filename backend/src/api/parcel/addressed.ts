import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { secondPiece } from '@smartregion/terms/joined-zip';

/** Made on Unix, as the parcel was. */
const UNIX = 3;
const MODE = 0o100644;

/**
 * What a parcel has of its own, with another address of the hub: it lies on the shelf with the one that it was made with.
 * @param first length of what all parcels have
 */
export function addressed(second: Uint8Array, first: number, from: string, to: string): Uint8Array {
  if (from === to) {
    return second;
  }
  const piece = secondPiece(second, first);
  // The day of the release is that of each file; a zip counts years from 1980.
  const date = new DataView(piece.own.buffer, piece.own.byteOffset).getUint16(12, true);
  const mtime = new Date((date >> 9) + 1980, ((date >> 5) & 15) - 1, date & 31, 12);
  const entries: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(piece.own))) {
    const text = strToU8(strFromU8(bytes).replaceAll(from, to));
    entries[name] = [text, { os: UNIX, attrs: (MODE << 16) >>> 0, mtime, level: 6 }];
  }
  return piece.with(zipSync(entries));
}
