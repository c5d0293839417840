import { css } from '@emotion/css';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { type KeyboardEvent, useId } from 'react';
import type { Language } from '../../../../shared/src/text/language';
import { monthName } from '../../../../shared/src/text/months';
import { HatchPattern } from '../../../../shared/src/signs/HatchPattern';
import { mutedColor } from '../../../../shared/src/signs/palette';
import { Tip } from '../../../../shared/src/view/Tip';
import { useAsked } from '../../../../shared/src/view/useAsked';
import { fullAmount } from '../../data/calendars';
import type { Calendar } from '../../data/station';
import { MEASURES } from '../../layout';
import { dateOf, dayWords, unmeasuredWords } from '../../text/calendarText';
import { dailyWords } from '../../text/words';
import { calendarGeometry, monthAway } from './calendarGeometry';
import { DayCell } from './DayCell';
import { type DayLinks, DayHint } from './DayHint';

interface Props {
  readonly calendar: Calendar;
  /** Places of days that nobody measured. */
  readonly unmeasured: readonly number[];
  /** Pixels of the days alone. */
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly language: Language;
  readonly linksOf: DayLinks;
}

/** Every day of a year, a row per month; each can be asked by mouse, finger or keyboard. */
export function YearCalendar({ calendar, unmeasured, width, height, fontSize, language, linksOf }: Props) {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const hatch = `hatch-${useId().replace(/\W/g, '')}`;
  const days = [...calendar.days.values()].sort((a, b) => a.index - b.index);
  const { asked, group, item } = useAsked(days.length, -1);
  const geometry = calendarGeometry(calendar.year, width, height, MEASURES.calendar.label * fontSize);
  const { cell, at } = geometry;
  const full = fullAmount(calendar);
  const day = asked === null ? undefined : days[asked];
  const gap = Math.max(0.75, fontSize / 14);

  // Left and right walk the days; up and down go to the month before and after.
  const onKeyDownCapture = (event: KeyboardEvent<HTMLDivElement>) => {
    const months = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const from = Number((event.target as Element).getAttribute('data-day') ?? NaN);
    if (months === undefined || Number.isNaN(from)) {
      return;
    }
    const target = monthAway(calendar.year, from, months);
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.querySelector<SVGGElement>(`[data-day="${target}"]`)?.focus();
  };

  return (
    <div
      className={styles.calendar}
      style={{ width: geometry.width, height: geometry.height }}
      onKeyDownCapture={onKeyDownCapture}
      {...group}
    >
      <svg
        width={geometry.width}
        height={geometry.height}
        role="group"
        aria-label={[`${dailyWords(calendar, language)} ${calendar.year}`, unmeasuredWords(unmeasured.length, language)]
          .filter(Boolean)
          .join(', ')}
      >
        <HatchPattern id={hatch} step={Math.max(3.5, cell.width / 3)} />
        <g
          aria-hidden
          fill={mutedColor(theme)}
          fontSize={Math.min(0.86 * fontSize, cell.height)}
          style={{ color: mutedColor(theme) }}
        >
          {Array.from({ length: 12 }, (_, month) => (
            <text key={month} y={(month + 0.5) * cell.height} dy="0.36em">
              {monthName(month, language)}
            </text>
          ))}
        </g>
        <g aria-hidden data-unmeasured={unmeasured.length}>
          {unmeasured.map((index) => (
            <rect
              key={index}
              {...at(index)}
              width={Math.max(1, cell.width - gap)}
              height={Math.max(1, cell.height - gap)}
              fill={`url(#${hatch})`}
            />
          ))}
        </g>
        {days.map((one, i) => (
          <DayCell
            key={one.index}
            day={one}
            {...at(one.index)}
            width={cell.width - gap}
            height={cell.height - gap}
            share={Math.min(1, (one.value ?? 0) / full)}
            hatch={`url(#${hatch})`}
            label={`${dateOf(calendar, one, language)}: ${dayWords(calendar, one, language)}`}
            marks={item(i)}
          />
        ))}
      </svg>
      {day && (
        <Tip
          x={at(day.index).x + cell.width / 2}
          y={at(day.index).y + cell.height / 2}
          width={geometry.width}
          height={geometry.height}
          reach={cell.height / 2}
        >
          <DayHint calendar={calendar} day={day} language={language} links={linksOf(day)} />
        </Tip>
      )}
    </div>
  );
}

const getStyles = () => ({ calendar: css({ position: 'relative', flex: 'none' }) });
