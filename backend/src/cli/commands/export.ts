import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createCatalogue, openToAll } from '../../api/catalogue-service';
import { piecesOf } from '../../api/export/file';
import { metadataOf } from '../../api/export/metadata';
import { planOf } from '../../api/export/plan';
import { parseExport } from '../../api/export/request';
import { feedOf } from '../../feeds/registry';
import { importedRegion, withImported } from '../../ingest/import/imported-stations';
import { NO_SECRETS, regionFrom, storeOf, typedPath } from '../surroundings';

export interface ExportOptions extends Readonly<Record<string, unknown>> {
  readonly db?: string;
  readonly config?: string;
  /** File; beside it its metadata. */
  readonly out?: string;
  /** Also what may not be passed on. */
  readonly all?: boolean;
}

/** `hub export`: what GET /api/v1/export answers, to stdout or into a file with its metadata beside it. */
export async function exportReadings({ db, config: file, out, all, ...asked }: ExportOptions): Promise<boolean> {
  const config = regionFrom(file, NO_SECRETS);
  const store = await storeOf(config, db, true);
  try {
    const imported = file === undefined ? await importedRegion(config, store) : undefined;
    const known = createCatalogue(imported ?? (await withImported(config, store)), store, feedOf);
    const plan = await planOf(parseExport(asked, Date.now()), all ? known : openToAll(known), store);
    const pieces = Readable.from(piecesOf(plan, store), { objectMode: false });
    if (out === undefined) {
      await toStdout(pieces);
    } else {
      const path = typedPath(out);
      await pipeline(pieces, createWriteStream(path));
      await writeFile(`${path}-metadata.json`, `${JSON.stringify(metadataOf(plan, basename(path)), undefined, 2)}\n`);
    }
    return true;
  } finally {
    await store.close();
  }
}

/** A pipeline would close what is not ours. */
async function toStdout(pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  for await (const piece of pieces) {
    if (!process.stdout.write(piece)) {
      await once(process.stdout, 'drain');
    }
  }
}
