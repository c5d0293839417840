import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import { formatLawHour } from '@smartregion/terms/law-time';
import { ClassSign } from '../../../shared/src/signs/ClassSign';
import { DemoMark } from '../../../shared/src/view/DemoMark';
import type { State } from '../data/state';
import type { Station } from '../data/station';
import { type Compact, MEASURES } from '../layout';
import { classWord, coverage, decidingAmount, description, headline, measuredSentence } from '../text/sentences';

interface Props {
  readonly station: Station;
  readonly state: State;
  readonly language: Language;
  /** The panel's title does not name the station. */
  readonly named: boolean;
}

/** The answer: class as sign and word, what decides it, how much of it was measured. */
export function Headline({ station, state, language, named }: Props) {
  const styles = useStyles2(getStyles);
  const answer = headline(station, state, language);
  return (
    <div className={styles.head}>
      <Sign station={station} state={state} language={language} />
      <div className={styles.text} aria-live="polite">
        {named && <p className={styles.quiet}>{station.name}</p>}
        <p className={styles.word}>
          {classWord(station, state.hour, language)}
          {station.demo && (
            <span className={styles.demo}>
              <DemoMark />
            </span>
          )}
        </p>
        {answer && <p>{answer}</p>}
        {state.hour && <p className={styles.quiet}>{measuredSentence(station, state.hour, language)}</p>}
      </div>
    </div>
  );
}

interface CompactProps extends Omit<Props, 'named'> {
  readonly compact: Compact;
  /** There is room to say how many pollutants were measured. */
  readonly covered: boolean;
}

/** The answer where there is room for little: class with word, then value, then time. */
export function CompactHeadline({ compact, covered, ...props }: CompactProps) {
  const styles = useStyles2(getStyles);
  const { state, language } = props;
  const amount = decidingAmount(state.hour, language);
  const word = classWord(props.station, state.hour, language);
  return (
    <div className={compact === 'above' ? styles.above : styles.beside} aria-live="polite">
      <Sign {...props} />
      <p className={styles.word} style={word.length > MEASURES.longWord ? { fontSize: '1.05em' } : undefined}>
        {word}
      </p>
      {(amount || props.station.demo) && (
        <p>
          {amount} {props.station.demo && <DemoMark />}
        </p>
      )}
      {covered && state.hour && !state.hour.complete && <p>{coverage(props.station, state.hour, language)}</p>}
      <p>{state.hour ? formatLawHour(state.hour.end, language) : headline(props.station, state, language)}</p>
    </div>
  );
}

function Sign({ station, state, language }: Omit<Props, 'named'>) {
  return (
    <ClassSign
      className={useStyles2(getStyles).sign}
      value={state.hour?.class ?? null}
      classes={station.index.classes}
      indicative={station.kind === 'indicative'}
      label={description(station, state, language)}
    />
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const sign = (size: number) => ({ '& > svg': { width: `${size}em`, height: `${size}em` } });
  return {
    head: css({ display: 'flex', alignItems: 'center', gap: '1em', ...sign(MEASURES.sign) }),
    above: css(sign(MEASURES.sign)),
    beside: css({
      display: 'grid',
      gridTemplateColumns: 'auto 1fr',
      alignItems: 'center',
      columnGap: '0.7em',
      ...sign(MEASURES.smallSign),
      '& > p ~ p': { gridColumn: '1 / -1' },
      '&& > p:first-of-type': { fontSize: '1.5em' },
    }),
    sign: css({ flex: 'none', overflow: 'visible' }),
    text: css({ minWidth: 0 }),
    quiet: css({ color: theme.colors.text.secondary }),
    word: css({
      fontSize: '2em',
      lineHeight: 1.15,
      fontWeight: theme.typography.fontWeightBold,
      letterSpacing: '-0.01em',
    }),
    demo: css({ marginLeft: '0.6em', fontSize: '0.45em', verticalAlign: 'middle' }),
  };
};
