import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useState } from 'react';
import type { Language } from '../../../shared/src/text/language';
import { plainButton } from '../../../shared/src/view/plainButton';
import { TableTwin } from '../../../shared/src/view/TableTwin';
import { type Asked, newestEnd } from '../data/state';
import type { Station } from '../data/station';
import { arrangeList, type Parts } from '../layout';
import { listFootParts } from '../text/sentences';
import { TEXTS } from '../text/texts';
import { Foot } from './Foot';
import { StationList } from './StationList';
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

/** One station, or the list and what was opened from it; each as picture or as table. */
export function Stations({ stations, asked, parts, language, title, width, height }: Props) {
  const styles = useStyles2(getStyles);
  const [asTable, setAsTable] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const several = stations.length > 1;
  const station = several ? stations.find(({ id }) => id === opened) : stations[0];
  const toggle = { language, asTable, onToggle: () => setAsTable(!asTable), iconOnly: width < 280 };
  const back = () => {
    setLeft(opened);
    setOpened(null);
  };

  if (asTable) {
    const twin = station?.course
      ? courseTwin(station, asked, language)
      : stationsTwin(station ? [station] : stations, asked, language);
    return (
      <>
        <TableTwin {...twin} />
        <Foot parts={[]} {...toggle} />
      </>
    );
  }
  if (!station) {
    const foot = listFootParts(stations, newestEnd(stations, asked), language);
    const { fontSize, columns, footed, wordlessButton } = arrangeList(width, height, stations.length, foot.join(' · '));
    return (
      <div className={styles.one} style={{ fontSize }}>
        <StationList
          stations={stations}
          asked={asked}
          language={language}
          columns={columns}
          focused={left}
          onOpen={setOpened}
        />
        <Foot parts={footed ? foot : []} {...toggle} iconOnly={wordlessButton} />
      </div>
    );
  }
  return (
    <div className={styles.one} onKeyDown={(event) => several && event.key === 'Escape' && back()}>
      {several && (
        <button type="button" className={styles.back} autoFocus onClick={back}>
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
        onTable={toggle.onToggle}
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
