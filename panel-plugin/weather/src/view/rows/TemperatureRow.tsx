import React from 'react';
import { widthOf } from '../../../../shared/src/view/measure';
import { newestOf } from '../../data/track';
import { degrees } from '../../text/amounts';
import { TEXTS } from '../../text/texts';
import { plotOf, type Row } from './arrangeRows';
import { RowGaps } from '../Behind';
import { bandPath, linePath } from './curves';
import { type Drawing, nowAt } from './drawing';
import { Labels } from './Labels';
import { outline, useLook, valueScale } from '../look';
import { boxAt, placeLabels } from './placeLabels';
import { RowFrame } from './RowFrame';

/** Measured solid, forecast dashed in its outlined span, least and most of each day marked. */
export function TemperatureRow({ drawing, row }: { readonly drawing: Drawing; readonly row: Row }) {
  const look = useLook();
  const { weather, manner, arrangement, x, fontSize } = drawing;
  const { axis, courses, extremes } = weather;
  const { measured, forecast, step, ahead } = courses.temperature;
  const texts = TEXTS[manner.language];
  const plot = plotOf(row, arrangement.aside, fontSize);
  const isShown = ({ end }: { readonly end: number }) => end >= axis.start && end <= axis.end;
  const values = [...measured, ...forecast]
    .filter(isShown)
    .flatMap(({ value, low, high }) => [value, low, high].filter((one): one is number => one !== null));
  const { scale: y, ticks } = valueScale(values, { ...plot, clear: 1.5 * fontSize });
  const last = newestOf(measured);
  const joint = last && forecast[0] && forecast[0].end - last.end <= Math.max(3 * ahead, 3 * step) ? [last] : [];
  const spans = joint.length > 0 ? [{ ...last!, low: last!.value, high: last!.value }, ...forecast] : forecast;
  const place = { axis, x, y };
  const band = bandPath(spans, { ...place, apart: Infinity });
  const size = 0.92 * fontSize;
  const bounds = { left: arrangement.left, right: arrangement.right, fontSize: size };
  const marks = placeLabels(
    extremes.map(({ kind, end, value, edge, forecast: foretold }) => ({
      ...{ key: `${kind}/${end}`, x: x(end), bold: true, y: y(edge) + (kind === 'max' ? -1.15 : 1.15) * fontSize },
      forms: [degrees(value, foretold ? 0 : 1, manner.language), degrees(value, 0, manner.language)],
    })),
    { ...bounds, line: nowAt(drawing) }
  );
  // A mark without its figure says nothing.
  const marked = new Set(marks.map(({ key }) => key));
  const shownExtremes = extremes.filter(({ kind, end }) => marked.has(`${kind}/${end}`));
  // In the corner, where neither the curve nor its marks run high.
  const corner = arrangement.right - widthOf(texts.forecastSpan, size) / 2;
  const taken = [
    ...marks.map((mark) => boxAt(mark.x, mark.y, widthOf(mark.text, size), size)),
    ...forecast.filter(isShown).flatMap(({ end, high, value: own }) => {
      const value = high ?? own;
      return value === null ? [] : [boxAt(x(end), y(value), 1, 0.6 * fontSize)];
    }),
  ];
  const span = { key: 'span', forms: [texts.forecastSpan], x: corner, y: plot.y + 0.7 * fontSize, muted: true };
  const labels = [...marks, ...(band === '' ? [] : placeLabels([span], { ...bounds, taken }))];

  return (
    <>
      <RowGaps gaps={weather.gaps.temperature} drawing={drawing} plot={plot} />
      <RowFrame {...{ drawing, row, ticks, y, language: manner.language }} title={texts.temperature} unit="°C" />
      <g aria-hidden fill="none" strokeLinejoin="round">
        <path d={band} fill={look.pale} stroke={look.amount} strokeWidth={outline(fontSize)} />
        <path
          d={linePath(measured, { ...place, apart: 1.6 * step })}
          stroke={look.amount}
          strokeWidth={lineWidth(fontSize)}
        />
        <path
          d={linePath([...joint, ...forecast], { ...place, apart: Math.max(3 * step, 3 * ahead) })}
          stroke={look.amount}
          strokeWidth={lineWidth(fontSize)}
          strokeDasharray={`${0.45 * fontSize} ${0.3 * fontSize}`}
        />
        {shownExtremes.map(({ kind, end, edge }) => (
          <path
            key={`${kind}/${end}`}
            d={triangle(x(end), y(edge), kind === 'max' ? -1 : 1, fontSize)}
            fill={look.ink}
          />
        ))}
      </g>
      <Labels labels={labels} fontSize={size} />
    </>
  );
}

export const lineWidth = (fontSize: number) => Math.max(1.5, 0.15 * fontSize);

/** A small mark beyond the curve that points away from it. */
function triangle(x: number, y: number, towards: 1 | -1, fontSize: number): string {
  const [base, tip, half] = [y + towards * 0.25 * fontSize, y + towards * 0.55 * fontSize, 0.24 * fontSize];
  return `M${x - half} ${base}H${x + half}L${x} ${tip}Z`;
}
