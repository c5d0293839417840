import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Twin } from '../table/twin';

/** The figures of a panel as a real table, for screen readers, for copying and for whoever prefers to read. */
export function TableTwin({ caption, columns, rows }: Twin) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.head} scope="col" className={column.numeric ? styles.numeric : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td
                    key={index}
                    className={cx(columns[index]?.numeric && styles.numeric, columns[index]?.wraps && styles.wraps)}
                  >
                    {cell}
                  </td>
                )
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cover = ({ colors }: GrafanaTheme2, side: string, at: string) =>
  `linear-gradient(${side}, ${colors.background.primary} 40%, transparent) ${at} / 40px 100% no-repeat local`;
const shade = ({ colors }: GrafanaTheme2, side: string, at: string) =>
  `linear-gradient(${side}, ${colors.border.strong}, transparent) ${at} / 14px 100% no-repeat scroll`;

const getStyles = (theme: GrafanaTheme2) => ({
  // Shades at the sides as long as columns are out of sight there: the first two backgrounds move with what is scrolled.
  scroll: css({
    flex: 1,
    minHeight: 0,
    overflow: 'auto',
    background: [
      cover(theme, 'to right', '0 0'),
      cover(theme, 'to left', '100% 0'),
      shade(theme, 'to right', '0 0'),
      shade(theme, 'to left', '100% 0'),
    ].join(', '),
  }),
  table: css({
    width: '100%',
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
    caption: { captionSide: 'top', padding: '0 0 4px', color: theme.colors.text.primary, textAlign: 'left' },
    'th, td': { padding: '3px 12px 3px 0', textAlign: 'left', whiteSpace: 'nowrap', verticalAlign: 'top' },
    'tbody tr': { borderTop: `1px solid ${theme.colors.border.weak}` },
    'tbody th': { fontWeight: theme.typography.fontWeightRegular },
    'thead th': {
      position: 'sticky',
      top: 0,
      background: theme.colors.background.primary,
      fontWeight: theme.typography.fontWeightMedium,
    },
  }),
  wraps: css({ '&&': { minWidth: '8em', whiteSpace: 'normal' } }),
  numeric: css({ '&&': { textAlign: 'right' } }),
});
