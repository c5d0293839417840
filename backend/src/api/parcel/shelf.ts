import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { addressed } from './addressed';

const entry = z.object({
  file: z.string().regex(/^[a-z0-9-]+$/),
  slug: z.string(),
  name: z.string(),
  language: z.enum(['de', 'en']),
  isPublic: z.boolean(),
  bytes: z.int().positive(),
  sha256: z.string(),
});
/** What a parcel is made with where nobody says the hub's address: right on the machine of the hub alone. */
export const NEAR_HUB = 'http://localhost:4000';

const index = z.object({ hub: z.string().default(NEAR_HUB), parcels: z.array(entry) });

/** A parcel that can be taken home. */
export type ShelvedParcel = z.infer<typeof entry>;

/** A zip on its way. */
export interface Opened {
  readonly bytes: number;
  readonly stream: () => Readable;
}

/** The folder that `npm run bundle -- --serve` makes. */
export interface Shelf {
  /** What lies there now; nothing where nobody has made it. */
  parcels(): Promise<readonly ShelvedParcel[]>;
  /** The address of the hub in all of them, as they lie there. */
  hub(): Promise<string>;
  /** The zip: the plugins, which are the same in all, and what the parcel has of its own, with an address of the hub. */
  open(parcel: ShelvedParcel, hub: string): Promise<Opened>;
}

/** In the bundle as in the image: beside the hub's own folder. */
export const SHELF = join(__dirname, '../../../../artifacts/hub-parcels');

export function shelfIn(folder: string): Shelf {
  const read = async () => {
    const text = await readFile(join(folder, 'index.json'), 'utf8').catch(nobodyMadeIt);
    return text === undefined ? { hub: NEAR_HUB, parcels: [] } : index.parse(JSON.parse(text));
  };
  return {
    parcels: async () => (await read()).parcels,
    hub: async () => (await read()).hub,
    async open({ file, bytes }, hub) {
      const made = await readFile(join(folder, `${file}.part`));
      const first = bytes - made.length;
      const own = addressed(made, first, (await read()).hub, hub);
      return {
        bytes: first + own.length,
        stream: () => Readable.from(pieces(join(folder, 'plugins.part'), own)),
      };
    },
  };
}

function nobodyMadeIt(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') {
    throw error;
  }
}

async function* pieces(plugins: string, own: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* createReadStream(plugins) as AsyncIterable<Buffer>;
  yield own;
}
