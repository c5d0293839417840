import { Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Answer, QueryAnswer } from '../analysis/ask';
import type { Frame } from '../model/frame';

/** About this many characters are made before other requests get their turn. */
const CHUNK = 64 * 1024;

/** An answer as JSON text, made column by column, so that a large one does not keep the others waiting. */
export function jsonStream(answer: Answer): Readable {
  return Readable.from(chunks(answer), { objectMode: false });
}

async function* chunks(answer: Answer): AsyncGenerator<string> {
  let text = '';
  for (const piece of pieces(answer)) {
    text += piece;
    if (text.length >= CHUNK) {
      yield text;
      text = '';
      await breathe();
    }
  }
  yield text;
}

function* pieces({ results }: Answer): Generator<string> {
  yield '{"results":{';
  let separator = '';
  for (const [refId, result] of Object.entries(results)) {
    yield `${separator}${JSON.stringify(refId)}:`;
    yield* resultPieces(result);
    separator = ',';
  }
  yield '}}';
}

function* resultPieces({ frames, ...rest }: QueryAnswer): Generator<string> {
  yield `${JSON.stringify(rest).slice(0, -1)},"frames":[`;
  for (const [i, frame] of frames.entries()) {
    yield i > 0 ? ',' : '';
    yield* framePieces(frame);
  }
  yield ']}';
}

function* framePieces({ schema, data }: Frame): Generator<string> {
  yield `{"schema":${JSON.stringify(schema)},"data":{"values":[`;
  for (const [i, column] of data.values.entries()) {
    yield `${i > 0 ? ',' : ''}${JSON.stringify(column)}`;
  }
  yield ']}}';
}
