import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Room } from '../../../shared/src/view/arrangeView';
import { widthOf } from '../../../shared/src/view/measure';
import type { Language } from '../../../shared/src/text/language';
import type { Station } from '../data/region';
import { classCounts } from '../data/summary';
import { TEXTS } from '../text/texts';
import { AirSign } from './marks/signs';

interface Props {
  readonly room: Room;
  readonly stations: readonly Station[];
  readonly language: Language;
}

/** In em: a line, a sign with the space around it, the button in the corner in pixels. */
const LINE = 1.6;
const SIGN = 3;
const CORNER = 30;

/** Where no map has room: how many stations are of which class, worst first, as many of them as fit. */
export function Tally({ room, stations, language }: Props) {
  const styles = useStyles2(getStyles);
  const classes = stations.find(({ air }) => air)?.air?.index.classes ?? [];
  const entries = classCounts(stations).map(({ class: value, count }) => ({
    value,
    text: `${count} ${value === null ? TEXTS[language].noData : classes[value - 1]![language]}`,
  }));
  return (
    <ul className={styles.tally}>
      {entries.slice(0, howManyFit(entries, room)).map(({ value, text }) => (
        <li key={value ?? 0}>
          <svg viewBox="-55 -55 110 110" aria-hidden>
            <AirSign value={value} classes={classes} isSensor={false} size={100} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

function howManyFit(entries: readonly { readonly text: string }[], { width, height, fontSize }: Room): number {
  const lines = Math.floor(height / (LINE * fontSize));
  let [line, used] = [1, 0];
  const last = entries.findIndex(({ text }) => {
    const own = SIGN * fontSize + 1.15 * widthOf(text, fontSize);
    [line, used] = used > 0 && used + own > width - CORNER ? [line + 1, own] : [line, used + own];
    return line > lines;
  });
  return last < 0 ? entries.length : last;
}

const getStyles = () => ({
  tally: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 1em',
    lineHeight: LINE,
    margin: 0,
    // The button to the table stands in the corner.
    padding: `0 ${CORNER}px 0 0`,
    listStyle: 'none',
    li: { display: 'flex', alignItems: 'center', gap: '0.4em', whiteSpace: 'nowrap' },
    svg: { width: '1.5em', height: '1.5em' },
  }),
});
