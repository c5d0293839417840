import { useTheme2 } from '@grafana/ui';
import React from 'react';
import { quietColor } from '../../../shared/src/signs/palette';
import type { SectorRose } from '../data/rose';
import { bandsOf, type Radial } from '../data/scales';
import { barWidth, type Circle, distanceOf, wedge } from './geometry';
import { shadesOf } from './shades';

interface Props {
  readonly rose: SectorRose;
  readonly radial: Radial;
  readonly circle: Circle;
  /** Fill of a sector with too few hours. */
  readonly hatch: string;
}

/** Lines grow with the type, so that a screen in a town hall shows them, too. */
const LINES = { outline: 'max(1px, 0.06em)', expected: 'max(1.6px, 0.12em)', dash: '0.36em 0.28em' };

/** The bars of a rose: pieces from the inside out, each with an outline that carries the contrast. */
export function SectorShape({ rose, radial, circle, hatch }: Props) {
  const theme = useTheme2();
  const outline = quietColor(theme);
  const ink = theme.colors.text.primary;
  const shades = shadesOf(rose, rose.sectors[0]!.values.length, theme);
  const width = barWidth(rose.sectors.length);
  const at = (value: number) => distanceOf(value, radial, circle);
  const median = rose.kind === 'percentile' ? rose.percents.indexOf(50) : -1;
  const shadeOf = (band: number, value: number) =>
    shades[rose.kind === 'probability' ? Number(value < (rose.expected ?? 0)) : band];

  return (
    <g style={{ strokeWidth: LINES.outline }}>
      {rose.sectors.map(({ direction, values }, i) =>
        values.every((value) => value === null) ? (
          <path
            key={direction}
            d={wedge(direction, width, circle.hole, at(radial.rings[0]!))}
            fill={hatch}
            stroke={outline}
          />
        ) : (
          bandsOf(rose, i, radial.floor).map(({ band, from, to }) =>
            to > from ? (
              <path
                key={`${direction} ${band}`}
                d={wedge(direction, width, at(from), at(to))}
                fill={shadeOf(band, to)}
                stroke={outline}
              />
            ) : null
          )
        )
      )}
      {median >= 0 &&
        rose.sectors.map(({ direction, values }) => {
          const value = values[median];
          return value == null ? null : (
            <path
              key={direction}
              d={wedge(direction, width, at(value), at(value))}
              stroke={ink}
              style={{ strokeWidth: Math.min(0.2 * circle.hole, circle.radius / 40) }}
            />
          );
        })}
      {rose.kind === 'probability' && rose.expected !== null && (
        <circle
          r={at(rose.expected)}
          fill="none"
          stroke={ink}
          style={{ strokeWidth: LINES.expected, strokeDasharray: LINES.dash }}
        />
      )}
    </g>
  );
}
