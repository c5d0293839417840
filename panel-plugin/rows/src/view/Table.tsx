import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { plainButton } from '../../../shared/src/view/plainButton';
import { CellText } from './CellText';
import type { SheetView } from './view';

/** Columns beside each other; a heading sorts. Long texts break into lines and are never cut. */
export function Table({ columns, rows, cell, order, onSort, empty }: SheetView) {
  const styles = useStyles2(getStyles);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map(({ head, numeric }, column) => {
            const sorts = order?.column === column ? (order.descending ? 'descending' : 'ascending') : undefined;
            return (
              <th key={head} scope="col" aria-sort={sorts} className={cx(numeric && styles.numeric)}>
                <button type="button" className={styles.sort} onClick={() => onSort(column)}>
                  {head}
                  {sorts && <span aria-hidden>{sorts === 'descending' ? ' ▼' : ' ▲'}</span>}
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            {columns.map(({ head, numeric }, column) => {
              const text = <CellText {...{ row, column, empty }} cell={cell(row, column)} />;
              return column === 0 ? (
                <th key={head} scope="row">
                  {text}
                </th>
              ) : (
                <td key={head} className={cx(numeric && styles.numeric)}>
                  {text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  table: css({
    width: '100%',
    fontVariantNumeric: 'tabular-nums',
    'th, td': { padding: '0.35em 1em 0.35em 0', textAlign: 'left', verticalAlign: 'top', overflowWrap: 'break-word' },
    'tbody tr': { borderTop: `1px solid ${theme.colors.border.weak}` },
    'tbody tr:hover': { background: theme.colors.action.hover },
    'tbody th': { fontWeight: theme.typography.fontWeightRegular },
    'thead th': {
      position: 'sticky',
      top: 0,
      verticalAlign: 'bottom',
      background: theme.colors.background.primary,
    },
  }),
  numeric: css({ '&&': { textAlign: 'right', whiteSpace: 'nowrap' } }),
  sort: css({
    ...plainButton(theme),
    minHeight: 24,
    textAlign: 'inherit',
    fontWeight: theme.typography.fontWeightMedium,
    '&:hover': { textDecoration: 'underline' },
    '@media print': { minHeight: 0 },
  }),
});
