import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Room } from '../../../shared/src/view/arrangeView';
import type { Language } from '../../../shared/src/text/language';
import { DemoMark } from '../../../shared/src/view/DemoMark';
import type { StationYear } from '../data/stationYear';
import { verdictOf } from '../data/verdict';
import { inShort } from '../text/inShort';
import { StatusSign } from './StatusSign';

interface Props {
  readonly year: StationYear;
  readonly room: Room;
  readonly language: Language;
}

/** Where there is room for little: how it stands, then the figure that decides it. */
export function Compact({ year, room, language }: Props) {
  const styles = useStyles2(getStyles);
  const { word, figure, of } = inShort(year, language);
  // Long words in type that still lets them stand in two lines beside the sign.
  const fitting = (1.9 * (room.width - 3 * room.fontSize)) / (0.6 * word.length) / room.fontSize;
  return (
    <div className={styles.compact} style={{ fontSize: room.fontSize }}>
      <p className={styles.word}>
        <StatusSign state={verdictOf(year).state} className={styles.sign} />
        <span style={{ fontSize: `${Math.max(1, Math.min(1.6, fitting))}em` }}>{word}</span>
      </p>
      <p>
        <strong>{figure}</strong> {of} {year.station.demo && <DemoMark />}
      </p>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  compact: css({ display: 'flex', flexDirection: 'column', justifyContent: 'center', gap: '0.2em', height: '100%' }),
  word: css({
    display: 'flex',
    alignItems: 'center',
    gap: '0.5em',
    paddingRight: 24,
    lineHeight: 1.15,
    fontWeight: theme.typography.fontWeightBold,
  }),
  sign: css({ flex: 'none', width: '2em', height: '2em' }),
});
