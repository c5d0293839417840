import { geoPath } from 'd3-geo';
import { useMemo } from 'react';
import type { Language } from '../../../../shared/src/text/language';
import { type Ground, isIn } from '../../data/ground/areas';
import type { Shown } from '../../data/marks/mark';
import { marksOf } from '../../data/marks/marks';
import type { Region } from '../../data/region';
import { projectionOf, type Size, type Viewport } from '../../data/ground/viewport';
import { hintOf } from '../../text/hints';
import { labelOf } from '../../text/labels';

interface Given {
  readonly region: Region;
  readonly ground: Ground;
  readonly shown: Shown;
  readonly size: Size;
  readonly fontSize: number;
  /** Taken by the buttons. */
  readonly corner: Size;
  readonly zone: string;
  readonly language: Language;
}

/** Around the areas, em: wind has its arrows there, too. */
const MARGIN = 1.3;

/** What stands where on the part of the map that is seen, and what it says; worked out when one of these changes. */
export function useMarks({ region, ground, shown, size, fontSize, corner, zone, language }: Given, view: Viewport) {
  const { zoom, dx, dy } = view;
  const projection = useMemo(() => {
    const shapes = ground.areas.map(({ shape }) => shape);
    return projectionOf(shapes, size, MARGIN * fontSize, { zoom, dx, dy });
  }, [ground, size, fontSize, zoom, dx, dy]);
  const { marks, labels } = useMemo(() => {
    const path = geoPath(projection);
    return marksOf({
      ...{ stations: region.stations, happenings: region.happenings, areas: ground.areas, shown },
      ...{ projection, room: size, fontSize, corner },
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
  }, [region, ground, shown, projection, size, fontSize, corner, zone, language]);
  const hints = useMemo(() => marks.map((mark) => hintOf(mark, zone, language)), [marks, zone, language]);
  return { projection, marks, labels, hints };
}
