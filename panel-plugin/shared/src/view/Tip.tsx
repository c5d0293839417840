import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';

interface Props {
  /** Where the mark stands, in the pixels of what is around (`position: relative`), and how large that is. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** From the mark's middle to its edge, pixels. */
  readonly reach?: number;
  readonly children: ReactNode;
}

/**
 * What one mark of a drawing means. Stands above or below it, wherever there is more room, inside the drawing from left
 * to right, and touches it, so that the pointer can move onto it without losing it.
 */
export function Tip({ x, y, width, height, reach = 6, children }: Props) {
  const styles = useStyles2(getStyles);
  const share = width > 0 ? Math.min(1, Math.max(0, x / width)) : 0.5;
  const above = y > height / 2;
  return (
    <div
      className={styles.bridge}
      style={{
        ...{ left: `${share * 100}%`, transform: `translateX(-${share * 100}%)` },
        ...(above ? { bottom: height - y + reach, paddingBottom: 4 } : { top: y + reach, paddingTop: 4 }),
      }}
    >
      <div className={styles.tip} role="tooltip">
        {children}
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bridge: css({ position: 'absolute', zIndex: 2, width: 'max-content', maxWidth: '100%' }),
  tip: css({
    padding: '0.5em 0.8em',
    border: `1px solid ${theme.colors.text.secondary}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.primary,
    boxShadow: theme.shadows.z2,
    color: theme.colors.text.primary,
    fontSize: '0.93em',
    lineHeight: 1.4,
  }),
});
