import React from 'react';
import type { Hour } from '../../data/hours';
import { newestOf, type Point } from '../../data/track';
import { windAmount, windIn } from '../../text/amounts';
import { clock } from '../../text/times';
import { TEXTS } from '../../text/texts';
import { plotOf, type Row } from './arrangeRows';
import { RowGaps } from '../Behind';
import { linePath } from './curves';
import { type Drawing, nowAt } from './drawing';
import { Labels } from './Labels';
import { outline, useLook, valueScale } from '../look';
import { placeLabels } from './placeLabels';
import { RowFrame } from './RowFrame';
import { lineWidth } from './TemperatureRow';

/** Wind as a line, gusts as dots above it: full where measured, hollow where forecast. */
export function WindRow({ drawing, row }: { readonly drawing: Drawing; readonly row: Row }) {
  const look = useLook();
  const { weather, manner, arrangement, x, fontSize } = drawing;
  const { axis, courses, hours } = weather;
  const texts = TEXTS[manner.language];
  const plot = plotOf(row, arrangement.aside, fontSize);
  const shown = (points: readonly Point[]) =>
    points.map((point) => ({ ...point, value: point.value === null ? null : windIn(point.value, manner.windUnit) }));
  const { measured, forecast, step, ahead } = courses.wind;
  const values = hours.flatMap(({ wind, gust }) =>
    [wind, gust].flatMap((one) => (one === null ? [] : windIn(one, manner.windUnit)))
  );
  const { scale: y, ticks } = valueScale(values, {
    ...{ y: plot.y + 1.3 * fontSize, height: plot.height - 1.6 * fontSize, count: 2 },
    least: [0, windIn(5, manner.windUnit)],
  });
  const gustY = ({ gust }: Hour) => y(windIn(gust!, manner.windUnit));
  const dots = gustDots(hours, (x(axis.end) - x(axis.start)) / fontSize);
  const most = dots.reduce<Hour | undefined>((a, b) => (a && a.gust! >= b.gust! ? a : b), undefined);
  const last = newestOf(measured);
  const joint = last && forecast[0] && forecast[0].end - last.end <= 3 * Math.max(ahead, step) ? [last] : [];
  const size = 0.88 * fontSize;
  const labels = placeLabels(
    [
      ...(most
        ? [
            {
              ...{ key: 'most', x: x(most.end), y: gustY(most) - 0.85 * fontSize, bold: true },
              forms: [
                texts.gust(windAmount(most.gust!, manner), clock(most.end, manner)),
                windAmount(most.gust!, manner),
              ],
            },
          ]
        : []),
    ],
    { left: arrangement.left, right: arrangement.right, fontSize: size, line: nowAt(drawing) }
  );
  const place = { axis, x, y };
  return (
    <>
      <RowGaps gaps={weather.gaps.wind} drawing={drawing} plot={plot} />
      <RowFrame {...{ drawing, row, ticks, y, language: manner.language }} title={texts.wind} unit={manner.windUnit} />
      <g aria-hidden fill="none" stroke={look.amount} strokeLinejoin="round">
        <path d={linePath(shown(measured), { ...place, apart: 1.6 * step })} strokeWidth={lineWidth(fontSize)} />
        <path
          d={linePath(shown([...joint, ...forecast]), { ...place, apart: 3 * Math.max(ahead, step) })}
          strokeWidth={lineWidth(fontSize)}
          strokeDasharray={`${0.45 * fontSize} ${0.3 * fontSize}`}
        />
        {dots.map((hour) => (
          <circle
            key={hour.end}
            cx={x(hour.end)}
            cy={gustY(hour)}
            r={0.15 * fontSize}
            stroke={look.ink}
            strokeWidth={outline(fontSize)}
            fill={hour.forecast ? look.ground : look.ink}
          />
        ))}
      </g>
      <Labels labels={labels} fontSize={size} />
    </>
  );
}

/** em between dots. */
const APART = 0.52;

/** As many as can be told apart, of each piece of time the strongest. */
function gustDots(hours: readonly Hour[], width: number): Hour[] {
  const every = Math.max(1, Math.ceil((APART * hours.length) / width));
  const strongest = new Map<number, Hour>();
  hours.forEach((hour, i) => {
    const piece = Math.floor(i / every);
    const before = strongest.get(piece)?.gust ?? -1;
    if (hour.gust !== null && hour.gust > before) {
      strongest.set(piece, hour);
    }
  });
  return [...strongest.values()];
}
