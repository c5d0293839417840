import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Room } from '../../../shared/src/view/arrangeView';
import type { Language } from '../../../shared/src/text/language';
import { DemoMark } from '../../../shared/src/view/DemoMark';
import { mutedColor } from '../../../shared/src/signs/palette';
import { plainButton } from '../../../shared/src/view/plainButton';
import type { StationYear } from '../data/stationYear';
import { verdictOf } from '../data/verdict';
import { inShort } from '../text/inShort';
import { TEXTS } from '../text/texts';
import { StatusSign } from './StatusSign';

interface Props {
  /** Worst first. */
  readonly years: readonly StationYear[];
  readonly room: Room;
  readonly language: Language;
  /** The station that the reader comes back from. */
  readonly focused: string | null;
  readonly onOpen: (id: string) => void;
}

/** More would be no list that anybody reads, and take seconds to draw. */
const MOST = 200;

/** em */
const COLUMN = 26;

/** All stations at a glance; each opens its own view. */
export function StationList({ years, room, language, focused, onOpen }: Props) {
  const styles = useStyles2(getStyles);
  const columns = Math.max(1, Math.min(3, Math.floor(room.width / room.fontSize / COLUMN)));
  const isOnePlace = new Set(years.map(({ station }) => station.kommune)).size <= 1;
  return (
    <div className={styles.scroll} style={{ fontSize: room.fontSize }}>
      <ul className={styles.list} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {years.slice(0, MOST).map((year) => {
          const { station } = year;
          const { word, figure, of } = inShort(year, language);
          const isSaid = isOnePlace || station.kommune === '' || station.name.includes(station.kommune);
          return (
            <li key={station.id}>
              <button
                type="button"
                className={styles.station}
                autoFocus={station.id === focused}
                onClick={() => onOpen(station.id)}
              >
                <StatusSign state={verdictOf(year).state} className={styles.sign} />
                <span className={styles.text}>
                  <span className={styles.name}>
                    {isSaid ? station.name : `${station.kommune}, ${station.name}`}
                    {station.demo && <DemoMark />}
                  </span>
                  <span>
                    <strong>{word}</strong>
                    {figure && ` · ${figure} ${of}`}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {years.length > MOST && <p>{TEXTS[language].moreStations(years.length - MOST)}</p>}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  scroll: css({ height: '100%', overflow: 'auto' }),
  list: css({ display: 'grid', gap: '0.2em 1em', margin: 0, padding: 0, listStyle: 'none' }),
  station: css({
    ...plainButton(theme),
    display: 'flex',
    alignItems: 'center',
    gap: '0.8em',
    width: '100%',
    minHeight: '3.4em',
    padding: '0.2em 0.4em',
    textAlign: 'left',
    '&&:focus-visible': { outlineWidth: 3, outlineOffset: -3 },
    '&:hover': { background: theme.colors.action.hover },
  }),
  sign: css({ flex: 'none', width: '2em', height: '2em' }),
  text: css({ display: 'flex', flexDirection: 'column', minWidth: 0, lineHeight: 1.35 }),
  name: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 0.5em', color: mutedColor(theme) }),
});
