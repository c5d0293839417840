import { TextDecoder } from 'node:util';
import { HubError } from '@smartregion/terms/errors';
import type { Payload } from '../../feed';
import { nameOf } from '../unpack/payload';

const DECLARED = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/;

/**
 * Decodes an XML document slice by slice; a character may be cut by the end of a slice.
 * By byte-order mark, else by the XML declaration, else UTF-8: as the XML standard says.
 */
export class XmlDecoder {
  private readonly decoder: TextDecoder;

  /**
   * @param head the first bytes of the document
   * @throws HubError `payload` when the declared encoding is unknown
   */
  constructor(
    head: Uint8Array,
    private readonly payload: Payload
  ) {
    const mark = ((head[0] ?? 0) << 8) | (head[1] ?? 0);
    const marked = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : undefined;
    const declared = DECLARED.exec(Buffer.from(head.subarray(0, 256)).toString('latin1'))?.[1];
    const encoding = marked ?? declared ?? 'utf-8';
    try {
      this.decoder = new TextDecoder(encoding, { fatal: true });
    } catch (cause) {
      throw xmlProblem(payload, `says that it is encoded in "${encoding}", which the hub does not know`, cause);
    }
  }

  /**
   * @param slice undefined at the end
   * @throws HubError `payload` when the bytes are not in the encoding, or the last character is cut
   */
  decode(slice?: Uint8Array): string {
    try {
      return slice ? this.decoder.decode(slice, { stream: true }) : this.decoder.decode();
    } catch (cause) {
      const { encoding } = this.decoder;
      throw xmlProblem(this.payload, `holds bytes that are not ${encoding}, although it is said to be`, cause);
    }
  }
}

export function xmlProblem(payload: Payload, what: string, cause?: unknown): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} ${what}.`,
    'Fetch it anew; when it stays so, tell the provider or check the address in the configuration.',
    { name: payload.name },
    { cause }
  );
}
