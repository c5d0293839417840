import { text, type Text } from '../language';

interface Mapping {
  readonly type: 'range';
  readonly options: {
    readonly from: number | null;
    readonly to: number | null;
    readonly result: { readonly text: Text; readonly index: number };
  };
}

const ranges = (words: readonly (readonly [from: number | null, to: number | null, words: Text])[]): Mapping[] =>
  words.map(([from, to, words], index) => ({ type: 'range', options: { from, to, result: { text: words, index } } }));

/** Classes of the flood portals of the states; below zero the provider does not classify. */
export const FLOOD_WORDS = ranges([
  [null, -0.5, text('nicht eingestuft', 'not classified')],
  [-0.5, 0.5, text('kein Hochwasser', 'no flood')],
  [0.5, 1.5, text('klein (Klasse 1)', 'small (class 1)')],
  [1.5, 2.5, text('mittel (Klasse 2)', 'medium (class 2)')],
  [2.5, 3.5, text('groß (Klasse 3)', 'large (class 3)')],
  [3.5, null, text('sehr groß (Klasse 4)', 'very large (class 4)')],
]);

/** Soil moisture in per cent of the volume, for young trees; an assumption, as the board says. */
export const WATERING_WORDS = ranges([
  [null, 14.999, text('ja, gießen', 'yes, water')],
  [15, 19.999, text('bald', 'soon')],
  [20, null, text('nein', 'no')],
]);
