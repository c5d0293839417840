import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import { formatLawHour } from '../../../shared/src/text/law-time';
import { ClassSign } from '../../../shared/src/view/ClassSign';
import { DemoMark } from '../../../shared/src/view/DemoMark';
import type { State } from '../data/state';
import type { Station } from '../data/station';
import { MEASURES } from '../layout';
import { classWord, decidingAmount, description, headline, measuredSentence } from '../text/sentences';

interface Props {
  readonly station: Station;
  readonly state: State;
  readonly language: Language;
  /** The panel's title does not name the station. */
  readonly named: boolean;
  /** Only class, value and time. */
  readonly compact: boolean;
}

/** The answer: class as sign and word, what decides it, how much of it was measured. */
export function Headline({ station, state, language, named, compact }: Props) {
  const styles = useStyles2(getStyles);
  const { hour } = state;
  const lines = sentences({ station, state, language, compact });
  return (
    <div className={compact ? styles.compact : styles.head}>
      <ClassSign
        className={styles.sign}
        value={hour?.class ?? null}
        classes={station.index.classes}
        incomplete={hour !== null && !hour.complete}
        indicative={station.kind === 'indicative'}
        label={description(station, state, language)}
      />
      <div className={styles.text} aria-live="polite">
        {named && <p className={styles.name}>{station.name}</p>}
        <p className={styles.word}>
          {classWord(station, hour, language)}
          {station.demo && (
            <small className={styles.demo}>
              <DemoMark />
            </small>
          )}
        </p>
        {!compact && lines.map((line, i) => <p key={i}>{line}</p>)}
      </div>
      {compact && (
        <div className={styles.below}>
          {lines.map((line, i) => (
            <p key={i}>{line}</p>
          ))}
        </div>
      )}
    </div>
  );
}

/** The lines under the word, most important first. */
export function sentences({ station, state, language, compact }: Omit<Props, 'named'>): string[] {
  const { hour } = state;
  const lines = compact
    ? [hour ? decidingAmount(hour, language) : headline(state, language), hour ? formatLawHour(hour.end, language) : '']
    : [headline(state, language), hour ? measuredSentence(station, hour, language) : ''];
  return lines.filter(Boolean);
}

const getStyles = (theme: GrafanaTheme2) => {
  const row = { display: 'flex', alignItems: 'center', gap: '1em', minWidth: 0 };
  return {
    head: css(row),
    compact: css({ ...row, flexWrap: 'wrap', gap: '0.3em 0.7em', '& svg': { width: '3.2em', height: '3.2em' } }),
    sign: css({ flex: 'none', width: `${MEASURES.sign}em`, height: `${MEASURES.sign}em`, overflow: 'visible' }),
    text: css({
      minWidth: 0,
      'p + p': { color: theme.colors.text.secondary },
      'p + p:nth-of-type(2)': { color: 'inherit' },
    }),
    name: css({ fontSize: '0.95em' }),
    word: css({
      fontSize: '2em',
      lineHeight: 1.15,
      fontWeight: theme.typography.fontWeightBold,
      letterSpacing: '-0.01em',
    }),
    demo: css({ marginLeft: '0.6em', fontSize: '0.45em', verticalAlign: 'middle' }),
    below: css({ flexBasis: '100%' }),
  };
};
