import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

/** Beside whatever shows invented data, the same word in both languages. */
export function DemoMark() {
  return <span className={useStyles2(getStyles)}>Demo</span>;
}

const getStyles = (theme: GrafanaTheme2) =>
  css({
    padding: '0 0.4em',
    border: `1px dashed ${theme.colors.text.primary}`,
    borderRadius: theme.shape.radius.default,
    color: theme.colors.text.primary,
    fontWeight: theme.typography.fontWeightMedium,
    letterSpacing: 0,
    whiteSpace: 'nowrap',
  });
