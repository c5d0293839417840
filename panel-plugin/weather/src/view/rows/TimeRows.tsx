import React from 'react';
import { widthOf } from '../../../../shared/src/view/measure';
import { formatDate, wallClock, weekday } from '../../../../shared/src/text/time';
import { DAY, HOUR, type Day } from '../../data/axis';
import { clock, dayName } from '../../text/times';
import { TEXTS } from '../../text/texts';
import type { Row } from './arrangeRows';
import type { Drawing } from './drawing';
import { Labels } from './Labels';
import { useLook } from '../look';
import { type Label, placeLabels } from './placeLabels';

interface Props {
  readonly drawing: Drawing;
  readonly row: Row;
}

/** Narrower days, em, have no room for a name each: the date stands at some of them. */
const NARROW = 2.4;

/** Names of the days, in the middle of what the axis shows of each; today is bold. */
export function DaysRow({ drawing, row }: Props) {
  const { weather, manner, arrangement, x, fontSize } = drawing;
  const { axis } = weather;
  const { today } = TEXTS[manner.language];
  const size = 0.92 * fontSize;
  const isToday = ({ start, end }: Day) => axis.now !== null && axis.now >= start && axis.now < end;
  const perDay = (DAY / (axis.end - axis.start)) * (arrangement.right - arrangement.left);
  const label = (day: Day): Label => {
    const [start, end] = [x(day.shown.start), x(day.shown.end)];
    const noon = (day.shown.start + day.shown.end) / 2;
    const name = dayName(noon, manner);
    const place = { key: String(day.start), x: (start + end) / 2, y: row.y + 0.7 * fontSize, bold: isToday(day) };
    return perDay < NARROW * fontSize
      ? { ...place, forms: [formatDate(noon, manner.zone, manner.language)] }
      : {
          ...{ ...place, room: end - start },
          forms: [...(isToday(day) ? [`${name} · ${today}`] : []), name, weekday(noon, manner.zone, manner.language)],
        };
  };
  const days = [...axis.days].sort((a, b) => Number(isToday(b)) - Number(isToday(a)));
  return <Labels labels={placeLabels(days.map(label), { ...arrangement, fontSize: size })} fontSize={size} />;
}

const EVERY = [1, 2, 3, 6, 12] as const;

/** Hours of the dashboard's clock beneath the rows; where days are narrow, their names above say enough. */
export function HoursRow({ drawing, row }: Props) {
  const { quiet, muted } = useLook();
  const { weather, manner, arrangement, x, fontSize } = drawing;
  const { axis } = weather;
  const size = 0.85 * fontSize;
  const perHour = (x(axis.end) - x(axis.start)) / ((axis.end - axis.start) / HOUR);
  // Of the longest: `12 Uhr` stands at every mark that has room for it, or at none of them.
  const longest = marks(1).reduce((most, instant) => Math.max(most, widthOf(clock(instant, manner), size)), 0);
  const [worded, bare] = [1.25 * longest, 2.2 * widthOf('00', size)];
  const isWorded = EVERY.find((hours) => hours * perHour >= worded && hours <= 6) !== undefined;
  const every = EVERY.find((hours) => hours * perHour >= (isWorded ? worded : bare));
  const ticks = every === undefined ? [] : marks(every);

  function marks(step: number): number[] {
    const count = Math.floor((axis.end - axis.start) / HOUR);
    return Array.from({ length: count + 1 }, (_, i) => axis.start + i * HOUR).filter(
      (instant) => wallClock(instant, axis.zone).hour % step === 0
    );
  }

  const labels = ticks.map((instant) => ({
    ...{ key: String(instant), x: x(instant), y: row.y + 0.85 * fontSize, muted: true },
    forms: [isWorded ? clock(instant, manner) : String(wallClock(instant, axis.zone).hour)],
  }));
  return (
    <g aria-hidden>
      {ticks.map((instant) => (
        <line key={instant} x1={x(instant)} x2={x(instant)} y1={row.y} y2={row.y + 0.25 * fontSize} stroke={quiet} />
      ))}
      {!isWorded && labels.length > 0 && (
        <text x={0} y={row.y + 0.85 * fontSize} dy="0.35em" fontSize={size} fill={muted}>
          {TEXTS[manner.language].hourUnit}
        </text>
      )}
      <Labels
        labels={placeLabels(labels, {
          left: arrangement.left - fontSize,
          right: arrangement.right + 0.8 * fontSize,
          fontSize: size,
        })}
        fontSize={size}
      />
    </g>
  );
}
