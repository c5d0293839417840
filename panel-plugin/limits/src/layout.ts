import { linesOf } from '../../shared/src/view/measure';
import type { Room } from '../../shared/src/view/arrangeView';

/** In em, as the styles of the views have them. */
export const MEASURES = {
  head: 1.4,
  bar: 0.9,
  spread: 0.75,
  marks: 1.35,
  note: { size: 0.86, line: 1.3 },
  more: 1.4,
  /** Between gauges that stand one above the other, and between columns. */
  gap: 0.65,
  between: 2.2,
  calendar: { label: 2.6, leastCell: { width: 0.5, height: 0.64 } },
};

/** em: what the days are, and what their shades mean, take a second line each where the days are narrow. */
export const besideDays = (width: number): { readonly head: number; readonly legend: number } =>
  width < 29 ? { head: 3.6, legend: 2.7 } : { head: 2.1, legend: 1.5 };

/** Pixels below which sentences and foot say less. */
export const NARROW = 420;

/** A narrower or lower room holds the one word and the one figure alone. */
const LEAST = { width: 18, height: 7 };
/** Narrower columns of gauges break their texts too often. */
const GAUGE = 17;
/** Smallest cell of a calendar that a finger or an eye still finds, pixels. */
const LEAST_CELL = 5.5;

/** How much stands beneath a gauge: all, how it stands and may end, how it stands, nothing. */
export type Noted = 'all' | 'state' | 'brief' | 'none';

/** What the height of a gauge depends on. */
export interface GaugeSize {
  readonly draws: 'count' | 'mean';
  /** Label and figure, side by side. */
  readonly head: string;
  readonly notes: Readonly<Record<Exclude<Noted, 'none'>, string>>;
  readonly projected: boolean;
  /** Those of least importance make room first. */
  readonly importance: number;
}

export interface Arrangement {
  /** Which gauges are drawn, by their place; none: the room is too small for any. */
  readonly gauges: readonly number[];
  readonly noted: Noted;
  /** Columns of gauges. */
  readonly columns: number;
  /** Beside the gauges instead of beneath them. */
  readonly beside: boolean;
  /** Pixels of the calendar; null where it has no room. */
  readonly calendar: { readonly width: number; readonly height: number } | null;
  /** Pixels of a column of gauges. */
  readonly gaugeWidth: number;
}

/** Fonts that stand in for Inter are wider; a line too many is better than one that runs into the next. */
const WIDER = 1.13;

/** Height in em of a gauge in a column of so many em. */
function heightOf({ draws, head, notes, projected }: GaugeSize, width: number, noted: Noted): number {
  const { size, line } = MEASURES.note;
  const note = noted === 'none' ? '' : notes[noted];
  return (
    MEASURES.head * linesOf(`${head}  `, WIDER, width) +
    MEASURES.bar +
    (projected ? MEASURES.spread : 0) +
    (draws === 'mean' ? MEASURES.marks : 0) +
    size * line * linesOf(note, WIDER * size, width)
  );
}

function stacked(gauges: readonly GaugeSize[], columns: number, width: number, noted: Noted): number {
  const rows = Array.from({ length: Math.ceil(gauges.length / columns) }, (_, row) =>
    Math.max(...gauges.slice(row * columns, (row + 1) * columns).map((gauge) => heightOf(gauge, width, noted)))
  );
  return rows.reduce((sum, row) => sum + row + MEASURES.gap, -MEASURES.gap);
}

/** As much as the room holds: the most important gauges first, then the calendar, then the notes. */
export function arrange(
  room: Room,
  gauges: readonly GaugeSize[],
  hasCalendar: boolean,
  more: (hidden: readonly number[]) => string = () => ' '
): Arrangement {
  const [width, height] = [room.width / room.fontSize, room.height / room.fontSize];
  if (width < LEAST.width || height < LEAST.height) {
    return { gauges: [], noted: 'none', columns: 1, beside: false, calendar: null, gaugeWidth: room.width };
  }
  const choices = [true, false].flatMap((beside) =>
    [true, false].flatMap((withCalendar) =>
      (['all', 'state', 'brief', 'none'] as const).flatMap((noted) =>
        [1, 2, 3].map((columns) => ({ beside, withCalendar, noted, columns }))
      )
    )
  );
  const found = choices
    .filter(({ beside, withCalendar }) => (withCalendar ? hasCalendar : !beside) && !(beside && gauges.length === 0))
    .flatMap((choice) => attempt(room, width, height, gauges, more, choice) ?? [])
    .sort((a, b) => b.worth - a.worth)[0];
  return found ?? { gauges: [], noted: 'none', columns: 1, beside: false, calendar: null, gaugeWidth: room.width };
}

interface Choice {
  readonly beside: boolean;
  readonly withCalendar: boolean;
  readonly noted: Noted;
  readonly columns: number;
}

function attempt(
  { fontSize }: Room,
  width: number,
  height: number,
  gauges: readonly GaugeSize[],
  more: (hidden: readonly number[]) => string,
  { beside, withCalendar, noted, columns }: Choice
): (Arrangement & { readonly worth: number }) | undefined {
  const { between, calendar, gap, note } = MEASURES;
  const side = beside ? 0.46 * width - between / 2 : width;
  const gaugeWidth = (side - (columns - 1) * between) / columns;
  if (gauges.length > 0 && (gaugeWidth < (columns === 1 ? LEAST.width - between : GAUGE) || columns > gauges.length)) {
    return undefined;
  }
  const days = beside ? width - side - between : width;
  const texts = besideDays(days);
  const leastDays = texts.head + texts.legend + 12 * Math.max(calendar.leastCell.height, LEAST_CELL / fontSize);
  const cell = (days - calendar.label) / 31;
  if (withCalendar && (cell < Math.max(calendar.leastCell.width, LEAST_CELL / fontSize) || leastDays > height)) {
    return undefined;
  }
  const free = height - (withCalendar && !beside ? leastDays + gap : 0);
  const restOf = (places: readonly number[]): number => {
    const text = more(gauges.map((_, i) => i).filter((i) => !places.includes(i)));
    return places.length < gauges.length ? note.size * MEASURES.more * linesOf(text, WIDER * note.size, side) + gap : 0;
  };
  const shown = fitting(gauges, free, (places) => {
    const some = places.map((i) => gauges[i]!);
    return some.length === 0 ? 0 : stacked(some, columns, gaugeWidth, noted) + restOf(places);
  });
  if (shown.length === 0 && gauges.length > 0) {
    return undefined;
  }
  const above = stacked(
    shown.map((i) => gauges[i]!),
    columns,
    gaugeWidth,
    noted
  );
  const left = beside || shown.length === 0 ? height : height - above - gap - restOf(shown);
  const wide = width / height > 1.4;
  return {
    ...{ gauges: shown, noted, columns, beside, gaugeWidth: gaugeWidth * fontSize },
    calendar: withCalendar ? { width: days * fontSize, height: left * fontSize } : null,
    worth:
      worthOf(
        shown.map((i) => gauges[i]!),
        noted
      ) +
      (withCalendar ? CALENDAR : 0) +
      (beside === wide ? WIDE : 0) -
      columns / 4,
  };
}

/** How a rule stands belongs to its figure: five with it are worth more than six without. */
const NOTED: Readonly<Record<Noted, number>> = { all: 2.4, state: 2, brief: 1.6, none: 0 };

/** Whoever asks for the days wants to see them: they are worth four gauges with their states. */
const CALENDAR = 28;

/** In a wide room the days stand better beside their rules, in a high one beneath. */
const WIDE = 4;

/** One that only other laws have is worth less. */
const worthOf = (shown: readonly GaugeSize[], noted: Noted) =>
  shown.reduce((sum, { importance }) => sum + (importance < 0 ? 1 : 5) + NOTED[noted], 0);

/** The places of as many gauges as fit, without the least important ones. */
function fitting(
  gauges: readonly GaugeSize[],
  free: number,
  height: (places: readonly number[]) => number
): readonly number[] {
  let places = gauges.map((_, i) => i);
  while (places.length > 0 && height(places) > free) {
    const least = places.reduce((a, b) => (gauges[b]!.importance <= gauges[a]!.importance ? b : a));
    places = places.filter((place) => place !== least);
  }
  return places;
}
