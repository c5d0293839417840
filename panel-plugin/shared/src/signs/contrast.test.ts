import { colorManipulator, createTheme } from '@grafana/data';
import { INDICES } from '@smartregion/terms/air-quality-scale';
import { INDEX_VERSIONS } from '@smartregion/terms/air-quality-versions';

const TEXT = 4.5;
const GRAPHICS = 3;

/** Contrast after WCAG 2.1, half-transparent colours seen on their ground. */
function contrast(color: string, ground: string): number {
  const { values } = colorManipulator.decomposeColor(colorManipulator.asRgbString(color));
  const [r, g, b, alpha = 1] = values as number[];
  const behind = colorManipulator.decomposeColor(colorManipulator.asRgbString(ground)).values as number[];
  const seen = [r, g, b].map((channel, i) => channel! * alpha + behind[i]! * (1 - alpha));
  return colorManipulator.getContrastRatio(`rgb(${seen.join(', ')})`, ground);
}

describe.each(['light', 'dark'] as const)('%s theme', (mode) => {
  const { colors } = createTheme({ colors: { mode } });
  const ground = colors.background.primary;

  test.each([
    ['text', colors.text.primary, TEXT],
    ['quiet text', colors.text.secondary, TEXT],
    ['link', colors.text.link, TEXT],
    ['outline of signs, markers, bands and hours', colors.text.primary, GRAPHICS],
    ['hatching', colors.text.secondary, GRAPHICS],
    ['focus ring', colors.primary.text, GRAPHICS],
  ])('%s stands out from the panel', (_, color, least) => {
    expect(contrast(color, ground)).toBeGreaterThanOrEqual(least);
  });
});

describe.each([...INDEX_VERSIONS.values()])('$id', ({ classes }) => {
  test.each(classes)('the number on "$de" is readable', ({ color, textColor }) => {
    expect(contrast(textColor, color)).toBeGreaterThanOrEqual(TEXT);
  });
});

test('the palette alone would fail, which is why every sign has an outline', () => {
  const { colors } = createTheme({ colors: { mode: 'light' } });
  const yellow = INDICES['uba-lqi-2025']!.classes[2]!.color;
  expect(contrast(yellow, colors.background.primary)).toBeLessThan(GRAPHICS);
});
