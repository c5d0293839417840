import { css } from '@emotion/css';
import type { GrafanaTheme2, LinkModel } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { SHARED_TEXTS } from '../../../shared/src/text/sharedTexts';
import type { Language } from '../../../shared/src/text/language';
import { Tip } from '../../../shared/src/view/Tip';
import { mutedColor } from '../../../shared/src/signs/palette';
import type { HourWords } from '../text/hourWords';

interface Props {
  readonly words: HourWords;
  readonly links: readonly LinkModel[];
  readonly language: Language;
  /** The hour's column, and the drawing's size, pixels. */
  readonly column: { readonly left: number; readonly right: number };
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Values in one paragraph: there is no room for a list. */
  readonly brief: boolean;
}

/** Everything about one hour, beside its column, so that neither hides the other. */
export function HourTip({ words, links, language, column, y, width, height, brief }: Props) {
  const styles = useStyles2(getStyles);
  const isLeft = column.left + column.right < width;
  const side = brief
    ? { left: 0, width }
    : isLeft
      ? { left: column.right, width: width - column.right }
      : { left: 0, width: column.left };
  const x = brief ? (column.left + column.right) / 2 : isLeft ? 0 : side.width;
  return (
    <div className={styles.side} style={{ ...side, height }}>
      <Tip x={x} y={y} width={side.width} height={height} reach={brief ? 2 : 0}>
        <p className={styles.when}>
          <strong>{words.when}</strong> · {words.kind}
        </p>
        {brief ? (
          <p>{words.values.map(({ name, value }) => `${name} ${value}`).join(' · ')}</p>
        ) : (
          <dl className={styles.values}>
            {words.values.map(({ name, value }) => (
              <React.Fragment key={name + value}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </React.Fragment>
            ))}
          </dl>
        )}
        {links.map((link) => (
          <p key={link.href + link.title}>
            <a className={styles.link} href={link.href} target={link.target} onClick={link.onClick}>
              {link.title}
            </a>
          </p>
        ))}
        <p className={styles.close}>{SHARED_TEXTS[language].close}</p>
      </Tip>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  side: css({ position: 'absolute', top: 0, pointerEvents: 'none', '& > *': { pointerEvents: 'auto' } }),
  when: css({ whiteSpace: 'normal' }),
  values: css({
    display: 'grid',
    gridTemplateColumns: 'auto auto',
    columnGap: '1em',
    margin: 0,
    dt: { color: mutedColor(theme), fontWeight: theme.typography.fontWeightRegular },
    dd: { margin: 0 },
  }),
  link: css({ color: theme.colors.text.link, textDecoration: 'underline' }),
  close: css({ color: mutedColor(theme), fontSize: '0.9em' }),
});
