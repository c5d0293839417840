import React, { useId } from 'react';
import { widthOf } from '../../../shared/src/view/measure';
import { HatchPattern } from '../../../shared/src/signs/HatchPattern';
import type { Span } from '../data/axis';
import { TEXTS } from '../text/texts';
import type { Row } from './rows/arrangeRows';
import type { Drawing } from './rows/drawing';
import { Labels } from './rows/Labels';
import { useLook } from './look';
import { boxAt, placeLabels } from './rows/placeLabels';

interface Props {
  readonly drawing: Drawing;
  /** From the days' names to the hours. */
  readonly all: Row;
}

/** Bounds of days, through all rows. */
export function DayLines({ drawing, all }: Props) {
  const { grid } = useLook();
  const { weather, x } = drawing;
  return (
    <g aria-hidden>
      {weather.axis.days.slice(1).map(({ start }) => (
        <line key={start} x1={x(start)} x2={x(start)} y1={all.y} y2={all.y + all.height} stroke={grid} />
      ))}
    </g>
  );
}

/** What one of the rows lacks. */
export function RowGaps({
  gaps,
  drawing,
  plot,
}: {
  readonly gaps: readonly Span[];
  readonly drawing: Drawing;
  readonly plot: Row;
}) {
  const hatch = `gap-${useId().replace(/\W/g, '')}`;
  const { x, fontSize } = drawing;
  return (
    <g aria-hidden>
      <HatchPattern id={hatch} step={0.5 * fontSize} />
      {gaps.map(({ start, end }) => (
        <rect
          key={start}
          x={x(start)}
          y={plot.y}
          width={x(end) - x(start)}
          height={plot.height}
          fill={`url(#${hatch})`}
        />
      ))}
    </g>
  );
}

/** What nobody measured, through all rows and in words; the present as the only heavy line. */
export function SilencesAndNow({ drawing, all }: Props) {
  const { ink, ground } = useLook();
  const hatch = `silent-${useId().replace(/\W/g, '')}`;
  const { weather, manner, arrangement, x, fontSize } = drawing;
  const { axis, silences } = weather;
  const texts = TEXTS[manner.language];
  const size = 0.85 * fontSize;
  const line = all.y + 2.05 * fontSize;
  const top = all.y + 2.85 * fontSize;
  const half = widthOf(texts.now, size) / 2 + 0.55 * fontSize;
  const now =
    axis.now === null ? null : Math.min(arrangement.right - half, Math.max(arrangement.left + half, x(axis.now)));
  const labels = placeLabels(
    silences
      .filter(({ start, end }) => x(end) - x(start) > 3)
      .sort((a, b) => b.end - b.start - (a.end - a.start))
      .map(({ start, end }) => ({
        key: String(start),
        forms: [texts.silence],
        x: (x(start) + x(end)) / 2,
        y: line,
        muted: true,
      })),
    { ...arrangement, fontSize: size, taken: now === null ? [] : [boxAt(now, line, 2 * half, size)] }
  );
  return (
    <g aria-hidden>
      <HatchPattern id={hatch} step={0.5 * fontSize} />
      {silences.map(({ start, end }) => (
        <rect
          key={start}
          x={x(start)}
          y={top}
          width={Math.max(0, x(end) - x(start))}
          height={all.y + all.height - top}
          fill={`url(#${hatch})`}
        />
      ))}
      <Labels labels={labels} fontSize={size} />
      {axis.now !== null && now !== null && (
        <>
          <line
            x1={x(axis.now)}
            x2={x(axis.now)}
            y1={line}
            y2={all.y + all.height}
            stroke={ink}
            strokeWidth={Math.max(2, 0.17 * fontSize)}
          />
          <rect
            x={now - half}
            y={line - 0.75 * fontSize}
            width={2 * half}
            height={1.5 * fontSize}
            rx={0.2 * fontSize}
            fill={ink}
          />
          <text x={now} y={line} dy="0.35em" fontSize={size} fontWeight={700} textAnchor="middle" fill={ground}>
            {texts.now}
          </text>
        </>
      )}
    </g>
  );
}
