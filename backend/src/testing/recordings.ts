import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SHARED = resolve(__dirname, '../../../../shared');
const RECORDINGS = join(SHARED, 'feeds');

/** A recorded payload of a real provider; see the PROVENANCE.md beside it. */
export function recording(path: string): Buffer {
  return readFileSync(join(RECORDINGS, path));
}

/** A small input from the field whose right answer stands in the README.md beside it. */
export function fieldCase(name: string): Buffer {
  return readFileSync(join(SHARED, 'cases', name));
}

/** `describe` where the recordings lie beside the repository, else a block that is skipped and says so. */
export function describeRecordings(name: string, body: () => void): void {
  if (existsSync(RECORDINGS)) {
    describe(name, body);
  } else {
    process.stderr.write(`Skipped "${name}": the recordings of the providers are not at ../shared/feeds.\n`);
    describe.skip(name, () => it('is held to recordings', () => undefined));
  }
}
