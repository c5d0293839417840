import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import type { SpaceState } from '../data/sites';
import { TEXTS } from '../text/texts';
import { SpaceBar } from './SpaceBar';
import { SpaceMarks } from './SpaceMarks';

interface Props {
  readonly fontSize: number;
  readonly language: Language;
  /** No space has a mark of its own. */
  readonly isBars: boolean;
}

const STATES: readonly SpaceState[] = ['free', 'occupied', 'unknown'];

/** What the marks mean. */
export function Legend({ fontSize, language, isBars }: Props) {
  const styles = useStyles2(getStyles);
  const mark = { width: 0.7 * fontSize, height: 1.2 * fontSize, gap: 0 };
  return (
    <ul className={styles.legend} style={{ fontSize: Math.max(11, 0.85 * fontSize) }}>
      {STATES.map((state) => (
        <li key={state}>
          {isBars ? (
            <SpaceBar spaces={[{ state }]} width={1.6 * fontSize} fontSize={0.7 * fontSize} />
          ) : (
            <SpaceMarks spaces={[{ state }]} mark={mark} perLine={1} item={null} />
          )}
          {TEXTS[language][isBars ? 'barLegend' : 'legend'][state]}
        </li>
      ))}
    </ul>
  );
}

const getStyles = () => ({
  legend: css({
    display: 'flex',
    gap: '1.5em',
    margin: 0,
    padding: '0.5em 0 0',
    listStyle: 'none',
    whiteSpace: 'nowrap',
    li: { display: 'flex', alignItems: 'center', gap: '0.4em' },
  }),
});
