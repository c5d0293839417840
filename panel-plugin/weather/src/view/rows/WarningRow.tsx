import React, { useId } from 'react';
import { HatchPattern } from '../../../../shared/src/signs/HatchPattern';
import type { Warnings } from '../../data/warnings';
import { TEXTS } from '../../text/texts';
import { LANE, type Row } from './arrangeRows';
import type { Drawing } from './drawing';
import { outline, useLook } from '../look';
import { type LaidWarning, pillWidth } from './warningLanes';

interface Props {
  readonly drawing: Drawing;
  readonly row: Row;
  readonly warnings: Warnings;
  readonly laid: readonly LaidWarning[];
}

/** Warnings over the hours that they hold: word, level, sign, and a hatched band. */
export function WarningRow({ drawing, row, warnings, laid }: Props) {
  const { ink, muted, marked, warned, ground } = useLook();
  const hatch = `warned-${useId().replace(/\W/g, '')}`;
  const { manner, arrangement, fontSize } = drawing;
  const texts = TEXTS[manner.language];
  const shown = laid.filter(({ lane }) => lane < arrangement.lanes);
  const left = laid.length - shown.length;
  const said = warnings.said.join(' ') || texts.noWarning;
  return (
    <g aria-hidden fontSize={fontSize}>
      <HatchPattern id={hatch} lean="left" color={marked} step={0.4 * fontSize} />
      {arrangement.aside && (
        <text x={0} y={row.y + 0.8 * fontSize} dy="0.35em" fontSize={0.92 * fontSize} fill={ink}>
          {texts.warning}
        </text>
      )}
      {arrangement.aside && left > 0 && (
        <text x={0} y={row.y + 1.6 * fontSize} dy="0.35em" fontSize={0.8 * fontSize} fill={muted}>
          {texts.more(left)}
        </text>
      )}
      {shown.length === 0 && (
        <text x={arrangement.left} y={row.y + 0.8 * fontSize} dy="0.35em" fontSize={0.92 * fontSize} fill={muted}>
          {said}
        </text>
      )}
      {shown.map(({ warning, lane, from, to, label, isFramed }) => {
        const y = row.y + lane * LANE * fontSize;
        return (
          <g key={`${warning.title}/${warning.start}`}>
            <rect
              {...{ x: from, y: y + 1.55 * fontSize, width: Math.max(2, to - from), height: 0.42 * fontSize }}
              fill={`url(#${hatch})`}
              stroke={marked}
              strokeWidth={outline(fontSize)}
            />
            <rect
              {...{ x: label.x, y, width: isFramed ? to - from : label.width, height: 1.55 * fontSize }}
              {...(isFramed ? { rx: 0.2 * fontSize, fill: warned, stroke: marked } : { fill: ground })}
              strokeWidth={outline(fontSize)}
            />
            <g>
              <path
                d={sign(label.x + 0.95 * fontSize, y + 0.78 * fontSize, fontSize)}
                fill={ground}
                stroke={ink}
                strokeWidth={1.3}
                strokeLinejoin="round"
              />
              <text
                x={label.x + 0.95 * fontSize}
                y={y + 0.92 * fontSize}
                dy="0.35em"
                fontSize={0.72 * fontSize}
                textAnchor="middle"
                fontWeight={700}
                fill={ink}
              >
                !
              </text>
            </g>
            <text x={label.x + 1.75 * fontSize} y={y + 0.78 * fontSize} dy="0.35em" fontWeight={700} fill={ink}>
              {label.name}
            </text>
            {label.hours && (
              <text
                x={label.x + pillWidth(label, fontSize) + 0.5 * fontSize}
                y={y + 0.78 * fontSize}
                dy="0.35em"
                fontSize={0.92 * fontSize}
                fill={ink}
              >
                {label.hours}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** A triangle that stands on its side, as on signs of the road. */
function sign(x: number, y: number, fontSize: number): string {
  const half = 0.62 * fontSize;
  return `M${x} ${y - 0.9 * half}L${x + half} ${y + 0.8 * half}H${x - half}Z`;
}
