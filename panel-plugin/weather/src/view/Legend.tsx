import React from 'react';
import { widthOf } from '../../../shared/src/view/measure';
import { TEXTS } from '../text/texts';
import type { Row } from './rows/arrangeRows';
import type { Drawing } from './rows/drawing';
import { useLook } from './look';
import { radiationAmount, strongestSun } from './rows/SkyRow';

/** What the marks mean, as far as one line has room. */
export function Legend({ drawing, row }: { readonly drawing: Drawing; readonly row: Row }) {
  const { muted } = useLook();
  const { weather, manner, arrangement, fontSize } = drawing;
  const texts = TEXTS[manner.language];
  const { rows, right } = arrangement;
  const size = 0.85 * fontSize;
  const strongest = strongestSun(weather.hours);
  const isSunny = weather.hours.some(({ sun }) => sun !== null);
  const parts = [
    ...(weather.hours.some(({ forecast }) => forecast) ? [texts.legendForecast] : []),
    ...(rows.wind ? [texts.legendGusts] : []),
    ...(rows.direction ? [texts.legendArrow] : []),
    ...(rows.sky ? [texts.legendSky] : []),
    ...(rows.sky && isSunny ? [texts.legendSun] : []),
    ...(rows.sky && strongest !== null ? [texts.legendRadiation(radiationAmount(strongest, manner.language))] : []),
  ];
  const shown = parts.filter((_, i) => widthOf(parts.slice(0, i + 1).join(' · '), size) <= right);
  return (
    <text aria-hidden x={0} y={row.y + 0.9 * fontSize} dy="0.35em" fontSize={size} fill={muted}>
      {shown.join(' · ')}
    </text>
  );
}
