import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import { quietColor } from '../../../shared/src/signs/palette';
import { MEASURES } from './arrangeRoses';

export interface LegendItem {
  readonly sign: 'fill' | 'hatch' | 'dashed' | 'line' | 'ring';
  readonly text: string;
  readonly color?: string;
}

interface Props {
  readonly items: readonly LegendItem[];
  /** Side by side instead of one under the other. */
  readonly flowing: boolean;
  /** Fill of the hatch. */
  readonly hatch: string;
  readonly ink: string;
}

/** What the shades and signs of a rose mean. */
export function Legend({ items, flowing, hatch, ink }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <ul className={cx(styles.list, flowing && styles.flowing)}>
      {items.map(({ text, ...item }) => (
        <li key={text} className={styles.item}>
          <svg className={styles.sign} viewBox="0 0 16 16" aria-hidden>
            {signOf(item, hatch, ink, styles.box)}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

function signOf({ sign, color }: Omit<LegendItem, 'text'>, hatch: string, ink: string, box: string): ReactNode {
  switch (sign) {
    case 'fill':
      return <rect x="1" y="1" width="14" height="14" className={box} fill={color} />;
    case 'hatch':
      return <rect x="1" y="1" width="14" height="14" className={box} fill={hatch} />;
    case 'dashed':
      return <path d="M0 8H16" stroke={ink} strokeWidth="2" strokeDasharray="4 2" />;
    case 'line':
      return <path d="M0 8H16" stroke={ink} strokeWidth="2.5" />;
    case 'ring':
      return <circle cx="8" cy="8" r="5" fill="none" stroke={ink} strokeWidth="2" />;
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ margin: 0, padding: 0, listStyle: 'none', lineHeight: MEASURES.legend }),
  flowing: css({ display: 'flex', flexWrap: 'wrap', columnGap: '1em' }),
  item: css({ display: 'flex', alignItems: 'center', gap: '0.6em' }),
  sign: css({ flex: 'none', width: '1em', height: '1em', overflow: 'visible' }),
  box: css({ stroke: quietColor(theme), strokeWidth: 1.2 }),
});
