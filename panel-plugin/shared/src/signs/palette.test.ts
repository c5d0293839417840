import { colorManipulator, createTheme } from '@grafana/data';
import { amountColor, amountShade, inkOn, markedColor, mixed, mutedColor, quietColor, seriesLook } from './palette';

const TEXT = 4.5;
const GRAPHICS = 3;

describe.each(['light', 'dark'] as const)('%s theme', (mode) => {
  const theme = createTheme({ colors: { mode } });
  const contrast = (color: string) => colorManipulator.getContrastRatio(color, theme.colors.background.primary);

  test.each<[string, string, number]>([
    ['amounts', amountColor(theme), GRAPHICS],
    ['the marked thing', markedColor(theme), GRAPHICS],
    ['muted text', mutedColor(theme), TEXT],
    ['quiet lines', quietColor(theme), GRAPHICS],
    ...[0, 1, 2, 3, 4, 5].map((n) => [`series ${n}`, seriesLook(theme, n).color, GRAPHICS] as [string, string, number]),
  ])('%s', (_name, color, least) => {
    expect(contrast(color)).toBeGreaterThanOrEqual(least);
  });

  test('no two series look alike, in colour nor in dash', () => {
    const looks = [0, 1, 2, 3, 4, 5].map((n) => seriesLook(theme, n));
    expect(new Set(looks.map(({ color }) => color)).size).toBe(6);
    expect(new Set(looks.map(({ dash }) => dash)).size).toBe(6);
  });

  test('amounts grow from near the ground to the full colour, and what stands on them can be read', () => {
    expect(amountShade(theme, 1)).toBe(amountColor(theme));
    const shades = [0, 0.25, 0.5, 0.75, 1].map((share) => amountShade(theme, share));
    expect(shades.map(contrast)).toEqual(shades.map(contrast).sort((a, b) => a - b));
    for (const shade of shades) {
      expect(colorManipulator.getContrastRatio(inkOn(shade), shade)).toBeGreaterThanOrEqual(TEXT);
    }
  });
});

test.each([
  ['#000000', '#ffffff', 0.5, '#808080'],
  ['#fff', 'rgb(0, 0, 0)', 1, '#000000'],
])('between %s and %s at %p', (from, to, share, color) => {
  expect(mixed(from, to, share)).toBe(color);
});
