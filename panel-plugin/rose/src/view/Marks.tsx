import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { AskedItem } from '../../../shared/src/view/useAsked';

export interface Mark {
  /** Outline, with the middle of the rose as origin. */
  readonly path: string;
  /** What screen readers say. */
  readonly label: string;
}

interface Props {
  readonly marks: readonly Mark[];
  readonly asked: number | null;
  readonly item: (index: number) => AskedItem;
}

/** What can be asked of a rose: its sectors and its middle, by pointer, finger and keyboard. */
export function Marks({ marks, asked, item }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <>
      {marks.map(({ path, label }, i) => (
        <path
          key={i}
          d={path}
          className={i === asked ? styles.asked : styles.mark}
          role="img"
          aria-label={label}
          {...item(i)}
        />
      ))}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const mark = {
    fill: 'transparent',
    stroke: 'none',
    outline: 'none',
    '&:focus-visible': { stroke: theme.colors.primary.text, strokeWidth: 'max(3px, 0.2em)' },
  };
  return {
    mark: css(mark),
    asked: css({ ...mark, stroke: theme.colors.text.primary, strokeWidth: 'max(1.5px, 0.1em)' }),
  };
};
