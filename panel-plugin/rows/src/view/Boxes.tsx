import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { CellText } from './CellText';
import type { SheetView } from './view';

/** Longer texts stand under their name over the whole width, as a paragraph. */
const PARAGRAPH = 40;

/** Each row a box: what it is called as a heading, then names and values one below the other. What is empty is left out. */
export function Boxes({ columns, rows, cell, empty }: SheetView) {
  const styles = useStyles2(getStyles);
  return (
    <ul className={styles.boxes}>
      {rows.map((row, i) => (
        <li key={i} className={styles.box}>
          <p className={styles.name}>
            <CellText {...{ row, empty }} column={0} cell={cell(row, 0)} />
          </p>
          <dl className={styles.values}>
            {columns.map(({ head }, column) => {
              const value = cell(row, column);
              return column === 0 || value.text === '' ? null : (
                <div key={head} className={value.text.length > PARAGRAPH ? styles.paragraph : styles.pair}>
                  <dt>{head}</dt>
                  <dd>
                    <CellText {...{ row, column, empty }} cell={value} />
                  </dd>
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  boxes: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 22em), 1fr))',
    gap: '0 2em',
    margin: 0,
    padding: 0,
    listStyle: 'none',
  }),
  box: css({
    padding: '0.5em 0',
    borderTop: `1px solid ${theme.colors.border.medium}`,
    overflowWrap: 'anywhere',
    breakInside: 'avoid',
  }),
  name: css({ fontWeight: theme.typography.fontWeightBold }),
  values: css({
    margin: 0,
    dt: { color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular },
    dd: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  }),
  pair: css({ display: 'grid', gridTemplateColumns: 'minmax(7em, 2fr) 3fr', gap: '0 0.8em' }),
  paragraph: css({ margin: '0.2em 0' }),
});
