import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * A mark that the keyboard stands on may leave the map or become part of a cluster: the focus then goes to the map, and not
 * to the top of the page.
 * @param shown what a change of may have taken the focused mark away
 * @returns what the map spreads onto its element, around a handler of its own
 */
export function useKeptFocus(map: RefObject<HTMLElement | null>, shown: unknown) {
  const isWithin = useRef(false);
  useEffect(() => {
    if (isWithin.current && document.activeElement === document.body) {
      map.current?.focus();
    }
  }, [map, shown]);
  return (onBlur: (event: FocusEvent) => void) => ({
    onFocus: () => {
      isWithin.current = true;
    },
    onBlur: (event: FocusEvent) => {
      isWithin.current = event.currentTarget.contains(event.relatedTarget);
      onBlur(event);
    },
  });
}
