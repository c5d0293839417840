import type { GrafanaTheme2 } from '@grafana/data';

/** Colours of both themes, after Okabe & Ito, each at least 3:1 against the panel. */
const HUES = {
  light: {
    amount: '#0072b2',
    marked: '#b85000',
    muted: '#5a616a',
    quiet: '#7d838c',
    series: ['#0072b2', '#b85000', '#00795a', '#9b4f7e', '#6b5b00', '#333333'],
  },
  dark: {
    amount: '#56b4e9',
    marked: '#f0a040',
    muted: '#a3a9b2',
    quiet: '#767d87',
    series: ['#56b4e9', '#f0a040', '#2fc8a0', '#e09ac4', '#f0e442', '#ccccdc'],
  },
} as const;

/** How the series of one drawing are told apart beside their colour. */
const DASHES = ['', '7 4', '2 3', '10 3 2 3', '12 5', '1 4'] as const;

/** What is drawn as an amount: full colour. */
export const amountColor = (theme: GrafanaTheme2) => HUES[theme.colors.mode].amount;

/** The one marked thing of a drawing: uncertainty, congestion, the own measure. */
export const markedColor = (theme: GrafanaTheme2) => HUES[theme.colors.mode].marked;

/** Texts that step back (at least 4.5:1). */
export const mutedColor = (theme: GrafanaTheme2) => HUES[theme.colors.mode].muted;

/** Lines that step back but carry meaning (at least 3:1); grid lines are quieter: `theme.colors.border.weak`. */
export const quietColor = (theme: GrafanaTheme2) => HUES[theme.colors.mode].quiet;

/** The n-th series of a drawing: colour and dash, never colour alone. */
export function seriesLook(theme: GrafanaTheme2, n: number): { readonly color: string; readonly dash: string } {
  const { series } = HUES[theme.colors.mode];
  return { color: series[n % series.length]!, dash: DASHES[n % DASHES.length]! };
}

/**
 * An amount in one hue from faint to full. Marks need an outline: the faint end alone has no contrast.
 * @param share 0 … 1
 */
export function amountShade(theme: GrafanaTheme2, share: number): string {
  const { background } = theme.colors;
  return mixed(background.primary, amountColor(theme), 0.12 + 0.88 * Math.min(1, Math.max(0, share)));
}

/** Black or white, whichever is better read on a colour. */
export function inkOn(color: string): '#000000' | '#ffffff' {
  const [r, g, b] = channels(color).map((c) =>
    c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4
  );
  const luminance = 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  // Where both have the same contrast: (L + 0.05)² = 1.05 · 0.05 (WCAG 2.1).
  return luminance > Math.sqrt(1.05 * 0.05) - 0.05 ? '#000000' : '#ffffff';
}

/** A colour between two. */
export function mixed(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  const hex = a.map((channel, i) =>
    Math.round(channel + (b[i]! - channel) * share)
      .toString(16)
      .padStart(2, '0')
  );
  return `#${hex.join('')}`;
}

/** @param color `#rrggbb`, `#rgb` or `rgb(…)`, as themes have them */
function channels(color: string): readonly number[] {
  const long = color.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  return long.startsWith('#')
    ? [1, 3, 5].map((at) => parseInt(long.slice(at, at + 2), 16))
    : (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
}
