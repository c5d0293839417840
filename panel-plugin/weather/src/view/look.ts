import type { GrafanaTheme2 } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Axis } from '../data/axis';
import {
  amountColor,
  amountShade,
  markedColor,
  mixed,
  mutedColor,
  quietColor,
} from '../../../shared/src/signs/palette';

/** Colours of the drawing: one hue for amounts, pale for what is to come. */
export function useLook() {
  const theme = useTheme2();
  return lookOf(theme);
}

function lookOf(theme: GrafanaTheme2) {
  const { colors } = theme;
  return {
    ink: colors.text.primary,
    ground: colors.background.primary,
    muted: mutedColor(theme),
    quiet: quietColor(theme),
    grid: colors.border.weak,
    amount: amountColor(theme),
    pale: amountShade(theme, 0.2),
    marked: markedColor(theme),
    warned: mixed(colors.background.primary, markedColor(theme), 0.16),
    cloudPale: mixed(colors.background.primary, quietColor(theme), 0.3),
    focus: colors.primary.text,
  };
}

/** Of pale fills, pixels: as visible from afar as from near. */
export const outline = (fontSize: number): number => Math.max(1, 0.06 * fontSize);

/** From time (ms) to pixels. */
export type TimeScale = (instant: number) => number;

export const timeScale = ({ start, end }: Axis, left: number, right: number): TimeScale => {
  const perMs = (right - left) / (end - start);
  return (instant) => left + (instant - start) * perMs;
};

/** A scale of values that keeps clear of the row's edges, and its marks. */
export function valueScale(
  values: readonly number[],
  {
    y,
    height,
    clear = 0,
    count = 3,
    least,
  }: { y: number; height: number; clear?: number; count?: number; least?: [number, number] }
): { readonly scale: ScaleLinear<number, number>; readonly ticks: readonly number[] } {
  const all = [...(values.length > 0 ? [] : [0]), ...(least ?? [])];
  const extent = [...values, ...all].reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity]
  );
  const [low, high] = extent[0] === extent[1] ? [extent[0] - 1, extent[1] + 1] : extent;
  const scale = scaleLinear()
    .domain([low, high])
    .range([y + height - clear, y + clear]);
  return { scale, ticks: scale.ticks(count).filter((tick) => tick >= low && tick <= high) };
}
