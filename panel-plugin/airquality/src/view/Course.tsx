import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type FocusEvent, type KeyboardEvent, useState } from 'react';
import type { Language } from '../../../shared/src/text/language';
import { formatHourMark, formatLawHour, lawHourOfDay } from '@smartregion/terms/law-time';
import { hatched } from '../../../shared/src/signs/hatch';
import { plainButton } from '../../../shared/src/view/plainButton';
import { useRovingFocus } from '../../../shared/src/view/useRovingFocus';
import type { Hour, Station } from '../data/station';
import { MEASURES } from '../layout';
import { classWithNumber, decidingAmount } from '../text/sentences';
import { TEXTS } from '../text/texts';
import { HourTip } from './HourTip';

interface Props {
  readonly station: Station;
  /** Oldest first. */
  readonly hours: readonly Hour[];
  readonly language: Language;
}

/** The classes of the last day, an hour each; every hour can be asked by mouse, finger or keyboard. */
export function Course({ station, hours, language }: Props) {
  const styles = useStyles2(getStyles);
  const [asked, setAsked] = useState<number | null>(null);
  const roving = useRovingFocus(hours.length, -1);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && asked !== null) {
      event.stopPropagation();
      setAsked(null);
    }
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) {
      setAsked(null);
    }
  };
  const hour = asked === null ? undefined : hours[asked];

  return (
    <div className={styles.course}>
      <span>{TEXTS[language].hours(hours.length)}</span>
      <div className={styles.strip} onKeyDown={onKeyDown} onBlur={onBlur} onMouseLeave={() => setAsked(null)}>
        <ol className={styles.cells} style={{ gridTemplateColumns: `repeat(${hours.length}, minmax(0, 1fr))` }}>
          {hours.map((cell, i) => {
            const look = cell.class && station.index.classes[cell.class - 1];
            const { onKeyDown: walk, onFocus, ...item } = roving(i);
            return (
              <li key={cell.end}>
                <button
                  {...item}
                  type="button"
                  className={look ? styles.cell : styles.empty}
                  style={look ? { background: look.color, color: look.textColor } : undefined}
                  aria-label={spoken(station, cell, language)}
                  onKeyDown={walk}
                  onClick={() => setAsked(i)}
                  onMouseEnter={() => setAsked(i)}
                  onFocus={() => {
                    onFocus();
                    setAsked(i);
                  }}
                >
                  {cell.class}
                </button>
              </li>
            );
          })}
        </ol>
        {hour && asked !== null && (
          <HourTip station={station} hour={hour} at={(asked + 0.5) / hours.length} language={language} />
        )}
        <div className={styles.axis} aria-hidden>
          {hours.map((cell, i) => {
            const time = lawHourOfDay(cell.end);
            const right = (hours.length - 1 - i) / hours.length;
            return time % 6 === 0 ? (
              <span
                key={cell.end}
                style={{ right: `${right * 100}%` }}
                className={right < 0.05 ? styles.last : styles.mark}
              >
                {formatHourMark(time, language)}
              </span>
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}

const spoken = (station: Station, hour: Hour, language: Language) =>
  [formatLawHour(hour.end, language), classWithNumber(station, hour, language), decidingAmount(hour, language)]
    .filter(Boolean)
    .join(', ');

const getStyles = (theme: GrafanaTheme2) => {
  const cell = {
    ...plainButton(theme),
    display: 'block',
    width: '100%',
    height: '100%',
    border: `max(1px, 0.06em) solid ${theme.colors.text.primary}`,
    borderRadius: 1,
    lineHeight: 1,
    textAlign: 'center',
    '&:focus-visible': {
      position: 'relative',
      zIndex: 1,
      outline: `3px solid ${theme.colors.primary.text}`,
      outlineOffset: 1,
    },
  } as const;
  return {
    course: css({ display: 'grid', gridTemplateColumns: `${MEASURES.label}em 1fr`, lineHeight: `${MEASURES.cell}em` }),
    strip: css({ position: 'relative' }),
    cells: css({ display: 'grid', height: `${MEASURES.cell}em`, gap: 1, margin: 0, padding: 0, listStyle: 'none' }),
    cell: css({ ...cell, fontSize: '0.88em', fontWeight: theme.typography.fontWeightBold }),
    empty: css({ ...cell, background: hatched(theme) }),
    axis: css({
      position: 'relative',
      height: '1.2em',
      fontSize: '0.82em',
      lineHeight: 1.3,
      color: theme.colors.text.secondary,
    }),
    mark: css({ position: 'absolute', transform: 'translateX(50%)', whiteSpace: 'nowrap' }),
    last: css({ position: 'absolute', whiteSpace: 'nowrap' }),
  };
};
