/** Names are to be listed; what a payload makes of them must not grow without end. */
const MOST_NAMES = 300;
const LONGEST_NAME = 80;
const FURTHER_NAMES = '…';

type Counts = Readonly<Record<string, number>>;

/**
 * What documents bring by name (columns, fields, attributes, tokens), and how often: `read` became readings, time or
 * place, `unread` nothing at all. A name may be in both.
 */
export interface Contents {
  readonly read: Counts;
  readonly unread: Counts;
}

export const NO_CONTENTS: Contents = { read: {}, unread: {} };

/** Counts by name: all are counted, the first names are told, and none of them at length. */
export class NameCounts {
  private readonly byName = new Map<string, number>();

  constructor(counts: Counts = {}) {
    this.addAll(counts);
  }

  add(name: string, count = 1): void {
    const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
    const listed = this.byName.has(short) || this.byName.size < MOST_NAMES ? short : FURTHER_NAMES;
    this.byName.set(listed, (this.byName.get(listed) ?? 0) + count);
  }

  addAll(counts: Counts): void {
    Object.entries(counts).forEach(([name, count]) => this.add(name, count));
  }

  get size(): number {
    return this.byName.size;
  }

  get counts(): Record<string, number> {
    return Object.fromEntries(this.byName);
  }
}

/** What two documents bring together. */
export function addContents(a: Contents, b: Contents): Contents {
  return { read: added(a.read, b.read), unread: added(a.unread, b.unread) };
}

function added(a: Counts, b: Counts): Counts {
  const sum = new NameCounts(a);
  sum.addAll(b);
  return sum.counts;
}

/** How many names there are, how many of them are read, and those that are not, the most frequent first. */
export function contentsOf({ read, unread }: Contents): {
  readonly all: number;
  readonly read: number;
  readonly unread: readonly { readonly name: string; readonly count: number }[];
} {
  const names = Object.entries(unread).map(([name, count]) => ({ name, count }));
  return {
    all: new Set([...Object.keys(read), ...Object.keys(unread)]).size,
    read: Object.keys(read).length,
    unread: names.sort((a, b) => b.count - a.count),
  };
}
