import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
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
  // A word that brings its own shape has the colour there: one sign, not two.
  const shape = color ? (SHAPE.exec(text)?.[0] ?? '') : '';
  const word = (
    <>
      {shape && (
        <span className={styles.shape} style={{ color }}>
          {shape}
        </span>
      )}
      {text.slice(shape.length)}
    </>
  );
  const field = row.fields[column];
  const link = field && linksOf([field], row.at)[0];
  return (
    <>
      {color && !shape && <span className={styles.mark} style={{ background: color }} aria-hidden />}
      {link ? (
        <a
          className={styles.link}
          href={link.href}
          target={link.target}
          title={link.title}
          rel={link.target === '_blank' ? 'noreferrer' : undefined}
          onClick={link.onClick}
        >
          {word}
        </a>
      ) : (
        word
      )}
    </>
  );
}

const SHAPE = /^[●■▲◆⬢⬣⯃]/u;

const getStyles = (theme: GrafanaTheme2) => ({
  // Official colours lack contrast on either ground: the edge has it.
  shape: css({ WebkitTextStroke: `0.08em ${theme.colors.text.primary}`, paintOrder: 'stroke fill' }),
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
