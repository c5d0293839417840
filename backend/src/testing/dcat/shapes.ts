import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Writer, type Quad } from 'n3';
import { recording } from '../recordings';

export interface Finding {
  readonly severity: 'Violation' | 'Warning' | 'Info';
  readonly messages: readonly string[];
  readonly node?: string;
  readonly path?: string;
}

const SHAPES = ['eu-dcat-ap-3.0.0', 'dcat-ap-SHACL-DE', 'dcat-ap-de-deprecated', 'dcat-ap-spec-german-additions'];

/** What the shapes of DCAT-AP 3.0 and DCAT-AP.de 3.0 find in each document. */
export function findingsOf(documents: readonly (readonly Quad[])[]): Finding[][] {
  const shapes = SHAPES.map((name) => recording(`dcat-ap-de/shapes/${name}.ttl`).toString());
  const input = JSON.stringify({ shapes, documents: documents.map(nQuadsOf) });
  const script = join(__dirname, 'validate.mjs');
  const output = execFileSync(process.execPath, [script], { input, maxBuffer: 100_000_000 });
  return JSON.parse(output.toString()) as Finding[][];
}

/** One statement a line, in the order of the alphabet: the same for the same statements. */
export function nQuadsOf(quads: readonly Quad[]): string {
  const writer = new Writer({ format: 'N-Quads' });
  return quads
    .map(({ subject, predicate, object }) => writer.quadToString(subject, predicate, object))
    .sort()
    .join('');
}
