import { css } from '@emotion/css';
import type { LinkModel } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { Room } from '../../../shared/src/view/arrangeView';
import type { Language } from '../../../shared/src/text/language';
import { panelType } from '../../../shared/src/view/measure';
import { PanelView } from '../../../shared/src/view/PanelView';
import { type Ground, named } from '../data/ground/areas';
import { isOnMapOf } from '../data/ground/extent';
import type { Mark, Shown } from '../data/marks/mark';
import { flowsOnRoads } from '../data/ground/onGround';
import type { Region } from '../data/region';
import { footOf } from '../text/foot';
import { leadOf } from '../text/sentences';
import { arrangeFigure } from './arrangeFigure';
import { Legend } from './Legend';
import { legendOf } from './legend';
import { RegionMap } from './RegionMap';
import { Tally } from './Tally';
import { regionTwin } from './twin';

interface Props {
  readonly region: Region;
  readonly ground: Ground;
  readonly shown: Shown & { readonly legend: boolean };
  readonly zone: string;
  readonly language: Language;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly linksOf: (mark: Mark) => readonly LinkModel[];
}

/** The Bundesamt's own line; Kreise and municipalities are those of 2016. */
const BOUNDARIES = '© GeoBasis-DE / BKG 2016 (Daten verändert), dl-de/by-2-0';

/** A lower map says less than how many stations are of which class, em. */
const LEAST_MAP = { width: 12, height: 9 };
const LEAST_TALLY = { width: 12, height: 3 };
/** A panel that is high enough for a map and a sentence, em. */
const ROOM_FOR_BOTH = 17;

/** Sentence, map, legend, foot and table of a region. */
export function RegionView({ region, ground, shown, zone, language, title, width, height, linksOf }: Props) {
  const styles = useStyles2(getStyles);
  const drawn = useMemo(() => {
    const isOnMap = isOnMapOf(ground.areas);
    const stations = region.stations.filter(({ at }) => at && isOnMap(at));
    const happenings = region.happenings.filter(({ at }) => at === null || isOnMap(at));
    return { region: { ...region, stations, happenings }, ground: { ...ground, areas: named(ground.areas, stations) } };
  }, [region, ground]);
  const placed = region.stations.filter(({ at }) => at !== null).length;
  const entries = useMemo(() => {
    const flows = shown.traffic
      ? [
          ...drawn.region.stations.flatMap(({ traffic }) => (traffic ? [traffic.level] : [])),
          ...flowsOnRoads(ground.roads, region.stations).map(({ level }) => level),
        ]
      : [];
    return shown.legend ? legendOf(drawn.region, shown, flows, language) : [];
  }, [drawn, ground, region, shown, language]);
  const foot = footOf(
    region,
    { attribution: ground.isOfficial ? BOUNDARIES : '', outside: placed - drawn.region.stations.length },
    zone,
    language
  );
  const least = height >= ROOM_FOR_BOTH * panelType(width, height) ? LEAST_MAP : LEAST_TALLY;
  const lead = leadOf(region, zone, language);
  return (
    <PanelView
      {...{ width, height, language, title, lead, foot, least }}
      demo={[...region.stations, ...region.happenings].some(({ demo }) => demo)}
      twin={() => regionTwin(region, title || lead.join(' '), zone, language)}
    >
      {(room: Room) => {
        if (room.height < LEAST_MAP.height * room.fontSize) {
          return <Tally room={room} stations={region.stations} language={language} />;
        }
        const { map, legend, taken, column } = arrangeFigure(
          room,
          entries.map(({ text }) => text)
        );
        return (
          <div className={legend === 'right' ? styles.beside : undefined}>
            <RegionMap
              {...{ region: drawn.region, ground: drawn.ground, shown, zone, language, linksOf, room }}
              size={map}
              fontSize={room.fontSize}
            />
            {legend && (
              <Legend {...{ entries, taken, column }} side={legend} height={map.height} fontSize={room.fontSize} />
            )}
          </div>
        );
      }}
    </PanelView>
  );
}

const getStyles = () => ({ beside: css({ display: 'flex' }) });
