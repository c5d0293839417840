import { useTheme2 } from '@grafana/ui';
import React from 'react';
import { type GeoPath, geoPath, type GeoProjection } from 'd3-geo';
import { markedColor, mixed, quietColor } from '../../../../shared/src/signs/palette';
import type { Area, Road } from '../../data/ground/areas';
import type { FlowLevel } from '../../data/region';
import { warningGround } from '../marks/HappeningSign';
import { RoadPiece } from './RoadPiece';

interface Props {
  readonly areas: readonly Area[];
  readonly roads: readonly { readonly road: Road; readonly level: FlowLevel | null }[];
  readonly warned: ReadonlySet<Area>;
  readonly projection: GeoProjection;
  /** Of the hatch of warnings; unique on the page. */
  readonly hatch: string;
  readonly fontSize: number;
}

/** The Kommunen, those with a warning hatched, and roads. */
export function MapGround({ areas, roads, warned, projection, hatch, fontSize }: Props) {
  const theme = useTheme2();
  const path: GeoPath = geoPath(projection);
  const line = {
    stroke: quietColor(theme),
    strokeWidth: Math.max(1, fontSize * 0.08),
    strokeLinejoin: 'round',
  } as const;
  const land = mixed(theme.colors.background.primary, theme.colors.text.primary, 0.08);
  return (
    <g aria-hidden>
      <WarningPattern id={hatch} step={fontSize * 0.85} />
      {areas.map((area, i) => (
        <path key={i} d={path(area.shape) ?? ''} fill={warned.has(area) ? `url(#${hatch})` : land} {...line} />
      ))}
      {roads.map(({ road, level }, i) => (
        <RoadPiece key={i} d={path(road.shape) ?? ''} level={level} width={fontSize * 0.62} />
      ))}
    </g>
  );
}

/** Leans the other way than what is not known, on a ground of its own. */
export function WarningPattern({ id, step }: { readonly id: string; readonly step: number }) {
  const theme = useTheme2();
  return (
    <pattern id={id} width={step} height={step} patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <rect width={step} height={step} fill={warningGround(theme)} />
      <rect width={Math.max(1.3, step * 0.12)} height={step} fill={markedColor(theme)} />
    </pattern>
  );
}
