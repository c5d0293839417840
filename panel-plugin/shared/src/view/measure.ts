/** The foot stays readable and stays quiet: least and most, pixels; on the largest screens half of the rest's type. */
export const FOOT_TYPE = { least: 11, most: 26, half: 0.5, em: 0.82 };

/** Mean width of a character, in em, of Inter and of what stands in for it; subscripts and thin spaces included. */
const CHARACTER = 0.53;

/** How many lines a text takes. @param size of the type, @param width of the line, both in the same unit */
export const linesOf = (text: string, size: number, width: number): number =>
  Math.max(text === '' ? 0 : 1, Math.ceil((text.length * CHARACTER * size) / width));

/** Width of a text in one line, in the unit of the type's size. */
export const widthOf = (text: string, size: number): number => text.length * CHARACTER * size;

export const footType = (fontSize: number): number =>
  Math.min(Math.max(FOOT_TYPE.most, FOOT_TYPE.half * fontSize), Math.max(FOOT_TYPE.least, FOOT_TYPE.em * fontSize));

/**
 * Type of a panel, pixels: 12 on the smallest, growing with the panel, so that a screen in a town hall is read from
 * afar instead of showing more white space.
 */
export const panelType = (width: number, height: number): number =>
  Math.round(
    Math.min(64, Math.max(12, Math.sqrt(width * height) / 50, 12 + (Math.min(width, height) - 300) / 60)) * 2
  ) / 2;
