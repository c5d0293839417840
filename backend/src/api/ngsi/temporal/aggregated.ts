import { slotsByName } from '../model/current';
import { stamp } from '../model/entity';
import { instancesOf, isAsked, named, type Json, type TemporalContext } from './entity';
import { observedIn, stretchesOf } from './read';
import { Tally } from './tally';
import type { Gathering } from '../query/gathering';
import type { Frame, Slot } from '../model/frames';
import type { Instant, Interval } from '../../../model/time';
import type { Point } from '../../../store/observation-store';

/**
 * `avg: [[value, start, end], …]` of each series (4.5.19), by attribute: of one without readings nothing is left. Readings
 * are counted as they come, so that years of them take no more memory than their pieces.
 * @param q sees every reading on the way
 */
export async function aggregatedOf(
  frame: Frame,
  context: TemporalContext,
  q?: Gathering
): Promise<Map<string, Json[]>> {
  const found = new Map<string, Json[]>();
  q?.look(frame.fixed);
  for (const [name, slots] of slotsByName(frame)) {
    for (const slot of isAsked(name, context.attrs) ? slots : []) {
      const before = found.get(name) ?? [];
      const made = await aggregatedSeries(slot, before.length === 0, context, q?.names.has(name) ? q : undefined);
      if (made) {
        found.set(name, [...before, made]);
      }
    }
  }
  return found;
}

async function aggregatedSeries(
  slot: Slot,
  isUsual: boolean,
  context: TemporalContext,
  q: Gathering | undefined
): Promise<Json | undefined> {
  const { query, present } = context;
  const pieces = new Pieces(slot, context);
  for await (const points of stretchesOf(slot.series, present.extents.get(slot.series.id), context)) {
    points.forEach((point) => pieces.take(point));
    q?.look(new Map([[slot.meaning.name, instancesOf({ slot, points, isUsual })]]));
  }
  const made = pieces.inOrder().map(({ start, end, tally }) => ({ tally, bounds: [stamp(start), stamp(end)] }));
  const all = query.methods.map((method) => {
    const values = made.flatMap(({ tally, bounds }) => {
      const value = tally.made(method);
      return value === undefined ? [] : [[value, ...bounds]];
    });
    return [method, values] as const;
  });
  return made.length === 0 ? undefined : { type: 'Property', ...named(slot, isUsual), ...Object.fromEntries(all) };
}

interface Piece extends Interval {
  readonly tally: Tally;
}

/** Those of a series that a reading lies in. */
class Pieces {
  private readonly byStart = new Map<Instant, Piece>();
  private last?: Piece;
  private span?: Interval;

  constructor(
    private readonly slot: Slot,
    private readonly context: TemporalContext
  ) {}

  take(point: Point): void {
    const at = observedIn(point);
    if (!this.last || at < this.last.start || at >= this.last.end) {
      this.last = this.pieceOf(at);
    }
    this.last.tally.take(point);
    this.span = {
      start: Math.min(point.start, this.span?.start ?? Infinity),
      end: Math.max(point.end, this.span?.end ?? -Infinity),
    };
  }

  private pieceOf(at: Instant): Piece {
    const { start, end } = this.context.periods.pieceOf(at);
    const known = this.byStart.get(start);
    if (known) {
      return known;
    }
    const { query, budget } = this.context;
    budget.spendMade(query.methods.length);
    const piece = { start, end, tally: new Tally(this.slot, query.methods) };
    this.byStart.set(start, piece);
    return piece;
  }

  /** All of a time without an end is from the first reading to the last. */
  inOrder(): Piece[] {
    const { span } = this;
    return [...this.byStart.values()]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, tally }) => ({
        start: start === -Infinity ? span!.start : start,
        end: end === Infinity ? span!.end : end,
        tally,
      }));
  }
}
