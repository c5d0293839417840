import { css } from '@emotion/css';
import { HEARD } from '../../../shared/src/view/heard';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import { ClassSign } from '../../../shared/src/signs/ClassSign';
import { DemoMark } from '../../../shared/src/view/DemoMark';
import { plainButton } from '../../../shared/src/view/plainButton';
import { type Asked, newestEnd, stateOf, worstFirst } from '../data/state';
import type { Station } from '../data/station';
import { LIST_ITEM, LIST_LINE, type ListArrangement, type ListItem, shortened } from '../arrangeList';
import { TEXTS } from '../text/texts';
import { brief, classWord, decidingAmount, placedName } from '../text/sentences';

interface Props {
  readonly stations: readonly Station[];
  readonly asked: Asked;
  readonly language: Language;
  readonly arrangement: Pick<ListArrangement, 'columns' | 'summed' | 'part'>;
  /** What is seen, summed up. */
  readonly sentence: string;
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
    const short = [classWord(station, state.hour, language), decidingAmount(state.hour, language)];
    return { name, line: line.filter(Boolean).join(' · '), short: short.filter(Boolean).join(' · ') };
  });
}

/** As wide as the mark of invented values. */
const DEMO = '  Demo ';

/** All stations at a glance, worst first; each opens its own view. */
export function StationList({ stations, asked, language, arrangement, sentence, focused, onOpen }: Props) {
  const styles = useStyles2(getStyles);
  const newest = newestEnd(stations, asked);
  const { columns, summed, part } = arrangement;
  const hidden = part ? Math.max(0, stations.length - part.rows * columns) : 0;
  return (
    <>
      <p className={summed ? styles.sum : styles.heard} data-heard-only={summed ? undefined : true}>
        {sentence}
      </p>
      <ul
        className={part ? styles.part : styles.list}
        style={{
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          ...(part ? { gridAutoRows: `${part.height}em`, height: `${part.rows * part.height}em` } : {}),
        }}
      >
        {worstFirst(stations, asked).map((station) => {
          const state = stateOf(station, asked);
          const line = part ? decidingAmount(state.hour, language) : brief(station, state, newest, language);
          const name = placedName(station, stations);
          const word = classWord(station, state.hour, language);
          const whole = `${[name, station.demo && 'Demo', word].filter(Boolean).join(' ')}${line && ` · ${line}`}`;
          return (
            <li key={station.id}>
              <button
                type="button"
                className={styles.station}
                aria-label={part ? whole : undefined}
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
                  <span className={styles.name} data-name>
                    {part ? shortened(name, part.letters - (station.demo ? DEMO.length : 0)) : name}{' '}
                    {station.demo && (
                      <span className={styles.demo}>
                        <DemoMark />
                      </span>
                    )}
                  </span>
                  <span>
                    <strong>{word}</strong>
                    {line && ` · ${line}`}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && <p className={styles.more}>{TEXTS[language].moreStations(hidden)}</p>}
    </>
  );
}

const list = {
  display: 'grid',
  gap: '0 1em',
  margin: 0,
  padding: 0,
  overflow: 'auto',
  listStyle: 'none',
} as const;

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ ...list, flex: 1, alignContent: 'space-evenly', minHeight: 0 }),
  // Whole rows alone, also when scrolled.
  part: css({
    ...list,
    flex: 'none',
    scrollSnapType: 'y mandatory',
    '& > li': { scrollSnapAlign: 'start' },
    '& [data-name]': { whiteSpace: 'nowrap' },
  }),
  sum: css({ marginBottom: `${LIST_LINE.sum}em`, fontWeight: theme.typography.fontWeightBold }),
  more: css({ flex: 1, '&&': { lineHeight: LIST_LINE.more }, color: theme.colors.text.secondary }),
  heard: css(HEARD),
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
  demo: css({ flex: 'none', marginLeft: '0.5em', fontSize: '0.78em', whiteSpace: 'nowrap' }),
  name: css({ color: theme.colors.text.secondary }),
});
