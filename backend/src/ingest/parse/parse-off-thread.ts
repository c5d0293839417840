import { ParserPool, type Parse } from './parser-pool';

/** Nobody waits for a tool's other answers, and handing readings over takes as long as reading them. */
const TOOL = { inlineBytes: 50_000_000 };

let pool: ParserPool | undefined;

/** For tools of one run, such as `hub import`: parses in the one pool of the process. A hub has one of its own. */
export const parseOffThread: Parse = (...document) => {
  pool ??= new ParserPool(TOOL);
  return pool.parse(...document);
};
