import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Room } from '../../../shared/src/view/arrangeView';
import { widthOf } from '../../../shared/src/view/measure';
import { mutedColor } from '../../../shared/src/signs/palette';
import type { InShort as Words } from '../text/figures';

interface Props {
  readonly words: Words;
  readonly warning: string;
  readonly room: Room;
}

/** Capitals run wider than the mean of letters. */
const WIDEST = 1.25;

/** Instead of a drawing that would be too small: temperature, a word, the day's least and greatest. */
export function InShort({ words, warning, room }: Props) {
  const styles = useStyles2(getStyles);
  const [w, h] = [room.width / room.fontSize, room.height / room.fontSize];
  const large = Math.min(3, Math.max(1.3, h / 3.2), Math.max(1.3, (w - 2.5) / widthOf(words.value, 1.1)));
  const lines = [words.word, words.span, warning, words.more.join(' · ')].filter((line) => line !== '');
  const count = Math.max(0, Math.floor((h - 1.2 * large) / 1.4));
  const shown = lines.flatMap((line) => ({ line, rows: Math.ceil(widthOf(line, WIDEST) / w) }));
  const fitting = shown.filter((_, i) => shown.slice(0, i + 1).reduce((sum, { rows }) => sum + rows, 0) <= count);
  return (
    <div className={styles.short} style={{ height: room.height }}>
      <p className={styles.value} style={{ fontSize: `${large}em` }}>
        {words.value}
      </p>
      {fitting.map(({ line }) => (
        <p key={line} className={line === words.word || line === warning ? styles.word : styles.other}>
          {line}
        </p>
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  short: css({ display: 'flex', flexDirection: 'column', justifyContent: 'center', lineHeight: 1.35 }),
  value: css({ fontWeight: theme.typography.fontWeightBold, lineHeight: 1.15, whiteSpace: 'nowrap' }),
  word: css({ fontWeight: theme.typography.fontWeightMedium }),
  other: css({ color: mutedColor(theme) }),
});
