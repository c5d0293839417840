import { Writer, type Quad } from 'n3';
import { PREFIXES } from './terms';

/** Turtle (W3C), with short names. */
export function turtleOf(quads: readonly Quad[]): string {
  const writer = new Writer({ prefixes: PREFIXES });
  let text = '';
  writer.addQuads([...quads]);
  // Without a stream it answers at once.
  writer.end((error: Error | null, result: string) => {
    if (error) {
      throw error;
    }
    text = result;
  });
  return text;
}
