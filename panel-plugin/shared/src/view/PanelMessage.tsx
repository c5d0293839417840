import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

interface Props {
  /** What is missing, one sentence. */
  readonly problem: string;
  /** What to do about it. */
  readonly remedy: string;
  /** What the hub says about its answer. */
  readonly notices?: readonly string[];
}

/** Instead of a drawing: what the panel lacks and what to do, in plain words. */
export function PanelMessage({ problem, remedy, notices = [] }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.message} role="status">
      <p className={styles.problem}>{problem}</p>
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      <p className={styles.remedy}>{remedy}</p>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  message: css({
    margin: 'auto',
    padding: theme.spacing(1),
    maxWidth: '46em',
    p: { margin: `0 0 ${theme.spacing(0.5)}` },
  }),
  problem: css({ fontWeight: theme.typography.fontWeightMedium }),
  remedy: css({ color: theme.colors.text.secondary }),
});
