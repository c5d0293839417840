import type { Connection } from '../connection';

/** Free pages of the file that the next writes will use again: to give them back would mean asking for them anew. */
const RESERVE = { pages: 256, share: 0.05 };

/** Pages that one step gives back: each may have to be moved to where another one was. */
const MOST_PAGES = 128;

/** Files up to this size are written anew at the opening; that takes about a second. */
const REWRITTEN_AT_ONCE = 64 * 2 ** 20;

interface Size {
  readonly pages: number;
  readonly free: number;
  readonly pageSize: number;
  /** 2: gives back what is asked for; 0: nothing, since it was made so by an earlier hub. */
  readonly mode: number;
}

const SIZE = `
  SELECT json_object('pages', page_count, 'free', freelist_count, 'pageSize', page_size, 'mode', auto_vacuum) AS json
  FROM pragma_page_count, pragma_freelist_count, pragma_page_size, pragma_auto_vacuum`;

/**
 * Gives some of the free space back to the disk; in a turn of its own, without a transaction.
 * @returns whether there may be more
 */
export async function giveBackSpace(connection: Connection): Promise<boolean> {
  const { pages, free, mode } = (await connection.json<Size>(SIZE))!;
  const spare = free - Math.max(RESERVE.pages, RESERVE.share * pages);
  if (mode !== 2 || spare < 1) {
    return false;
  }
  await connection.script(`PRAGMA incremental_vacuum(${Math.min(MOST_PAGES, Math.ceil(spare))})`);
  return spare > MOST_PAGES;
}

/**
 * Makes a small file of an earlier hub one that can give space back. A large one stays as it is and uses its free space
 * again; a copy of it (`hub backup`) can, because a copy is written anew.
 */
export async function allowGivingBack(connection: Connection): Promise<void> {
  const { pages, pageSize, mode } = (await connection.json<Size>(SIZE))!;
  if (mode === 0 && pages > 0 && pages * pageSize <= REWRITTEN_AT_ONCE) {
    // Whoever else has it open keeps it from being written anew; there will be another start.
    await connection.script('PRAGMA auto_vacuum = INCREMENTAL; VACUUM;').catch(() => undefined);
  }
}
