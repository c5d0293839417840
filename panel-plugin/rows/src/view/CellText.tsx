import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { linksOf } from '../../../shared/src/frames/links';
import type { Row } from '../data/readSheet';
import type { Cell } from '../text/cells';

interface Props {
  readonly row: Row;
  readonly column: number;
  readonly cell: Cell;
  readonly empty: string;
}

/** A value in words; with the colour of its mapping as a mark, and as a link where the dashboard leads on from it. */
export function CellText({ row, column, cell: { text, color }, empty }: Props) {
  const styles = useStyles2(getStyles);
  if (text === '') {
    return (
      <>
        <span aria-hidden>–</span>
        <span className={styles.heard} data-heard-only>
          {empty}
        </span>
      </>
    );
  }
  const field = row.fields[column];
  const link = field && linksOf([field], row.at)[0];
  return (
    <>
      {color && <span className={styles.mark} style={{ background: color }} aria-hidden />}
      {link ? (
        <a
          className={styles.link}
          href={link.href}
          target={link.target}
          title={link.title}
          rel={link.target === '_blank' ? 'noreferrer' : undefined}
          onClick={link.onClick}
        >
          {text}
        </a>
      ) : (
        text
      )}
    </>
  );
}

const getStyles = () => ({
  mark: css({
    display: 'inline-block',
    width: '0.7em',
    height: '0.7em',
    marginRight: '0.4em',
    // Pale colours need an edge on a pale ground, dark ones on a dark.
    border: '1px solid currentColor',
  }),
  heard: css({ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }),
  link: css({ color: 'inherit', textDecoration: 'underline', textUnderlineOffset: '0.15em' }),
});
