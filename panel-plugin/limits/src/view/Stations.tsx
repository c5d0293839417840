import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import React, { type KeyboardEvent, useState } from 'react';
import type { Language } from '../../../shared/src/text/language';
import { PanelView } from '../../../shared/src/view/PanelView';
import { yearsOf } from '../data/readLimits';
import type { Station } from '../data/station';
import { stationYear } from '../data/stationYear';
import { worstFirst } from '../data/verdict';
import { NARROW } from '../layout';
import { footParts } from '../text/foot';
import { listSentences } from '../text/listSentence';
import type { DayLinks } from './calendar/DayHint';
import { StationList } from './StationList';
import { StationView } from './StationView';
import { TOP_LINE, TopLine } from './TopLine';
import { stationsTwin } from './twin';

interface Props {
  /** At least one. */
  readonly stations: readonly Station[];
  /** The one that the options ask for; null: the newest. */
  readonly wantedYear: number | null;
  readonly pollutant: string;
  readonly withCalendar: boolean;
  readonly now: number;
  readonly language: Language;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly linksOf: DayLinks;
}

/** Lower panels need all their pixels for the answer. */
const ROOM_FOR_NAME = 220;

/** One station, or the list and what was opened from it, of one year. */
export function Stations(props: Props) {
  const { stations, wantedYear, now, language, title, width, height, ...rest } = props;
  const styles = useStyles2(getStyles);
  const [opened, setOpened] = useState<string | null>(null);
  const [came, setCame] = useState<{ readonly from: string } | null>(null);
  const [turnedTo, setYear] = useState<number | null>(null);
  const several = stations.length > 1;
  const station = several ? stations.find(({ id }) => id === opened) : stations[0];
  const offered = wantedYear === null ? yearsOf(station ? [station] : stations) : [wantedYear];
  const year = turnedTo !== null && offered.includes(turnedTo) ? turnedTo : offered[0]!;
  const back = () => {
    setCame({ from: opened! });
    setOpened(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (several && station && event.key === 'Escape') {
      event.stopPropagation();
      back();
    }
  };
  const named = station && !title.includes(station.name) && height >= ROOM_FOR_NAME ? station.name : '';
  const topped = (several && station !== undefined) || offered.length > 1 || named !== '';
  const size = { width, height: topped ? height - TOP_LINE : height };
  const years = stations.map((one) => stationYear(one, year, now)).filter(isKnown);

  return (
    <div className={styles.all} onKeyDown={onKeyDown}>
      {topped && (
        <TopLine
          name={named}
          onBack={several && station ? back : undefined}
          focused
          years={offered}
          onYear={setYear}
          {...{ year, language }}
        />
      )}
      {station ? (
        <StationView
          key={station.id}
          year={stationYear(station, year, now)}
          {...{ language, title, ...size, ...rest }}
        />
      ) : (
        <PanelView
          {...{ language, title, ...size }}
          lead={listSentences(years, language)}
          foot={footParts(years, width < NARROW, language)}
          demo={years.every((one) => one.station.demo)}
          twin={() => stationsTwin(worstFirst(years), language)}
          least={{ width: 12, height: 5 }}
        >
          {(room) => (
            <StationList
              years={worstFirst(years)}
              focused={came?.from ?? null}
              onOpen={setOpened}
              {...{ room, language }}
            />
          )}
        </PanelView>
      )}
    </div>
  );
}

const isKnown = ({ rows, calendars }: ReturnType<typeof stationYear>) => rows.length + calendars.length > 0;

const getStyles = () => ({ all: css({ display: 'flex', flexDirection: 'column', minHeight: 0 }) });
