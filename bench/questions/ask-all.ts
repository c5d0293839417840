import { askHub, type HubAccess } from '../../backend/src/analysis/asking/ask';
import { QUESTIONS } from '../../backend/src/analysis/registry';
import { DAY, type Interval } from '../../backend/src/model/time';
import { percentile, timed } from '../figures';

/** What the hub is built for, ms at the 95th percentile: what everybody looks at first, and all else. */
const FIRST = { types: ['latest', 'air-quality-index', 'limit-values'], atMost: 100 };
const OTHERS = { atMost: 300 };

export interface QuestionFigures {
  readonly type: string;
  readonly range: string;
  /** The first time that it was asked, ms: what is read from the disk, and what is worked out once and kept. */
  readonly first: number;
  readonly p50: number;
  readonly p95: number;
  /** Processor time of all threads for one answer, ms. */
  readonly processor: number;
  readonly atMost: number;
  /** What came, or why nothing did. */
  readonly answer: string;
  /** No answer at all: a question that is useful with nothing chosen has one. */
  readonly isRefused: boolean;
}

/**
 * Every question that there is, with nothing but its type and a Kommune, as a new panel asks: over the last day and the
 * last year. A question that is added to the registry is asked without a word here.
 */
export async function* askAll(
  hub: HubAccess,
  kommune: string,
  runs: number,
  only: readonly string[]
): AsyncGenerator<QuestionFigures> {
  const types = QUESTIONS.map(({ type }) => type).filter((type) => only.length === 0 || only.includes(type));
  for (const type of types) {
    for (const [range, days] of [
      ['24 h', 1],
      ['1 year', 365],
    ] as const) {
      yield await measure(
        hub,
        { type, kommunen: [kommune] },
        range,
        { start: hub.now() - days * DAY, end: hub.now() },
        runs
      );
    }
  }
}

async function measure(
  hub: HubAccess,
  query: { readonly type: string; readonly kommunen: readonly string[] },
  range: string,
  { start, end }: Interval,
  runs: number
): Promise<QuestionFigures> {
  const { type } = query;
  const queries = [{ refId: 'A', ...query, maxDataPoints: 1000 }];
  const body = { from: start, to: end, purpose: 'panel', queries };
  let text = '';
  const ask = async () => (text = JSON.stringify(await askHub(body, hub)));
  const first = await timed(1, ask);
  const { samples, processor } = await timed(runs, ask);
  return {
    ...{ type, range, first: first.samples[0]!, processor },
    ...{ p50: percentile(samples, 0.5), p95: percentile(samples, 0.95) },
    atMost: (FIRST.types.includes(type) ? FIRST : OTHERS).atMost,
    ...inShort(text),
  };
}

interface Answered {
  readonly results: {
    readonly A: {
      readonly error?: string;
      readonly frames: readonly { readonly data: { readonly values: readonly (readonly unknown[])[] } }[];
    };
  };
}

function inShort(text: string): Pick<QuestionFigures, 'answer' | 'isRefused'> {
  const { error, frames } = (JSON.parse(text) as Answered).results.A;
  if (error !== undefined) {
    return { answer: error, isRefused: true };
  }
  const rows = frames.reduce((sum, { data }) => sum + (data.values[0]?.length ?? 0), 0);
  return { answer: `${frames.length} frames, ${rows} rows, ${Math.ceil(text.length / 1000)} kB`, isRefused: false };
}
