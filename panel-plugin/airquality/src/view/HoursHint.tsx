import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

interface Props {
  readonly head: string;
  /** What sums it up. */
  readonly answer?: string;
  readonly lines: readonly string[];
}

/** What a day or a month was: how many of its hours had which class. */
export function HoursHint({ head, answer, lines }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <>
      <p>{head}</p>
      {answer && <p className={styles.answer}>{answer}</p>}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  answer: css({ fontWeight: theme.typography.fontWeightBold }),
});
