import { ParserPool, type Parse } from './parsing/parser-pool';

/** A thread costs a tool more than a megabyte does, and nobody waits for a tool's other answers. */
const TOOL = { inlineBytes: 1_000_000 };

let pool: ParserPool | undefined;

/** For tools of one run, such as `hub import`: parses in the one pool of the process. A hub has one of its own. */
export const parseOffThread: Parse = (...document) => {
  pool ??= new ParserPool(TOOL);
  return pool.parse(...document);
};
