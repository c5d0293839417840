import { css } from '@emotion/css';
import type { GrafanaTheme2, LinkModel } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type KeyboardEvent, useMemo, useRef } from 'react';
import type { Language } from '../../../shared/src/text/language';
import { useAsked } from '../../../shared/src/view/useAsked';
import type { Ground } from '../data/ground/areas';
import type { Mark, Shown } from '../data/marks/mark';
import { flowsOnRoads, warnedAreas } from '../data/ground/onGround';
import type { Region } from '../data/region';
import type { Size } from '../data/ground/viewport';
import { hintInWords } from '../text/hints';
import { TEXTS } from '../text/texts';
import { arrangeTip, tipSize } from './marks/arrangeTip';
import { Leaders } from './marks/Leaders';
import { MapGround } from './ground/MapGround';
import { MarkButton, MarkSign } from './marks/MapMark';
import { MapNames } from './ground/MapNames';
import { MapTip } from './marks/MapTip';
import { usePatternId } from './marks/signs';
import { useKeptFocus } from './marks/useKeptFocus';
import { useMarks } from './marks/useMarks';
import { useViewport } from './ground/useViewport';
import { buttonsSize, ZoomButtons } from './ground/ZoomButtons';

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
const NONE: Size = { width: 0, height: 0 };

/** The region, to be looked at, walked over by keys, and asked. */
export function RegionMap({ region, ground, shown, size: given, room, fontSize, zone, language, linksOf }: Props) {
  const styles = useStyles2(getStyles);
  const surface = useRef<HTMLDivElement>(null);
  const { width, height } = given;
  const size = useMemo(() => ({ width, height }), [width, height]);
  const { view, zoomIn, zoomOut, showAll, onKey, drag } = useViewport(surface, size);
  const hasButtons = width >= ROOM_FOR_BUTTONS.width && height >= ROOM_FOR_BUTTONS.height;
  const corner = useMemo(() => (hasButtons ? buttonsSize(fontSize) : NONE), [hasButtons, fontSize]);
  const { projection, marks, labels, hints } = useMarks(
    { region, ground, shown, size, fontSize, corner, zone, language },
    view
  );
  const hatch = usePatternId();
  const { asked, group, item } = useAsked(marks.length);
  const mark = asked === null ? undefined : marks[asked];
  const links = mark ? linksOf(mark) : [];
  const at = mark ? ([mark.x, mark.y] as const) : undefined;
  const keepFocus = useKeptFocus(surface, marks);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    const isInTip = target.closest('[role=tooltip]') !== null;
    if (event.key === 'Escape' && isInTip) {
      surface.current?.querySelector<SVGElement>(`[data-mark="${asked}"]`)?.focus();
    }
    const link = surface.current?.querySelector<HTMLElement>('[role=tooltip] a');
    if (event.key === 'Enter' && target.hasAttribute('data-mark') && link) {
      // The same press must not follow the link that it leads to.
      event.preventDefault();
      link.focus();
    }
    group.onKeyDown(event);
    const focused = marks[Number(target.getAttribute('data-mark') ?? NaN)];
    if (!isInTip && onKey(event, target === event.currentTarget, focused ? [focused.x, focused.y] : undefined)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  const hint = asked === null ? undefined : hints[asked];
  const titles = links.map(({ title }) => title);
  const place = mark && hint && arrangeTip(mark, marks, tipSize(hint, titles, room, fontSize), room, fontSize);
  const classes = region.stations.find(({ air }) => air)?.air?.index.classes ?? [];
  const roads = shown.traffic ? flowsOnRoads(ground.roads, region.stations) : [];
  const warned = shown.happenings ? warnedAreas(ground.areas, region.happenings) : new Set<never>();

  return (
    <div
      {...group}
      {...keepFocus(group.onBlur)}
      ref={surface}
      className={styles.surface}
      style={size}
      role="group"
      tabIndex={0}
      aria-label={`${TEXTS[language].map}: ${TEXTS[language].mapKeys}`}
      onKeyDown={onKeyDown}
    >
      <svg
        {...size}
        {...drag}
        role="group"
        className={view.zoom > 1 ? styles.draggable : undefined}
        onClick={(event) => event.target === event.currentTarget && group.onMouseLeave()}
      >
        <MapGround {...{ areas: ground.areas, roads, warned, projection, hatch, fontSize }} />
        <MapNames labels={labels} fontSize={fontSize} />
        <Leaders marks={marks} fontSize={fontSize} tip={mark && place ? { from: mark, to: place.at } : null} />
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
          {...{ language, zoom: view.zoom, fontSize }}
          onIn={() => zoomIn(at)}
          onOut={() => zoomOut(at)}
          onWhole={showAll}
        />
      )}
      {hint && place && <MapTip {...{ hint, links, classes, place, language }} />}
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
