import { SECOND } from '../../model/time';
import type { Cell, Frame } from '../../model/frame';
import type { AnswerDesk } from '../query/answer-desk';
import { ASKED, type Asked } from './questions';

/** Answers by name; absent where the hub could not answer. */
export type Answers = Readonly<Partial<Record<Asked, readonly Frame[]>>>;

/**
 * All citizens are one asker: a run on the pages gets its fair share of the hub's work and no more, so that dashboards go
 * on. Nothing is kept of who they are.
 */
const CITIZENS = 'citizens';

/** Who waits on a telephone does not wait for longer; what is late is missing. */
const PATIENCE = 8 * SECOND;

/** Answers that came in time: one that fails leaves the others alone. */
export async function answersTo(questions: object, desk: Pick<AnswerDesk, 'answer'>): Promise<Answers> {
  const answers: Partial<Record<string, readonly Frame[]>> = {};
  try {
    for await (const [name, bytes] of desk.answer(questions, CITIZENS, AbortSignal.timeout(PATIENCE))) {
      const { status, frames } = JSON.parse(Buffer.from(bytes).toString()) as { status: number; frames: Frame[] };
      if (status === 200) {
        answers[name] = frames;
      }
    }
  } catch {
    // The hub is too busy, or took too long: it has said so in its log, and the page says what is not known.
  }
  return answers;
}

export const isWhole = (answers: Answers): boolean => ASKED.every((name) => answers[name] !== undefined);

/** A row of a table by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>;

export function rowsOf(frames: readonly Frame[]): Row[] {
  return frames.flatMap(({ schema: { fields }, data: { values } }) =>
    Array.from({ length: values[0]?.length ?? 0 }, (_, i) =>
      Object.fromEntries(fields.map(({ name }, column) => [name, values[column]![i] ?? null]))
    )
  );
}

export const textOf = (row: Row, name: string): string => {
  const cell = row[name];
  return typeof cell === 'string' ? cell : '';
};

export const numberOf = (row: Row, name: string): number | null => {
  const cell = row[name];
  return typeof cell === 'number' ? cell : null;
};
