import { useTheme2 } from '@grafana/ui';
import React, { useId } from 'react';
import type { AirQualityClass, ClassNumber } from '@smartregion/terms/air-quality-scale';
import { NO_CLASS, SHAPES } from './classShapes';

interface Props {
  /** Null: no data, drawn hatched. */
  readonly value: ClassNumber | null;
  readonly classes: readonly AirQualityClass[];
  /** Low-cost sensor: a dotted ring. */
  readonly indicative?: boolean;
  /** Small marks carry no number and a stronger outline. */
  readonly small?: boolean;
  /** Text alternative; without one the sign only repeats the words beside it and is left out for screen readers. */
  readonly label?: string;
  readonly className?: string;
}

/** Class of the index as number, shape and colour; the outline in text colour is what carries the contrast. */
export function ClassSign({ value, classes, indicative, small, label, className }: Props) {
  const theme = useTheme2();
  const hatch = `hatch-${useId().replace(/\W/g, '')}`;
  const ink = theme.colors.text.primary;
  const shown = value === null ? undefined : classes[value - 1];
  const { path, numberY } = shown ? SHAPES[shown.shape] : NO_CLASS;
  return (
    <svg
      className={className}
      viewBox={indicative ? '-22 -22 144 144' : '0 0 100 100'}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {!shown && (
        <pattern id={hatch} width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="12" height="12" fill={theme.colors.background.primary} />
          <rect width="3" height="12" fill={theme.colors.text.secondary} />
        </pattern>
      )}
      {indicative && (
        <circle
          cx="50"
          cy="50"
          r="66"
          fill="none"
          stroke={ink}
          strokeWidth="5"
          strokeLinecap="round"
          strokeDasharray="0.1 13.7"
        />
      )}
      <path d={path} fill={shown?.color ?? `url(#${hatch})`} />
      <path d={path} fill="none" stroke={ink} strokeWidth={small ? 9 : 5} strokeLinejoin="round" />
      {shown && !small && (
        <text x="50" y={numberY} dy="0.36em" textAnchor="middle" fontSize="44" fontWeight="700" fill={shown.textColor}>
          {value}
        </text>
      )}
    </svg>
  );
}
