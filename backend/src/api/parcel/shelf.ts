import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { z } from 'zod';

const entry = z.object({
  file: z.string().regex(/^[a-z0-9-]+$/),
  slug: z.string(),
  name: z.string(),
  language: z.enum(['de', 'en']),
  isPublic: z.boolean(),
  bytes: z.int().positive(),
  sha256: z.string(),
});
const index = z.object({ parcels: z.array(entry) });

/** A parcel that can be taken home. */
export type ShelvedParcel = z.infer<typeof entry>;

/** The folder that `npm run bundle -- --serve` makes. */
export interface Shelf {
  /** What lies there now; nothing where nobody has made it. */
  parcels(): Promise<readonly ShelvedParcel[]>;
  /** The zip: the plugins, which are the same in all, and what the parcel has of its own. */
  open(parcel: ShelvedParcel): Readable;
}

/** In the bundle as in the image: beside the hub's own folder. */
export const SHELF = join(__dirname, '../../../../artifacts/hub-parcels');

export function shelfIn(folder: string): Shelf {
  return {
    async parcels() {
      const text = await readFile(join(folder, 'index.json'), 'utf8').catch(nobodyMadeIt);
      return text === undefined ? [] : index.parse(JSON.parse(text)).parcels;
    },
    open: ({ file }) => Readable.from(pieces([join(folder, 'plugins.part'), join(folder, `${file}.part`)])),
  };
}

function nobodyMadeIt(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') {
    throw error;
  }
}

async function* pieces(files: readonly string[]): AsyncGenerator<Buffer> {
  for (const file of files) {
    yield* createReadStream(file) as AsyncIterable<Buffer>;
  }
}
