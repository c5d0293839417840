import { footType, linesOf, panelType, widthOf } from './measure';

/** What a panel's drawing has to fill. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Pixels; texts and marks of the drawing are multiples of it. */
  readonly fontSize: number;
}

/** How the parts of a panel share its height. */
export interface ViewArrangement {
  readonly fontSize: number;
  /** Sentences above the drawing, from the first on; the others are for screen readers. */
  readonly sentences: number;
  /** The line beneath; where it has no room the button to the table stands in the corner. */
  readonly footed: boolean;
  readonly wordlessButton: boolean;
  readonly room: Room;
}

interface Parts {
  readonly lead: readonly string[];
  /** So many sentences from the first on say together what none of them says alone: the foot goes before one of them does. */
  readonly essential?: number;
  readonly foot: readonly string[];
  /** What stands to the right of the sentences, pixels. */
  readonly aside?: { readonly width: number; readonly height: number };
  /** The least that the drawing needs before words take its place, em. */
  readonly least: { readonly width: number; readonly height: number };
}

const GAP = 0.6;
/** The first sentence is larger and bolder than the second. */
export const LEAD = { first: 1.15, other: 1, line: 1.35 };
const WORDLESS_BUTTON = 26;
const CORNER = 30;

/** Pixels of the first `count` sentences and the space beneath them. */
function leadHeight(lead: readonly string[], count: number, width: number, fontSize: number): number {
  const shown = lead.slice(0, count);
  // Where the type stands in for Inter, and bold, it runs wider: a line too many is better than one too few.
  const lines = shown.map((text, i) => {
    const size = i === 0 ? LEAD.first : LEAD.other;
    return size * LEAD.line * linesOf(text, (i === 0 ? 1.2 : 1.12) * size * fontSize, width);
  });
  return shown.length === 0 ? 0 : fontSize * (lines.reduce((sum, line) => sum + line, 0) + GAP);
}

function footHeight(foot: readonly string[], width: number, fontSize: number): number {
  const size = footType(fontSize);
  const button = (width < WORDLESS_BUTTON * fontSize ? 3 : 9) * size;
  return Math.max(24, 1.4 * size * brokenBetween(foot, size, width - button)) + GAP * fontSize;
}

/** How many lines parts take that are broken between; one that is longer than a line has its lines to itself. */
function brokenBetween(parts: readonly string[], size: number, width: number): number {
  let [lines, used] = [0, width];
  for (const part of parts) {
    const own = 1.12 * widthOf(`${part} · `, size);
    if (used + own > width) {
      lines += Math.ceil(own / width);
      used = own > width ? width : own;
    } else {
      used += own;
    }
  }
  return lines;
}

/**
 * The answer goes first and goes last: what explains it makes room sentence by sentence, then the foot, then what the answer
 * must not stand without.
 */
export function arrangeView(width: number, height: number, parts: Parts): ViewArrangement {
  const { lead, essential = 1, foot, aside, least } = parts;
  const fontSize = panelType(width, height);
  const wordlessButton = width < WORDLESS_BUTTON * fontSize;
  const kept = Math.min(essential, lead.length);
  const attempts = [
    ...downTo(kept, lead.length).map((sentences) => ({ sentences, footed: true })),
    ...downTo(0, kept).map((sentences) => ({ sentences, footed: false })),
  ].map(({ sentences, footed }) => {
    const corner = sentences > 0 && !footed ? CORNER : 0;
    const words = leadHeight(lead, sentences, width - corner - (aside?.width ?? 0), fontSize);
    const above = sentences > 0 ? Math.max(words, aside?.height ?? 0) : 0;
    const beneath = footed ? footHeight(foot, width, fontSize) : 0;
    const room: Room = { width, height: Math.max(0, Math.floor(height - above - beneath)), fontSize };
    return { fontSize, sentences, footed, wordlessButton, room };
  });
  return attempts.find(({ room }) => room.height >= least.height * fontSize) ?? attempts.at(-1)!;
}

const downTo = (least: number, most: number): number[] => Array.from({ length: most - least + 1 }, (_, i) => most - i);
