import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SHARED = resolve(__dirname, '../../../../shared');

/** A recorded payload of a real provider; see the PROVENANCE.md beside it. */
export function recording(path: string): Buffer {
  return readFileSync(join(SHARED, 'feeds', path));
}

/** Figures that others have worked out. */
export function vectors(name: string): unknown {
  return JSON.parse(readFileSync(join(SHARED, 'domain', name), 'utf8'));
}

/** A small input from the field whose right answer stands in the README.md beside it. */
export function fieldCase(name: string): Buffer {
  return readFileSync(join(SHARED, 'cases', name));
}

/** `describe` where the recordings lie beside the repository; where not, it says so: in CI by failing, else by skipping. */
export function describeRecordings(name: string, body: () => void): void {
  describeBeside('feeds', name, body);
}

/** The same for figures. */
export function describeVectors(name: string, body: () => void): void {
  describeBeside('domain', name, body);
}

function describeBeside(folder: string, name: string, body: () => void): void {
  const missing = `"${name}" is not checked: ../shared/${folder} is not there.`;
  if (existsSync(join(SHARED, folder))) {
    describe(name, body);
  } else if (process.env['CI'] === 'true') {
    test(name, () => {
      throw new Error(`${missing} In CI it must be: check out shared beside the repository.`);
    });
  } else {
    process.stderr.write(`Skipped: ${missing}\n`);
    describe.skip(name, () => it('is held to what others have recorded', () => undefined));
  }
}
