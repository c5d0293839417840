import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { moved, type Size, type Viewport, WHOLE, zoomed } from '../../data/ground/viewport';

/** One press of a button or key. */
const STEP = 1.5;
/** Share of the map by which an arrow moves it. */
const NUDGE = 0.2;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** What of the map is seen, and all the ways to change that: keys, buttons, the wheel with Ctrl, dragging. */
export function useViewport(surface: RefObject<HTMLElement | null>, size: Size) {
  const [kept, setView] = useState<Viewport>(WHOLE);
  // The panel may have become smaller since.
  const view = moved(kept, 0, 0, size);
  const dragged = useRef<{ x: number; y: number } | null>(null);
  const zoom = (factor: number, at?: readonly [number, number]) =>
    setView((before) => zoomed(before, factor, size, at ? [...at] : undefined));

  useEffect(() => {
    const element = surface.current;
    // Without Ctrl the wheel is the page's. React listens passively, and could not keep the browser from zooming.
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey) {
        event.preventDefault();
        const box = element!.getBoundingClientRect();
        const at = [event.clientX - box.left, event.clientY - box.top];
        setView((before) => zoomed(before, event.deltaY < 0 ? 1.2 : 1 / 1.2, size, at));
      }
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [surface, size]);

  return {
    view,
    zoomIn: (at?: readonly [number, number]) => zoom(STEP, at),
    zoomOut: (at?: readonly [number, number]) => zoom(1 / STEP, at),
    showAll: () => setView(WHOLE),
    /** @returns whether the key was one of the map's */
    onKey: (event: KeyboardEvent, isOnMap: boolean, at?: readonly [number, number]): boolean => {
      const arrow = isOnMap ? ARROWS[event.key] : undefined;
      if (event.ctrlKey || event.metaKey || event.altKey) {
        return false;
      }
      if (event.key === '+' || event.key === '=') {
        zoom(STEP, at);
      } else if (event.key === '-') {
        zoom(1 / STEP, at);
      } else if (event.key === '0') {
        setView(WHOLE);
      } else if (arrow) {
        setView(moved(view, arrow[0] * NUDGE * size.width, arrow[1] * NUDGE * size.height, size));
      } else {
        return false;
      }
      return true;
    },
    drag: {
      onPointerDown: (event: PointerEvent) => {
        dragged.current = view.zoom > 1 && event.button === 0 ? { x: event.clientX, y: event.clientY } : null;
      },
      onPointerMove: (event: PointerEvent) => {
        if (dragged.current && event.buttons > 0) {
          const [x, y] = [event.clientX - dragged.current.x, event.clientY - dragged.current.y];
          dragged.current = { x: event.clientX, y: event.clientY };
          setView((before) => moved(before, x, y, size));
        }
      },
      onPointerUp: () => {
        dragged.current = null;
      },
    },
  };
}
