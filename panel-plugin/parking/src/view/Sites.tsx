import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useRef } from 'react';
import type { Language } from '../../../shared/src/text/language';
import type { Room } from '../../../shared/src/view/arrangeView';
import { useAsked } from '../../../shared/src/view/useAsked';
import { isSingle, type Site, statesOf } from '../data/sites';
import { details, inShort, spaceWords } from '../text/sentences';
import { TEXTS } from '../text/texts';
import { BETWEEN, MORE, type SitesLayout } from './arrangeSites';
import { SpaceBar } from './SpaceBar';
import { SpaceHint } from './SpaceHint';
import { SpaceMarks } from './SpaceMarks';

interface Props {
  readonly sites: readonly Site[];
  readonly room: Room;
  readonly zone: string;
  readonly language: Language;
  /** How the sites stand in the room. */
  readonly layout: SitesLayout;
  /** More spaces of one site become a bar. */
  readonly most: number;
}

/** A row for each site: its name, how many are free in words, and its spaces, which explain themselves one by one. */
export function Sites({ sites, room, layout, zone, language, most }: Props) {
  const styles = useStyles2(getStyles);
  const states = sites.map(statesOf);
  const hidden = sites.length - layout.shown;
  const spaces = states.flat();
  const around = useRef<HTMLDivElement>(null);
  const { asked, group, item } = useAsked(spaces.length, 0, layout.perLine || 1);
  let before = 0;
  const firsts = states.map(({ length }) => (before += length) - length);
  const wordsOf = (index: number) => {
    const first = firsts[firsts.filter((one) => one <= index).length - 1]!;
    return spaceWords(spaces[index]!, index - first, zone, language);
  };
  const itemsOf = (site: number) =>
    states[site]!.some(isSingle)
      ? (place: number) => {
          const index = firsts[site]! + place;
          return {
            ...item(index),
            'aria-label': spaceWords(spaces[index]!, place, zone, language),
            'data-space': index,
          };
        }
      : null;
  return (
    <div ref={around} className={styles.all} style={{ width: room.width, height: room.height }} {...group}>
      <ul
        className={styles.sites}
        style={{
          fontSize: room.fontSize,
          gap: layout.isBrief ? `${BETWEEN.brief}em` : undefined,
          ...(hidden > 0 ? { height: layout.shown * layout.row, overflow: 'auto' } : {}),
        }}
        {...(hidden > 0 ? { tabIndex: 0 } : {})}
      >
        {sites.map((site, i) => (
          <li key={`${site.kommune}/${site.name}/${i}`} className={layout.names > 0 ? styles.beside : styles.above}>
            <div
              className={layout.isBrief ? styles.brief : styles.words}
              style={layout.names > 0 ? { width: layout.names } : undefined}
            >
              <p className={styles.name}>{site.name}</p>
              <p title={details(site, zone, language).join(' · ')}>{inShort(site, language)}</p>
            </div>
            {layout.mark && states[i]!.length <= most ? (
              <SpaceMarks spaces={states[i]!} mark={layout.mark} perLine={layout.perLine} item={itemsOf(i)} />
            ) : (
              <SpaceBar spaces={states[i]!} width={layout.width} fontSize={room.fontSize} />
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p className={styles.more} style={{ fontSize: room.fontSize }}>
          {TEXTS[language].more(hidden)}
        </p>
      )}
      {asked !== null && (
        <SpaceHint {...{ around, room, language }} space={spaces[asked]!} words={wordsOf(asked)} mark={asked} />
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  all: css({ position: 'relative' }),
  sites: css({
    display: 'flex',
    flexDirection: 'column',
    gap: `${BETWEEN.usual}em`,
    margin: 0,
    padding: 0,
    lineHeight: 1.25,
    listStyle: 'none',
  }),
  beside: css({ display: 'flex', alignItems: 'center' }),
  above: css({ display: 'flex', flexDirection: 'column', gap: '0.2em' }),
  words: css({ flex: 'none', paddingRight: '0.8em' }),
  brief: css({
    display: 'flex',
    flex: 'none',
    justifyContent: 'space-between',
    gap: '0.8em',
    paddingRight: '0.8em',
    whiteSpace: 'nowrap',
  }),
  more: css({ '&&': { lineHeight: MORE }, color: theme.colors.text.secondary }),
  name: css({ fontWeight: theme.typography.fontWeightMedium }),
});
