import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import { plainButton } from '../../../shared/src/view/plainButton';
import { SaveButton } from '../../../shared/src/view/SaveButton';
import { TEXTS } from '../text/texts';
import { Boxes } from './Boxes';
import { Table } from './Table';
import type { SheetView } from './view';

interface Props extends Omit<SheetView, 'empty'> {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly language: Language;
  readonly form: 'table' | 'boxes';
  /** The rows summed up; empty where there is nothing to sum up. */
  readonly told: string;
  /** Rows in all; `rows` are those that are drawn. */
  readonly of: number;
  readonly onMore: () => void;
  readonly onSave: () => void;
}

/** What scrolls and what stays: the rows, and beneath them the way to all others and to the file. */
export function SheetFrame(props: Props) {
  const { title, width, height, fontSize, language, form, told, of, onMore, onSave, ...view } = props;
  const styles = useStyles2(getStyles);
  const texts = TEXTS[language];
  const { order, columns, rows } = view;
  const sorted = order ? ` ${texts.sorted(columns[order.column]!.head, order.descending)}` : '';
  const label = [texts.summary(title, of), told].filter(Boolean).join(' ') + sorted;
  const Form = form === 'table' ? Table : Boxes;
  return (
    <figure className={styles.frame} style={{ width, height, fontSize }} aria-label={label} lang={language}>
      {/* No landmark: Grafana's section around it is called like the panel already. */}
      <div className={styles.scroll} role="group" aria-label={texts.rows} tabIndex={0}>
        <Form {...view} empty={texts.empty} />
        {rows.length < of && (
          <button type="button" className={styles.more} onClick={onMore}>
            {texts.more(of - rows.length)}
          </button>
        )}
      </div>
      <div className={styles.foot}>
        <SaveButton language={language} onSave={onSave} />
      </div>
    </figure>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  frame: css({
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    color: theme.colors.text.primary,
    lineHeight: 1.4,
    '& p': { margin: 0 },
    '& p, & li': { lineHeight: 'inherit' },
  }),
  scroll: css({ flex: 1, minHeight: 0, overflow: 'hidden auto' }),
  more: css({ ...plainButton(theme), minHeight: 32, textDecoration: 'underline' }),
  foot: css({
    display: 'flex',
    flex: 'none',
    justifyContent: 'end',
    color: theme.colors.text.secondary,
    fontSize: 'max(11px, 0.82em)',
    '@media print': { display: 'none' },
  }),
});
