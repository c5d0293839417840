import { useTheme2 } from '@grafana/ui';
import React, { useId, useMemo } from 'react';
import { type Grid, highestPoint, refined } from '../data/grid';
import type { FieldRose } from '../data/rose';
import type { Circle } from './geometry';
import { stepPaths } from './geometry';
import { shadesOf } from './shades';

interface Props {
  readonly rose: FieldRose;
  readonly grid: Grid;
  readonly levels: readonly number[];
  readonly circle: Circle;
  readonly hatch: string;
}

/** As fine as the eye wants it, and no finer than the machine likes it. */
const FINENESS = 130;

/** The plane of the wind in steps of one hue; hatched where too few hours stand behind it; the highest value ringed. */
export function FieldShape({ rose, grid, levels, circle, hatch }: Props) {
  const theme = useTheme2();
  const id = useId().replace(/\W/g, '');
  const fine = useMemo(() => refined(grid, Math.max(1, Math.floor(FINENESS / grid.size))), [grid]);
  const perMetre = circle.radius / rose.reach;
  const cell = (rose.step * perMetre * grid.size) / fine.size;
  const paths = useMemo(() => stepPaths(fine, levels, cell), [fine, levels, cell]);
  const shades = shadesOf(rose, paths.length, theme);
  const top = highestPoint(rose.points);
  const [x, y] = [top.x * perMetre, -top.y * perMetre];
  const ring = Math.max(4, circle.radius / 18);
  return (
    <>
      <clipPath id={id}>
        <circle r={circle.radius} />
      </clipPath>
      <circle r={circle.radius} fill={hatch} />
      <g clipPath={`url(#${id})`} shapeRendering="crispEdges">
        {paths.map((d, step) => d && <path key={step} d={d} fill={shades[step]} />)}
      </g>
      <circle cx={x} cy={y} r={ring} fill="none" stroke={theme.colors.background.primary} strokeWidth={4.5} />
      <circle cx={x} cy={y} r={ring} fill="none" stroke={theme.colors.text.primary} strokeWidth={2} />
      <circle cx={x} cy={y} r={1.5} fill={theme.colors.text.primary} />
    </>
  );
}
