import React from 'react';
import { HOUR } from '../../data/axis';
import type { DaySum } from '../../data/days';
import { rainAmount } from '../../text/amounts';
import { clock } from '../../text/times';
import { TEXTS } from '../../text/texts';
import { plotOf, type Row } from './arrangeRows';
import { RowGaps } from '../Behind';
import { barsPath } from './curves';
import { type Drawing, nowAt } from './drawing';
import { Labels } from './Labels';
import { outline, useLook, valueScale } from '../look';
import { placeLabels } from './placeLabels';
import { RowFrame } from './RowFrame';

/** A drizzle must not look like a storm: the scale reaches at least here, mm. */
const LEAST_SCALE = 2;

/** Bars of each hour, full where measured, outlined where forecast, and the sum of each day. */
export function RainRow({ drawing, row }: { readonly drawing: Drawing; readonly row: Row }) {
  const look = useLook();
  const { weather, manner, arrangement, x, fontSize } = drawing;
  const { hours, sums, axis } = weather;
  const texts = TEXTS[manner.language];
  const plot = plotOf(row, arrangement.aside, fontSize);
  const sumLine = 1.5 * fontSize;
  const { scale: y, ticks } = valueScale(
    hours.flatMap(({ rain }) => rain ?? []),
    { y: plot.y + sumLine, height: plot.height - sumLine - 0.3 * fontSize, count: 2, least: [0, LEAST_SCALE] }
  );
  const bars = (forecast: boolean) =>
    hours.flatMap((hour) => {
      const [left, right] = [x(hour.start), x(hour.end)];
      const air = Math.min(1, 0.15 * (right - left));
      return hour.rain && hour.forecast === forecast
        ? [{ left: left + air, right: right - air, top: y(hour.rain), bottom: y(0) }]
        : [];
    });
  const size = 0.88 * fontSize;
  const labels = placeLabels(
    sums.flatMap((sum) => labelOf(sum) ?? []),
    { left: arrangement.left, right: arrangement.right, fontSize: size, line: nowAt(drawing) }
  );

  function labelOf({ day, rain, atLeast, from, until }: DaySum) {
    if (rain === null) {
      return undefined;
    }
    const amount = rainAmount(rain, manner);
    const short = amount.replace(/\D+$/, '');
    const [start, end] = [x(day.shown.start), x(day.shown.end)];
    const limits = [
      from === null ? '' : texts.from(clock(from, manner)),
      until === null || from !== null ? '' : texts.until(clock(until, manner)),
    ];
    const limit = limits.filter(Boolean).join(' ');
    const forms = atLeast
      ? [texts.atLeast(amount), texts.atLeastShort(amount), texts.atLeastShort(short)]
      : limit === ''
        ? [amount, short]
        : [`${limit} ${amount}`];
    return {
      ...{
        key: String(day.start),
        x: (start + end) / 2,
        y: plot.y + 0.7 * fontSize,
        room: end - start - 0.4 * fontSize,
      },
      ...{ forms, bold: rain > 0, muted: rain === 0 },
    };
  }

  return (
    <>
      <RowGaps gaps={weather.gaps.rain} drawing={drawing} plot={plot} />
      <RowFrame
        {...{ drawing, row, ticks, y, language: manner.language }}
        title={texts.rain}
        unit={texts.perSlot(Math.round(axis.step / HOUR))}
      />
      <g aria-hidden stroke={look.amount} strokeWidth={outline(fontSize)}>
        <path d={barsPath(bars(false))} fill={look.amount} />
        <path d={barsPath(bars(true))} fill={look.pale} />
      </g>
      <Labels labels={labels} fontSize={size} />
    </>
  );
}
