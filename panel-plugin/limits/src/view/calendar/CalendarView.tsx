import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../../shared/src/text/language';
import { unmeasuredDays } from '../../data/calendars';
import type { Calendar } from '../../data/station';
import { besideDays } from '../../layout';
import { calendarNames } from '../../text/calendarText';
import { TEXTS } from '../../text/texts';
import { dailyWords } from '../../text/words';
import { CalendarLegend } from './CalendarLegend';
import { Choice } from '../Choice';
import type { DayLinks } from './DayHint';
import { YearCalendar } from './YearCalendar';

interface Props {
  /** At least one. */
  readonly calendars: readonly Calendar[];
  /** Which of them, by its place. */
  readonly chosen: number;
  readonly onChoose: (place: number) => void;
  /** The year is not over: days to come are no gap. */
  readonly running: boolean;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly language: Language;
  readonly linksOf: DayLinks;
}

/** The days of one pollutant, and the way to the others. */
export function CalendarView({
  calendars,
  chosen,
  onChoose,
  running,
  width,
  height,
  fontSize,
  language,
  linksOf,
}: Props) {
  const styles = useStyles2(getStyles);
  const calendar = calendars[chosen] ?? calendars[0]!;
  const { head, legend } = besideDays(width / fontSize);
  const unmeasured = unmeasuredDays(calendar, running);
  const names = calendarNames(calendars, language);
  return (
    <div style={{ width }}>
      <div className={styles.head} style={{ height: `${head}em` }}>
        <p>{dailyWords(calendar, language)}</p>
        {calendars.length > 1 && (
          <Choice
            label={TEXTS[language].daysOf}
            offered={names.map((word, value) => ({ value, word }))}
            chosen={chosen}
            onChoose={onChoose}
            room={{ width, fontSize }}
          />
        )}
      </div>
      <YearCalendar
        key={`${calendar.law} ${calendar.pollutant} ${calendar.metric} ${calendar.year}`}
        {...{ calendar, unmeasured, width, fontSize, language, linksOf }}
        height={height - (head + legend) * fontSize}
      />
      <CalendarLegend {...{ calendar, fontSize, language }} isPartly={unmeasured.length > 0} />
    </div>
  );
}

const getStyles = () => ({
  head: css({
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignContent: 'center',
    alignItems: 'center',
    minHeight: 24,
    whiteSpace: 'nowrap',
  }),
});
