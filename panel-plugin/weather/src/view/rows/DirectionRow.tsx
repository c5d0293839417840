import React from 'react';
import type { Hour } from '../../data/hours';
import { TEXTS } from '../../text/texts';
import type { Row } from './arrangeRows';
import type { Drawing } from './drawing';
import { useLook } from '../look';

/** em between arrows. */
const APART = 2.9;
/** Slower air has no direction (WMO: calm below 0.5 m/s, the threshold of most vanes). */
const CALM = 0.5;

/** Arrows that point where the wind goes, as many as can be told apart; a ring for a calm. */
export function DirectionRow({ drawing, row }: { readonly drawing: Drawing; readonly row: Row }) {
  const { ink } = useLook();
  const { weather, manner, arrangement, x, fontSize } = drawing;
  const { hours } = weather;
  const middle = row.y + row.height / 2;
  const every = Math.max(1, Math.ceil((APART * fontSize * hours.length) / (arrangement.right - arrangement.left)));
  const shown = hours.filter((hour, i) => i % every === Math.floor(every / 2) && hour.direction !== null);
  return (
    <g aria-hidden>
      <text x={0} y={middle} dy="0.35em" fontSize={(arrangement.aside ? 0.92 : 0.72) * fontSize} fill={ink}>
        {arrangement.aside ? TEXTS[manner.language].direction : TEXTS[manner.language].windShort}
      </text>
      <g
        fill="none"
        stroke={ink}
        strokeWidth={Math.max(1.2, 0.11 * fontSize)}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {shown.map((hour) => (
          <path
            key={hour.end}
            d={arrow(hour)}
            transform={`translate(${x((hour.start + hour.end) / 2)} ${middle}) scale(${fontSize}) rotate(${hour.direction!})`}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </g>
    </g>
  );
}

/** In em around its middle; of a wind from north it points down. */
function arrow({ wind }: Hour): string {
  return wind !== null && wind < CALM
    ? 'M.28 0A.28 .28 0 1 1 -.28 0A.28 .28 0 1 1 .28 0Z'
    : 'M0 -.62V.62M-.3 .22L0 .62L.3 .22';
}
