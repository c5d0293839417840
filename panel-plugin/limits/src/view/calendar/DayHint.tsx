import { css } from '@emotion/css';
import type { GrafanaTheme2, LinkModel } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../../shared/src/text/language';
import type { Calendar, Day } from '../../data/station';
import { dayWords, hoursWords, weekdayAndDate } from '../../text/calendarText';

/** Where the reader's own links lead from a day. */
export type DayLinks = (day: Day) => readonly LinkModel[];

interface Props {
  readonly calendar: Calendar;
  readonly day: Day;
  readonly language: Language;
  readonly links: readonly LinkModel[];
}

/** What one day was. */
export function DayHint({ calendar, day, language, links }: Props) {
  const styles = useStyles2(getStyles);
  const hours = hoursWords(day, language);
  return (
    <>
      <p>{weekdayAndDate(calendar, day, language)}</p>
      <p className={styles.amount}>{dayWords(calendar, day, language)}</p>
      {hours && <p>{hours}</p>}
      {links.map(({ href, title, target, onClick }) => (
        <a key={href + title} className={styles.link} href={href} target={target} onClick={onClick}>
          {title}
        </a>
      ))}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  amount: css({ fontWeight: theme.typography.fontWeightBold }),
  link: css({ display: 'block', color: theme.colors.text.link, textDecoration: 'underline' }),
});
