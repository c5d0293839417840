import { HubError } from '@smartregion/terms/errors';
import type { Payload, PayloadLimits } from '../feed';
import { nameOf } from './unpack/payload';

/**
 * Of documents that the hub asks for and files that people bring: ten times the largest known document (NDW, 51 MB
 * every minute), and the values of twenty stations over ten years of ten minutes.
 */
export const DOCUMENT_LIMITS: PayloadLimits = { unpacked: 512 * 2 ** 20, entries: 10_000_000 };

/** Of what is pushed, in one megabyte at most: a year of hours in a dozen columns is taken. */
export const PUSH_LIMITS: PayloadLimits = { unpacked: 16 * 2 ** 20, entries: 200_000 };

/** Unpacked over packed size. NDW's documents reach 70 as gzip, SYNOP reports 130 as bzip2, bombs 1000 and a million. */
export const MOST_SWOLLEN = { gzip: 200, bzip2: 500 } as const;
/** What a packed document may always unpack to. */
const ALWAYS = 4 * 2 ** 20;

/** Bytes to which a packed document may unpack. */
export function mostUnpacked({ bytes, limits = DOCUMENT_LIMITS }: Payload, packing: keyof typeof MOST_SWOLLEN): number {
  return Math.min(limits.unpacked, Math.max(ALWAYS, MOST_SWOLLEN[packing] * bytes.length));
}

/** @throws HubError `too-large` when the document has more bytes as it came than it may have when unpacked */
export function refuseTooLarge({ bytes, limits = DOCUMENT_LIMITS, ...payload }: Payload): void {
  if (bytes.length > limits.unpacked) {
    throw unpacksToTooMuch({ bytes, ...payload }, limits.unpacked);
  }
}

/** @throws HubError `too-large` when the document has more rows, entries or values than are read of it */
export function refuseTooMany(payload: Payload, entries: number): void {
  const { limits = DOCUMENT_LIMITS } = payload;
  if (entries > limits.entries) {
    throw new HubError(
      'too-large',
      `${nameOf(payload)} has more than ${limits.entries} entries and values.`,
      'Send it in parts, or import it as a file with "hub import"; what has been stored of it may come again.',
      { name: payload.name, limit: limits.entries }
    );
  }
}

export function unpacksToTooMuch(payload: Payload, limit: number): HubError {
  return new HubError(
    'too-large',
    `${nameOf(payload)} unpacks to more than ${Math.round(limit / 2 ** 20)} MB.`,
    'Take a shorter period; when it comes from a provider, check the address: no document known swells so much.',
    { name: payload.name, limit }
  );
}
