import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import type { Room } from '../../../shared/src/view/arrangeView';
import { type Site, statesOf } from '../data/sites';
import { details, inShort } from '../text/sentences';
import { arrangeSites } from './arrangeSites';
import { SpaceBar } from './SpaceBar';
import { SpaceMarks } from './SpaceMarks';

interface Props {
  readonly sites: readonly Site[];
  readonly room: Room;
  readonly zone: string;
  readonly language: Language;
  /** More spaces of one site become a bar. */
  readonly most: number;
}

/** A row for each site: its name, how many are free in words, and its spaces. */
export function Sites({ sites, room, zone, language, most }: Props) {
  const styles = useStyles2(getStyles);
  const states = sites.map(statesOf);
  const labels = sites.flatMap((site) => [site.name, inShort(site, language)]);
  const layout = arrangeSites(
    room,
    labels,
    states.map(({ length }) => length),
    most
  );
  return (
    <ul className={styles.sites} style={{ width: room.width, maxHeight: room.height, fontSize: room.fontSize }}>
      {sites.map((site, i) => (
        <li key={`${site.kommune}/${site.name}/${i}`} className={layout.names > 0 ? styles.beside : styles.above}>
          <div className={styles.words} style={layout.names > 0 ? { width: layout.names } : undefined}>
            <p className={styles.name}>{site.name}</p>
            <p title={details(site, zone, language).join(' · ')}>{inShort(site, language)}</p>
          </div>
          {layout.mark && states[i]!.length <= most ? (
            <SpaceMarks spaces={states[i]!} mark={layout.mark} perLine={layout.perLine} />
          ) : (
            <SpaceBar spaces={states[i]!} width={layout.width} fontSize={room.fontSize} />
          )}
        </li>
      ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  sites: css({
    display: 'flex',
    flexDirection: 'column',
    gap: '0.8em',
    margin: 0,
    padding: 0,
    overflow: 'auto',
    lineHeight: 1.25,
    listStyle: 'none',
  }),
  beside: css({ display: 'flex', alignItems: 'center' }),
  above: css({ display: 'flex', flexDirection: 'column', gap: '0.2em' }),
  words: css({ flex: 'none', paddingRight: '0.8em' }),
  name: css({ fontWeight: theme.typography.fontWeightMedium }),
});
