import { useTheme2 } from '@grafana/ui';
import React, { useId } from 'react';
import type { AirQualityClass, ClassNumber } from '@smartregion/terms/air-quality-scale';
import { SHAPES } from '../../../../shared/src/signs/classShapes';
import { HatchPattern } from '../../../../shared/src/signs/HatchPattern';
import { quietColor } from '../../../../shared/src/signs/palette';
import type { Wind } from '../../data/region';

/** An id that `url(#…)` takes. */
export const usePatternId = (): string => `p${useId().replace(/\W/g, '')}`;

interface AirSignProps {
  /** Null: no data, a hatched circle. */
  readonly value: ClassNumber | null;
  readonly classes: readonly AirQualityClass[];
  readonly isSensor: boolean;
  /** Pixels of the shape; a sensor's ring stands a quarter further out. */
  readonly size: number;
}

/** Class of a station as shape, number and colour, drawn about the origin. */
export function AirSign({ value, classes, isSensor, size }: AirSignProps) {
  const { colors } = useTheme2();
  const hatch = usePatternId();
  const ink = colors.text.primary;
  const shown = value === null ? undefined : classes[value - 1];
  const { path, numberY } = SHAPES[shown?.shape ?? 'circle'];
  return (
    <g transform={`scale(${size / 100}) translate(-50 -50)`}>
      {!shown && <HatchPattern id={hatch} step={16} />}
      <path d={path} fill={shown?.color ?? `url(#${hatch})`} stroke={ink} strokeWidth={7} strokeLinejoin="round" />
      {shown && (
        <text x="50" y={numberY} dy="0.36em" textAnchor="middle" fontSize="46" fontWeight="700" fill={shown.textColor}>
          {value}
        </text>
      )}
      {isSensor && <SensorRing ink={ink} />}
    </g>
  );
}

const SensorRing = ({ ink }: { readonly ink: string }) => (
  <circle
    cx="50"
    cy="50"
    r="68"
    fill="none"
    stroke={ink}
    strokeWidth="7"
    strokeLinecap="round"
    strokeDasharray="0.1 14.1"
  />
);

/** Where the wind goes, not where it comes from. */
export function WindSign({ wind, size }: { readonly wind: Pick<Wind, 'from'>; readonly size: number }) {
  const theme = useTheme2();
  const { background, text } = theme.colors;
  return (
    <g transform={`scale(${size / 100})`}>
      <circle r="47" fill={background.primary} stroke={quietColor(theme)} strokeWidth="4" />
      <path
        d="M0 26V-24M-15 -8L0 -27L15 -8"
        transform={`rotate(${(wind.from + 180) % 360})`}
        fill="none"
        stroke={text.primary}
        strokeWidth="9"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </g>
  );
}

/** A station of which there are figures alone. */
export function PlainSign({ size }: { readonly size: number }) {
  const { colors } = useTheme2();
  return (
    <circle r={size * 0.36} fill={colors.background.primary} stroke={colors.text.primary} strokeWidth={size * 0.14} />
  );
}

/** A border around several marks that stand too close together, with the worst of them and how many there are. */
export function Pill({ count, width, height, fontSize, signWidth = height * 0.7, children }: PillProps) {
  const { colors } = useTheme2();
  return (
    <>
      <rect
        x={-width / 2}
        y={-height / 2}
        width={width}
        height={height}
        rx={height / 2}
        fill={colors.background.primary}
        stroke={colors.text.primary}
        strokeWidth={Math.max(1.5, fontSize * 0.11)}
      />
      <g transform={`translate(${-width / 2 + height * 0.2 + signWidth / 2} 0)`}>{children}</g>
      <g>
        <text
          x={(height * 0.2 + signWidth) / 2}
          dy="0.36em"
          textAnchor="middle"
          fontSize={fontSize * 0.95}
          fontWeight="700"
          fill={colors.text.primary}
        >
          ×{count}
        </text>
      </g>
    </>
  );
}

interface PillProps {
  readonly count: number;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Of what stands in it; as wide as high if absent. */
  readonly signWidth?: number;
  readonly children: React.ReactNode;
}
