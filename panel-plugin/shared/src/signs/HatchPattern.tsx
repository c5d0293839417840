import { useTheme2 } from '@grafana/ui';
import React from 'react';

interface Props {
  /** To fill with: `url(#id)`; unique on the page (`useId`). */
  readonly id: string;
  /** What is not known leans to the right; whatever else is hatched (warnings) to the left. */
  readonly lean?: 'right' | 'left';
  readonly color?: string;
  /** Distance of the lines, pixels of the drawing. */
  readonly step?: number;
}

/** Inside an SVG: what is not known, drawn. */
export function HatchPattern({ id, lean = 'right', color, step = 5 }: Props) {
  const { colors } = useTheme2();
  return (
    <pattern
      id={id}
      width={step}
      height={step}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${lean === 'right' ? 45 : -45})`}
    >
      <rect width={step} height={step} fill={colors.background.primary} />
      <rect width={1.2} height={step} fill={color ?? colors.text.secondary} />
    </pattern>
  );
}
