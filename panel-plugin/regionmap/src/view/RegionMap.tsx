import { css } from '@emotion/css';
import type { GrafanaTheme2, LinkModel } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type KeyboardEvent, useMemo, useRef } from 'react';
import { geoPath } from 'd3-geo';
import type { Language } from '../../../shared/src/text/language';
import { useAsked } from '../../../shared/src/view/useAsked';
import { type Ground, isIn } from '../data/areas';
import type { Mark, Shown } from '../data/mark';
import { marksOf } from '../data/marks';
import type { Region } from '../data/region';
import { flowsOnRoads, warnedAreas } from '../data/onGround';
import { projectionOf, type Size } from '../data/viewport';
import { hintInWords, hintOf } from '../text/hints';
import { labelOf } from '../text/labels';
import { TEXTS } from '../text/texts';
import { arrangeTip, tipSize } from './arrangeTip';
import { Leaders } from './Leaders';
import { MapGround } from './MapGround';
import { MarkButton, MarkSign } from './MapMark';
import { MapNames } from './MapNames';
import { MapTip } from './MapTip';
import { usePatternId } from './signs';
import { useViewport } from './useViewport';
import { ZOOM_BUTTON, ZoomButtons } from './ZoomButtons';

interface Props {
  readonly region: Region;
  readonly ground: Ground;
  readonly shown: Shown;
  readonly size: Size;
  /** With the legend, so that a hint may stand over that. */
  readonly room: Size;
  readonly fontSize: number;
  readonly zone: string;
  readonly language: Language;
  readonly linksOf: (mark: Mark) => readonly LinkModel[];
}

/** Narrower maps have keys and fingers. */
const ROOM_FOR_BUTTONS = { width: 240, height: 170 };

/** The region, to be looked at, walked over by keys, and asked. */
export function RegionMap(props: Props) {
  const { region, ground, shown, size, room, fontSize, zone, language, linksOf } = props;
  const styles = useStyles2(getStyles);
  const surface = useRef<HTMLDivElement>(null);
  const box = useMemo(() => ({ width: size.width, height: size.height }), [size.width, size.height]);
  const { view, zoomIn, zoomOut, showAll, onKey, drag } = useViewport(surface, box);
  const hatch = usePatternId();
  const hasButtons = size.width >= ROOM_FOR_BUTTONS.width && size.height >= ROOM_FOR_BUTTONS.height;
  const { zoom, dx, dy } = view;

  const projection = useMemo(
    () =>
      projectionOf(
        ground.areas.map(({ shape }) => shape),
        box,
        1.3 * fontSize,
        { zoom, dx, dy }
      ),
    [ground, box, fontSize, zoom, dx, dy]
  );
  const { marks, labels } = useMemo(() => {
    const path = geoPath(projection);
    return marksOf({
      ...{
        stations: region.stations,
        happenings: region.happenings,
        areas: ground.areas,
        shown,
        projection,
        room: box,
        fontSize,
      },
      corner: hasButtons ? { width: ZOOM_BUTTON + 4, height: 3 * (ZOOM_BUTTON + 2) + 2 } : { width: 0, height: 0 },
      labelOf: (mark) => labelOf(mark, zone, language),
      middleOf: ({ shape }) => {
        const [x, y] = path.centroid(shape);
        return { x, y };
      },
      isInside: (area, { x, y }) => {
        const place = projection.invert?.([x, y]);
        return place ? isIn(area, place) : false;
      },
    });
  }, [region, ground, shown, projection, box, fontSize, hasButtons, zone, language]);
  const hints = useMemo(() => marks.map((mark) => hintOf(mark, zone, language)), [marks, zone, language]);
  const { asked, group, item } = useAsked(marks.length);
  const mark = asked === null ? undefined : marks[asked];
  const links = mark ? linksOf(mark) : [];
  const at = mark ? ([mark.x, mark.y] as const) : undefined;

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    const isInTip = target.closest('[role=tooltip]') !== null;
    if (event.key === 'Escape' && isInTip) {
      surface.current?.querySelector<SVGElement>(`[data-mark="${asked}"]`)?.focus();
    }
    if (event.key === 'Enter' && target.hasAttribute('data-mark')) {
      surface.current?.querySelector<HTMLElement>('[role=tooltip] a')?.focus();
    }
    group.onKeyDown(event);
    if (!isInTip && onKey(event, target === event.currentTarget, at)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const tip = mark &&
    asked !== null && {
      hint: hints[asked]!,
      place: arrangeTip(
        mark,
        marks,
        tipSize(
          hints[asked]!,
          links.map(({ title }) => title),
          room,
          fontSize
        ),
        room,
        fontSize
      ),
    };
  const classes = region.stations.find(({ air }) => air)?.air?.index.classes ?? [];
  const roads = shown.traffic ? flowsOnRoads(ground.roads, region.stations) : [];
  const warned = shown.happenings ? warnedAreas(ground.areas, region.happenings) : new Set<never>();

  return (
    <div
      {...group}
      ref={surface}
      className={styles.surface}
      style={box}
      role="group"
      tabIndex={0}
      aria-label={`${TEXTS[language].map}: ${TEXTS[language].mapKeys}`}
      onKeyDown={onKeyDown}
    >
      <svg
        {...box}
        {...drag}
        className={zoom > 1 ? styles.draggable : undefined}
        onClick={(event) => event.target === event.currentTarget && group.onMouseLeave()}
      >
        <MapGround {...{ areas: ground.areas, roads, warned, projection, hatch, fontSize }} />
        <MapNames labels={labels} fontSize={fontSize} />
        <Leaders marks={marks} fontSize={fontSize} tip={mark && tip ? { from: mark, to: tip.place.at } : null} />
        {marks.map((one, i) => (
          <MarkButton
            key={one.key}
            mark={one}
            isAsked={asked === i}
            item={item(i)}
            data-mark={i}
            aria-label={hintInWords(hints[i]!)}
          />
        ))}
        {marks.map((one) => (
          <MarkSign key={one.key} mark={one} fontSize={fontSize} />
        ))}
      </svg>
      {hasButtons && (
        <ZoomButtons
          {...{ language, zoom, right: 0 }}
          onIn={() => zoomIn(at)}
          onOut={() => zoomOut(at)}
          onWhole={showAll}
        />
      )}
      {tip && <MapTip {...{ hint: tip.hint, links, classes, place: tip.place, language }} />}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  surface: css({
    position: 'relative',
    flex: 'none',
    svg: { overflow: 'hidden' },
    '&:focus-visible': { outline: `3px solid ${theme.colors.primary.text}`, outlineOffset: -3 },
  }),
  draggable: css({ cursor: 'grab', touchAction: 'none' }),
});
