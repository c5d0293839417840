import type { Language } from '../../../shared/src/text/language';
import type { Rose } from '../data/rose';
import { ringText, type LegendEntry, legendOf } from './drawing';
import { roseName } from './names';
import { bandNames, figureNotes } from './roseWords';
import { KIND_NAMES } from './texts';

/** A rose with what its rings and shades stand for. */
interface Drawn {
  readonly rose: Rose;
  readonly radial?: { readonly top: number };
  readonly levels?: readonly number[];
}

/** One legend for all roses whose shades mean the same. */
export interface SharedLegend {
  /** Tells it from the others; empty where it is alone. */
  readonly name: string;
  /** The first of them: the others have its shades. */
  readonly at: number;
  readonly entries: readonly LegendEntry[];
  readonly notes: readonly string[];
}

/** The legends of several roses, each once. */
export function sharedLegends(drawings: readonly Drawn[], language: Language): SharedLegend[] {
  const groups = new Map<string, number[]>();
  drawings.forEach(({ rose, levels = [] }, i) => {
    const key = [rose.kind, rose.property, rose.unit, ...bandNames(rose, language), ...levels].join('|');
    groups.set(key, [...(groups.get(key) ?? []), i]);
  });
  const roses = drawings.map(({ rose }) => rose);
  const kinds = [...groups.values()].map(([first]) => roses[first!]!.kind);
  const areUnlike = new Set(kinds).size === groups.size;
  return [...groups.values()].map((members) => {
    const own = members.map((i) => drawings[i]!);
    const { rose } = own[0]!;
    const entries = new Map(own.flatMap((one) => legendOf(one.rose, language)).map((entry) => [entry.text, entry]));
    const notes = own.map((one) => figureNotes(one.rose, language));
    return {
      name: groups.size === 1 ? '' : areUnlike ? KIND_NAMES[rose.kind][language] : roseName(rose, roses, language),
      at: members[0]!,
      entries: [...entries.values()],
      notes: [...notes[0]!.filter((note) => notes.every((other) => other.includes(note))), ...ringNote(own, language)],
    };
  });
}

/** `Ring außen: 60 %`, where it is the same for all: small roses have no room for it. */
function ringNote(own: readonly Drawn[], language: Language): string[] {
  const rings = own.map(({ rose, radial }) =>
    rose.kind === 'field' || !radial ? '' : ringText(rose, radial.top, language)
  );
  return rings[0] === '' || new Set(rings).size > 1
    ? []
    : [`${language === 'de' ? 'Ring außen' : 'outer ring'}: ${rings[0]!}`];
}
