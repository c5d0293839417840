import React from 'react';
import { formatAmount } from '@smartregion/terms/numbers';
import type { Hour } from '../../data/hours';
import { TEXTS } from '../../text/texts';
import { plotOf, type Row } from './arrangeRows';
import { barsPath } from './curves';
import type { Drawing } from './drawing';
import { outline, useLook } from '../look';

/** em of the row that show the sun; the rest is for the clouds. */
const SUN = 0.7;

/** Clouds as bars from 0 to 8 eighths, above them how long the sun shone, or how strongly where nobody counts that. */
export function SkyRow({ drawing, row }: { readonly drawing: Drawing; readonly row: Row }) {
  const look = useLook();
  const { weather, manner, arrangement, x, fontSize } = drawing;
  const { hours } = weather;
  const texts = TEXTS[manner.language];
  const plot = plotOf(row, true, fontSize);
  const [sunBottom, bottom] = [plot.y + SUN * fontSize, plot.y + plot.height - 0.2 * fontSize];
  const cloudTop = sunBottom + 0.15 * fontSize;
  const strongest = strongestSun(hours);
  const clouds = (forecast: boolean) =>
    hours.flatMap(({ start, end, cloud, forecast: foretold }) =>
      cloud !== null && foretold === forecast
        ? [{ left: x(start), right: x(end), top: bottom - ((bottom - cloudTop) * cloud) / 100, bottom }]
        : []
    );
  const suns = (forecast: boolean) =>
    hours.flatMap((hour) => {
      const height = sunHeight(hour, strongest);
      const width = x(hour.end) - x(hour.start);
      return height > 0.02 && hour.forecast === forecast
        ? [
            {
              left: x(hour.start) + 0.08 * width,
              right: x(hour.end) - 0.08 * width,
              top: sunBottom - height * (SUN - 0.1) * fontSize,
              bottom: sunBottom,
            },
          ]
        : [];
    });
  return (
    <g aria-hidden>
      <text
        x={0}
        y={(plot.y + bottom) / 2}
        dy="0.35em"
        fontSize={(arrangement.aside ? 0.92 : 0.72) * fontSize}
        fill={look.ink}
      >
        {arrangement.aside ? texts.sky : texts.clouds}
      </text>
      <line x1={arrangement.left} x2={arrangement.right} y1={bottom} y2={bottom} stroke={look.quiet} />
      <g stroke={look.quiet} strokeWidth={outline(fontSize)}>
        <path d={barsPath(clouds(false))} fill={look.quiet} />
        <path d={barsPath(clouds(true))} fill={look.cloudPale} />
      </g>
      <g stroke={look.ink} strokeWidth={outline(fontSize)}>
        <path d={barsPath(suns(false))} fill={look.ink} />
        <path d={barsPath(suns(true))} fill={look.ground} />
      </g>
    </g>
  );
}

/** The strongest radiation of the hours whose sun nobody counts, W/m²; null where there are none. */
export function strongestSun(hours: readonly Hour[]): number | null {
  const most = hours.reduce((a, { sun, radiation }) => Math.max(a, sun === null ? (radiation ?? 0) : 0), 0);
  return most === 0 ? null : most;
}

/** How much of the strip an hour's sun fills, 0 … 1. */
function sunHeight({ sun, radiation }: Hour, strongest: number | null): number {
  return sun ?? (radiation ?? 0) / (strongest ?? 1);
}

/** `600 W/m²` */
export const radiationAmount = (value: number, language: 'de' | 'en') => formatAmount(value, 0, 'W/m²', language);
