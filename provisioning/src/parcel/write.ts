import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { whole } from '@smartregion/terms/joined-zip';
import { nameOf } from './parcel';
import { isExecutable, type PackedPlugins } from './plugins';
import type { PackedParcel } from './packed';

/**
 * A folder and a zip for each parcel; other parcels in the folder stay.
 * @returns their names
 */
export function writeParcels(out: string, made: readonly PackedParcel[], plugins: PackedPlugins): string[] {
  const names = made.map(({ parcel }) => nameOf(parcel));
  return complete(out, (folder) => {
    for (const { parcel, files, zip } of made) {
      const name = nameOf(parcel);
      for (const [path, bytes] of [...plugins.files, ...files]) {
        write(join(folder, name, path), bytes, isExecutable(path));
      }
      write(join(folder, `${name}.zip`), whole(zip));
    }
    return names.flatMap((name) => [name, `${name}.zip`]);
  });
}

/** What the hub hands out: the plugins once, beside it what each parcel has of its own, and a list. */
export function writeShelf(out: string, made: readonly PackedParcel[]): string[] {
  return complete(dirname(out), (folder) => {
    const shelf = join(folder, basename(out));
    write(join(shelf, 'plugins.part'), made[0]!.zip.first);
    for (const { parcel, zip } of made) {
      write(join(shelf, `${nameOf(parcel)}.part`), zip.second);
    }
    const parcels = made.map(({ parcel, zip }) => ({
      file: nameOf(parcel),
      ...{ slug: parcel.slug, name: parcel.name, language: parcel.language, isPublic: parcel.isPublic },
      bytes: zip.first.length + zip.second.length,
      sha256: createHash('sha256').update(zip.first).update(zip.second).digest('hex'),
    }));
    const { hub } = made[0]!.parcel;
    write(join(shelf, 'index.json'), Buffer.from(JSON.stringify({ hub, parcels }, null, 2) + '\n'));
    return [basename(out)];
  });
}

/**
 * Nothing half-written: all of it is made beside, and takes the place of what was there only when it is complete.
 * @param work writes into the folder that it is given, and says what of it shall be moved
 */
function complete(out: string, work: (folder: string) => string[]): string[] {
  const folder = join(out, `.making-${process.pid}`);
  try {
    const done = work(folder);
    for (const name of done) {
      rmSync(join(out, name), { recursive: true, force: true });
      renameSync(join(folder, name), join(out, name));
    }
    return done;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(file: string, bytes: Uint8Array, executable = false): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes, { mode: executable ? 0o755 : 0o644 });
}
