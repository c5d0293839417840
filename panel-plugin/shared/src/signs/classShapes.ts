import type { Shape } from '@smartregion/terms/air-quality-scale';

/** Outline of a class in a box of 100 × 100, from the top centre clockwise, and where its number's middle stands. */
interface Geometry {
  readonly path: string;
  readonly numberY: number;
}

export const SHAPES: Readonly<Record<Shape, Geometry>> = {
  circle: { path: 'M50 5A45 45 0 0 1 50 95A45 45 0 0 1 50 5Z', numberY: 50 },
  square: { path: 'M50 9H84Q91 9 91 16V84Q91 91 84 91H16Q9 91 9 84V16Q9 9 16 9Z', numberY: 50 },
  triangle: { path: 'M50 7L97 91H3Z', numberY: 65 },
  diamond: { path: 'M50 3L97 50L50 97L3 50Z', numberY: 50 },
  octagon: { path: 'M50 6H68.2L94 31.8V68.2L68.2 94H31.8L6 68.2V31.8L31.8 6Z', numberY: 50 },
  star: { path: 'M50 2L67 20.6L91.6 26L84 50L91.6 74L67 79.4L50 98L33 79.4L8.4 74L16 50L8.4 26L33 20.6Z', numberY: 50 },
};

/** No class: a plate that is none of the six. */
export const NO_CLASS: Geometry = {
  path: 'M50 27H83Q97 27 97 41V59Q97 73 83 73H17Q3 73 3 59V41Q3 27 17 27Z',
  numberY: 50,
};
