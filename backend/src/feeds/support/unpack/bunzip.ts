import { decode, type Input } from 'seek-bzip';
import { HubError } from '@smartregion/terms/errors';
import type { Payload } from '../../feed';
import { mostUnpacked, unpacksToTooMuch } from '../limits';
import { nameOf } from './payload';

/** Several times the largest document of this kind. */
const LARGEST = 128 * 2 ** 20;

/** `BZh`, the size of the blocks, and the mark of the first block (or of the end, where there is none). */
const MAGIC = /^BZh[1-9](1AY&SY|\x17rE8P\x90)/;

export function isBzip2({ bytes }: Payload): boolean {
  return MAGIC.test(Buffer.from(bytes.subarray(0, 10)).toString('latin1'));
}

/**
 * A payload packed with bzip2, unpacked.
 * @throws HubError `payload` when it is broken or cut off, `too-large` beyond the limit
 */
export function bunzip(payload: Payload, limit = Math.min(LARGEST, mostUnpacked(payload, 'bzip2'))): Payload {
  const unpacked = new GrowingBytes(limit, payload);
  try {
    decode(reader(payload.bytes), unpacked);
  } catch (cause) {
    throw cause instanceof HubError ? cause : broken(payload, cause);
  }
  return { ...payload, bytes: unpacked.bytes(), name: payload.name?.replace(/\.bz2$/i, '') };
}

/** The package takes zeros for what is past the end; a file that was cut off must not become a shorter one. */
function reader(bytes: Uint8Array): Input {
  let at = 0;
  const readByte = () => {
    const byte = bytes[at++];
    if (byte === undefined) {
      throw new RangeError('end of the file');
    }
    return byte;
  };
  return {
    readByte,
    read(into, offset, length) {
      for (let i = 0; i < length; i++) {
        into[offset + i] = readByte();
      }
      return length;
    },
  };
}

class GrowingBytes {
  private buffer = new Uint8Array(64 * 1024);
  private length = 0;

  constructor(
    private readonly limit: number,
    private readonly payload: Payload
  ) {}

  writeByte(byte: number): void {
    if (this.length === this.buffer.length) {
      this.grow();
    }
    this.buffer[this.length++] = byte;
  }

  bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  private grow(): void {
    if (this.length >= this.limit) {
      throw unpacksToTooMuch(this.payload, this.limit);
    }
    const larger = new Uint8Array(Math.min(this.buffer.length * 2, this.limit));
    larger.set(this.buffer);
    this.buffer = larger;
  }
}

function broken(payload: Payload, cause: unknown): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} is a broken bzip2 file, or one that was cut off.`,
    'Fetch it anew; when it stays broken, tell the provider.',
    { name: payload.name },
    { cause }
  );
}
