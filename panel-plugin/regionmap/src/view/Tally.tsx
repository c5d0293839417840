import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import type { Station } from '../data/region';
import { classCounts } from '../data/summary';
import { TEXTS } from '../text/texts';
import { AirSign } from './signs';

interface Props {
  readonly stations: readonly Station[];
  readonly language: Language;
}

/** Where no map has room: how many stations are of which class, worst first. */
export function Tally({ stations, language }: Props) {
  const styles = useStyles2(getStyles);
  const classes = stations.find(({ air }) => air)?.air?.index.classes ?? [];
  return (
    <ul className={styles.tally}>
      {classCounts(stations).map(({ class: value, count }) => (
        <li key={value ?? 0}>
          <svg viewBox="-55 -55 110 110" aria-hidden>
            <AirSign value={value} classes={classes} isSensor={false} size={100} />
          </svg>
          {count} {value === null ? TEXTS[language].noData : classes[value - 1]![language]}
        </li>
      ))}
    </ul>
  );
}

const getStyles = () => ({
  tally: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.1em 1em',
    margin: 0,
    // The button to the table stands in the corner.
    padding: '0 30px 0 0',
    listStyle: 'none',
    li: { display: 'flex', alignItems: 'center', gap: '0.4em', whiteSpace: 'nowrap' },
    svg: { width: '1.5em', height: '1.5em' },
  }),
});
