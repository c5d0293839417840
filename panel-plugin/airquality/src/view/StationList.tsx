import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import { ClassSign } from '../../../shared/src/signs/ClassSign';
import { DemoMark } from '../../../shared/src/view/DemoMark';
import { plainButton } from '../../../shared/src/view/plainButton';
import { type Asked, newestEnd, stateOf, worstFirst } from '../data/state';
import type { Station } from '../data/station';
import { LIST_ITEM, type ListItem } from '../layout';
import { brief, classWord, placedName } from '../text/sentences';

interface Props {
  readonly stations: readonly Station[];
  readonly asked: Asked;
  readonly language: Language;
  readonly columns: number;
  /** The station that the reader comes back from. */
  readonly focused: string | null;
  readonly onOpen: (id: string) => void;
}

/** The texts of the list, in its order. */
export function listItems(stations: readonly Station[], asked: Asked, language: Language): ListItem[] {
  const newest = newestEnd(stations, asked);
  return worstFirst(stations, asked).map((station) => {
    const state = stateOf(station, asked);
    const line = [classWord(station, state.hour, language), brief(station, state, newest, language)];
    const name = [placedName(station, stations), ...(station.demo ? [DEMO] : [])].join(' ');
    return { name, line: line.filter(Boolean).join(' · ') };
  });
}

/** As wide as the mark of invented values. */
const DEMO = '  Demo ';

/** All stations at a glance, worst first; each opens its own view. */
export function StationList({ stations, asked, language, columns, focused, onOpen }: Props) {
  const styles = useStyles2(getStyles);
  const newest = newestEnd(stations, asked);
  return (
    <ul className={styles.list} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {worstFirst(stations, asked).map((station) => {
        const state = stateOf(station, asked);
        const line = brief(station, state, newest, language);
        return (
          <li key={station.id}>
            <button
              type="button"
              className={styles.station}
              autoFocus={station.id === focused}
              onClick={() => onOpen(station.id)}
            >
              <ClassSign
                className={styles.sign}
                value={state.hour?.class ?? null}
                classes={station.index.classes}
                indicative={station.kind === 'indicative'}
              />
              <span className={styles.text}>
                <span className={styles.name}>
                  {placedName(station, stations)}
                  {station.demo && (
                    <span className={styles.demo}>
                      <DemoMark />
                    </span>
                  )}
                </span>
                <span>
                  <strong>{classWord(station, state.hour, language)}</strong>
                  {line && ` · ${line}`}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({
    display: 'grid',
    flex: 1,
    alignContent: 'space-evenly',
    gap: '0 1em',
    minHeight: 0,
    margin: 0,
    padding: 0,
    overflow: 'auto',
    listStyle: 'none',
  }),
  station: css({
    ...plainButton(theme),
    display: 'flex',
    alignItems: 'center',
    gap: '0.8em',
    width: '100%',
    minHeight: `${LIST_ITEM.height}em`,
    padding: '0.2em 0.4em',
    textAlign: 'left',
    '&&:focus-visible': { outlineOffset: -2 },
    '&:hover': { background: theme.colors.action.hover },
  }),
  sign: css({ flex: 'none', width: '2.6em', height: '2.6em' }),
  text: css({ display: 'flex', flexDirection: 'column', minWidth: 0, lineHeight: 1.35 }),
  demo: css({ fontSize: '0.78em' }),
  name: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 0.5em',
    color: theme.colors.text.secondary,
  }),
});
