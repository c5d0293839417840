/*
 * Plugins are nineteen twentieths of a parcel, and the same in all. A zip is its files, one after the other, and at the end
 * the list of where each begins: so what all parcels have stands first and once, and to it comes what each has of its own.
 */

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;

/** A zip in two pieces: the first is the same for every second. */
export interface JoinedZip {
  readonly first: Uint8Array;
  readonly second: Uint8Array;
}

/**
 * One zip of two.
 * @param a as fflate writes them: no comment, no 64-bit sizes
 */
export function joinedZip(a: Uint8Array, b: Uint8Array): JoinedZip {
  const [front, back] = [partsOf(a), partsOf(b)];
  const list = concat([front.list, moved(back.list, front.files.length)]);
  const end = endOf(front.count + back.count, list.length, front.files.length + back.files.length);
  return { first: front.files, second: concat([back.files, list, end]) };
}

export const whole = ({ first, second }: JoinedZip): Uint8Array => concat([first, second]);

interface Parts {
  readonly files: Uint8Array;
  readonly list: Uint8Array;
  readonly count: number;
}

/** @param before so many bytes of the zip stand before what is given of it */
function partsOf(zip: Uint8Array, before = 0): Parts {
  const view = viewOf(zip);
  const end = zip.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END) {
    throw new Error('This is no zip without a comment.');
  }
  const listStart = view.getUint32(end + 16, true) - before;
  return {
    files: zip.subarray(0, listStart),
    list: zip.subarray(listStart, end),
    count: view.getUint16(end + 10, true),
  };
}

/**
 * A second piece taken apart: its own files as a zip of their own, and what comes when another zip takes its place.
 * @param first length of the first piece
 */
export function secondPiece(
  second: Uint8Array,
  first: number
): { own: Uint8Array; with(other: Uint8Array): Uint8Array } {
  const { files, list, count } = partsOf(second, first);
  const view = viewOf(list);
  let [at, before] = [0, 0];
  for (; at < list.length && view.getUint32(at + 42, true) < first; at += 46 + tail(view, at)) {
    before++;
  }
  const ownList = moved(list.subarray(at), -first);
  return {
    own: concat([files, ownList, endOf(count - before, ownList.length, files.length)]),
    with(other) {
      const back = partsOf(other);
      const all = concat([list.subarray(0, at), moved(back.list, first)]);
      return concat([back.files, all, endOf(before + back.count, all.length, first + back.files.length)]);
    },
  };
}

/** The list for files that begin so many bytes later. */
function moved(list: Uint8Array, by: number): Uint8Array {
  const copy = list.slice();
  const view = viewOf(copy);
  for (let at = 0; at < copy.length; at += 46 + tail(view, at)) {
    if (view.getUint32(at, true) !== ENTRY) {
      throw new Error('The list of this zip cannot be read.');
    }
    view.setUint32(at + 42, view.getUint32(at + 42, true) + by, true);
  }
  return copy;
}

/** Name, extra field and comment of an entry. */
const tail = (view: DataView, at: number): number =>
  view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);

function endOf(count: number, listLength: number, listStart: number): Uint8Array {
  const end = new Uint8Array(END_LENGTH);
  const view = viewOf(end);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, listLength, true);
  view.setUint32(16, listStart, true);
  return end;
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength);

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
