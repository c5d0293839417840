import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type KeyboardEvent, useState } from 'react';
import type { Language } from '../../../shared/src/text/language';
import { plainButton } from '../../../shared/src/view/plainButton';
import { TableTwin } from '../../../shared/src/view/TableTwin';
import { type Asked, newestEnd } from '../data/state';
import type { Station } from '../data/station';
import { arrangeList } from '../arrangeList';
import type { Parts } from '../layout';
import { listSentence } from '../text/listSentence';
import { laterHours, listFootParts } from '../text/sentences';
import { TEXTS } from '../text/texts';
import { Foot, type Toggle } from '../../../shared/src/view/Foot';
import { listItems, StationList } from './StationList';
import { StationView } from './StationView';
import { courseTwin, stationsTwin } from './twin';

interface Props {
  /** At least one. */
  readonly stations: readonly Station[];
  readonly asked: Asked;
  readonly parts: Parts;
  readonly language: Language;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** Pixels of the line that leads back to the list. */
const BACK = 32;

/** What has the focus after the view has changed by keyboard: nobody has to start over. */
type Focus = 'toggle' | 'back' | { readonly station: string | null } | null;

/** One station, or the list and what was opened from it; each as picture or as table. */
export function Stations({ stations, asked, parts, language, title, width, height }: Props) {
  const styles = useStyles2(getStyles);
  const [asTable, setAsTable] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const [focus, setFocus] = useState<Focus>(null);
  const several = stations.length > 1;
  const station = several ? stations.find(({ id }) => id === opened) : stations[0];
  const onToggle = () => {
    setAsTable(!asTable);
    setFocus('toggle');
  };
  const open = (id: string) => {
    setOpened(id);
    setFocus('back');
  };
  const back = () => {
    setOpened(null);
    setFocus({ station: opened });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (several && event.key === 'Escape') {
      event.stopPropagation();
      back();
    }
  };
  const toggle: Toggle = { language, asTable, onToggle, focused: focus === 'toggle' };

  if (asTable) {
    const twin = station?.course
      ? courseTwin(station, asked, language)
      : stationsTwin(station ? [station] : stations, asked, language);
    return (
      <>
        <TableTwin {...twin} />
        <Foot parts={[]} {...toggle} iconOnly={false} />
      </>
    );
  }
  if (!station) {
    const foot = [
      ...listFootParts(stations, newestEnd(stations, asked), language),
      ...laterHours(stations, asked, language),
    ];
    const sentence = listSentence(stations, asked, language);
    const arrangement = arrangeList(width, height, listItems(stations, asked, language), foot.join(' · '), sentence);
    const { fontSize, footed, wordlessButton } = arrangement;
    return (
      <div className={styles.one} style={{ fontSize }}>
        <StationList
          stations={stations}
          asked={asked}
          language={language}
          arrangement={arrangement}
          sentence={sentence}
          focused={typeof focus === 'object' ? (focus?.station ?? null) : null}
          onOpen={open}
        />
        <Foot parts={footed ? foot : []} {...toggle} iconOnly={wordlessButton} />
      </div>
    );
  }
  return (
    <div className={styles.one} onKeyDown={onKeyDown}>
      {several && (
        <button type="button" className={styles.back} autoFocus={focus === 'back'} onClick={back}>
          {'‹ '}
          {TEXTS[language].allStations}
        </button>
      )}
      <StationView
        station={station}
        asked={asked}
        parts={parts}
        language={language}
        named={several || !title.includes(station.name)}
        width={width}
        height={several ? height - BACK : height}
        toggle={toggle}
      />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  one: css({ display: 'flex', flex: 1, flexDirection: 'column', minHeight: 0 }),
  back: css({
    ...plainButton(theme),
    '&&:focus-visible': { outlineOffset: -2 },
    alignSelf: 'start',
    height: BACK - 4,
    marginBottom: 4,
    padding: '0 6px',
    color: theme.colors.text.link,
  }),
});
