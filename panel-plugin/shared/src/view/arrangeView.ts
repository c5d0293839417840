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
  /** Sentences above the drawing: all, the first alone, or none but for screen readers. */
  readonly sentences: number;
  /** The line beneath; where it has no room the button to the table stands in the corner. */
  readonly footed: boolean;
  readonly wordlessButton: boolean;
  readonly room: Room;
}

interface Parts {
  readonly lead: readonly string[];
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

/** The answer goes first and goes last: the foot makes room before the second sentence does, and that before the first. */
export function arrangeView(width: number, height: number, { lead, foot, aside, least }: Parts): ViewArrangement {
  const fontSize = panelType(width, height);
  const wordlessButton = width < WORDLESS_BUTTON * fontSize;
  const attempts = [
    { sentences: lead.length, footed: true },
    { sentences: Math.min(1, lead.length), footed: true },
    { sentences: Math.min(1, lead.length), footed: false },
    { sentences: 0, footed: false },
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
