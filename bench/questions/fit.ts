import { askHub, type HubAccess } from '../../backend/src/analysis/asking/ask';
import { keptAt, type LongWork } from '../../backend/src/analysis/asking/long-work';
import { DAY, type Interval } from '../../backend/src/model/time';
import type { ObservationStore } from '../../backend/src/store/observation-store';
import { timed } from '../figures';

export interface FitFigures {
  /** Working it out, ms; and asking for what is kept. */
  readonly fit: number;
  readonly again: number;
  /** What came of it, or why nothing did. */
  readonly answer: string;
}

/** The least that may come after a measure. */
const AFTER = 8 * 7 * DAY;

/** Whether a measure at the streets of a Kommune has helped, with all the past that is there: worked out once, then kept. */
export async function measureFit(
  hub: HubAccess,
  store: Pick<ObservationStore, 'writeState'>,
  kommune: string,
  { start, end }: Interval
): Promise<FitFigures> {
  const kept: Promise<void>[] = [];
  const longWork: LongWork = {
    mode: 'now',
    tell: () => undefined,
    keep: (key, value) => kept.push(store.writeState({ [keptAt(key)]: value })),
  };
  const date = new Date(end - AFTER).toISOString().slice(0, 10);
  const query = { refId: 'A', type: 'measure-effect', kommunen: [kommune], date, maxDataPoints: 1000 };
  const body = { from: start, to: end, purpose: 'panel', queries: [query] };
  let answer = '';
  const ask = async () => {
    const { error, frames } = (await askHub(body, { ...hub, longWork })).results['A']!;
    const values = frames[0]?.data.values.map(([first]) => first) ?? [];
    answer = error ?? values.filter((value) => typeof value === 'string').join(' · ');
    await Promise.all(kept);
  };
  const [fit, again] = [await timed(1, ask), await timed(5, ask)];
  return { fit: fit.samples[0]!, again: Math.max(...again.samples), answer };
}
