import type { QueryAnswer } from '../../analysis/asking/ask';
import type { Frame } from '../../model/frame';

/** One query's answer as JSON text in UTF-8, made column by column. */
export function answerBytes(answer: QueryAnswer): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode([...answerPieces(answer)].join('')) as Uint8Array<ArrayBuffer>;
}

/** The body of an answer to a whole request, from the answers to its queries. */
export async function* requestPieces(
  answers: AsyncIterable<readonly [refId: string, answer: Uint8Array]>
): AsyncGenerator<Uint8Array> {
  let before = '{"results":{';
  for await (const [refId, answer] of answers) {
    yield Buffer.from(`${before}${JSON.stringify(refId)}:`);
    yield answer;
    before = ',';
  }
  yield Buffer.from(before === ',' ? '}}' : `${before}}}`);
}

function* answerPieces({ frames, ...rest }: QueryAnswer): Generator<string> {
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
