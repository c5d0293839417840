import { HubError } from '@smartregion/terms/errors';
import type { Payload } from '../../feed';

/** What the document is called in a sentence: its name, or what it is in place of one. */
export function nameOf(payload: Payload): string {
  return payload.name ? `"${payload.name}"` : 'The document';
}

/**
 * The text of a payload: not empty, not an HTML page, rightly decoded.
 * @throws HubError `payload`
 */
export function textOf(payload: Payload): string {
  refuseHtml(payload);
  const text = decodeText(payload.bytes, payload.name);
  if (text.trim() === '') {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is empty.`,
      'Ask the provider again later; when it stays empty, check station and address in the configuration.',
      { name: payload.name }
    );
  }
  return text;
}

/**
 * Providers answer with an HTML page and status 200 when they are under maintenance, when an address has moved or
 * when a proxy stands between.
 * @throws HubError `payload` that quotes the page's title
 */
export function refuseHtml(payload: Payload): void {
  const head = Buffer.from(payload.bytes.subarray(0, 4096)).toString('latin1').replaceAll('\0', '');
  if (!HTML.test(head)) {
    return;
  }
  const title = /<title[^>]*>([^<]*)/i.exec(head)?.[1]?.trim();
  throw new HubError(
    'payload',
    `${nameOf(payload)} is an HTML page${title ? ` ("${title.slice(0, 80)}")` : ''}, not data.`,
    'Open the address in a browser: the provider may be under maintenance, may have moved, or a proxy answers for it.',
    { name: payload.name, title }
  );
}

/** A page may begin with a byte-order mark (as single bytes), blanks, an XML declaration and comments. */
const HTML =
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|title|h1)\b/i;

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Bytes → text: as the byte-order mark says; without one UTF-8 when every byte fits it, else Windows-1252, which
 * holds ISO-8859-1 (German offices and DWD metadata still write it).
 * @throws HubError `payload` when bytes contradict the mark, or when NUL bytes show that this is no such text
 */
export function decodeText(bytes: Uint8Array, name?: string): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  const text = marked ? tryDecode(bytes, marked) : (tryDecode(bytes, 'utf-8') ?? windows1252(bytes));
  if (text === undefined || text.includes('\0')) {
    throw new HubError(
      'payload',
      `${nameOf({ bytes, name })} is not readable text${marked ? ` although it is marked as ${marked}` : ''}.`,
      'Save it as UTF-8 and import it again; when it came from the provider, fetch it anew.',
      { name, encoding: marked }
    );
  }
  return text;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What Windows-1252 has at 0x80 … 0x9F; elsewhere it is ISO-8859-1. Five places are not assigned. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Not by TextDecoder: that of Node 20 takes `windows-1252` for ISO-8859-1. */
function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80]!);
}
