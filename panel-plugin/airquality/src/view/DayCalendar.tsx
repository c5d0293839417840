import { css } from '@emotion/css';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { type KeyboardEvent, useId } from 'react';
import type { Language } from '../../../shared/src/text/language';
import { HatchPattern } from '../../../shared/src/signs/HatchPattern';
import { mutedColor } from '../../../shared/src/signs/palette';
import { Tip } from '../../../shared/src/view/Tip';
import { useAsked } from '../../../shared/src/view/useAsked';
import type { Station } from '../data/station';
import { columnNames, dayName, dayWords, rowName } from '../text/daysText';
import { hourLines } from '../text/hoursText';
import { DayCell } from './DayCell';
import { dayAway, type DayPlan } from './dayRows';
import { HoursHint } from './HoursHint';

interface Props {
  readonly station: Station;
  readonly plan: DayPlan;
  readonly fontSize: number;
  readonly language: Language;
}

/** The days of a course, a row per month or week; each can be asked by mouse, finger or keyboard. */
export function DayCalendar({ station, plan, fontSize, language }: Props) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const hatch = `hatch-${useId().replace(/\W/g, '')}`;
  const { rows, cell, label, head } = plan;
  const placed = rows.flatMap(({ days }, row) =>
    days.map(({ day, column }) => ({ day, x: label + column * cell.width, y: head + row * cell.height }))
  );
  const { asked, group, item } = useAsked(placed.length, -1);
  const mark = asked === null ? undefined : placed[asked];
  const gap = Math.max(0.75, fontSize / 14);
  const type = Math.min(0.8 * fontSize, cell.height);

  // Left and right walk the days; up and down go to the row before and after.
  const onKeyDownCapture = (event: KeyboardEvent<HTMLDivElement>) => {
    const away = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
    const from = (event.target as Element).getAttribute('data-day');
    const day = placed.find((one) => String(one.day.date) === from)?.day;
    if (away === undefined || !day) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const target = dayAway(rows, day, away);
    event.currentTarget.querySelector<SVGGElement>(`[data-day="${target?.date}"]`)?.focus();
  };

  return (
    <div
      className={styles.calendar}
      style={{ width: plan.width, height: plan.height }}
      onKeyDownCapture={onKeyDownCapture}
      {...group}
    >
      <svg
        width={plan.width}
        height={plan.height}
        role="group"
        aria-label={language === 'de' ? 'Klasse je Tag' : 'Class of each day'}
      >
        <HatchPattern id={hatch} step={Math.max(3.5, cell.width / 4)} />
        <g aria-hidden fill={mutedColor(theme)} fontSize={type}>
          {columnNames(plan.by, language).map(({ column, name }) => (
            <text key={column} x={label + (column + 0.5) * cell.width} y={0.8 * head} textAnchor="middle">
              {name}
            </text>
          ))}
          {rows.map(({ first }, row) => (
            <text key={first.date} y={head + (row + 0.5) * cell.height} dy="0.36em">
              {rowName(first, plan.by, row === 0, language)}
            </text>
          ))}
        </g>
        {placed.map(({ day, x, y }, i) => (
          <DayCell
            key={day.date}
            {...{ day, x, y, index: station.index }}
            width={cell.width - gap}
            height={cell.height - gap}
            largest={1.5 * fontSize}
            hatch={`url(#${hatch})`}
            label={`${dayName(day, language)}: ${dayWords(day, station, language)}`}
            marks={item(i)}
          />
        ))}
      </svg>
      {mark && (
        <Tip
          x={mark.x + cell.width / 2}
          y={mark.y + cell.height / 2}
          width={plan.width}
          height={plan.height}
          reach={cell.height / 2}
        >
          <HoursHint
            head={dayName(mark.day, language)}
            answer={dayWords(mark.day, station, language)}
            lines={hourLines({ hours: mark.day.hours, unknown: 24 - mark.day.valid }, station.index, language)}
          />
        </Tip>
      )}
    </div>
  );
}

const getStyles = () => ({ calendar: css({ position: 'relative', flex: 'none' }) });
