import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { quietColor } from '../../../shared/src/signs/palette';

interface Props {
  readonly shades: readonly string[];
  /** Beneath it, from left to right. */
  readonly labels: readonly string[];
}

/** The steps of a field from low to high. */
export function StepBar({ shades, labels }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.block}>
      <div className={styles.bar} aria-hidden>
        {shades.map((background, i) => (
          <span key={i} className={styles.step} style={{ background }} />
        ))}
      </div>
      <div className={styles.labels}>
        {labels.map((label) => (
          <span key={label}>{label}</span>
        ))}
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  block: css({ maxWidth: '14em', minWidth: '9em' }),
  bar: css({
    display: 'flex',
    height: '1em',
    border: `1px solid ${quietColor(theme)}`,
    // Browsers leave backgrounds out on paper.
    printColorAdjust: 'exact',
  }),
  step: css({ flex: 1 }),
  labels: css({ display: 'flex', justifyContent: 'space-between', gap: '0.5em', lineHeight: 1.35 }),
});
