import { type KeyboardEvent, useRef, useState } from 'react';

/** An element of HTML or of a drawing. */
type Focusable = HTMLElement | SVGElement;

/** What each item of a row spreads onto its element. */
export interface RovingItem {
  readonly ref: (element: Focusable | null) => void;
  readonly tabIndex: 0 | -1;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
}

type Step = (index: number, count: number, columns: number) => number;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: (index) => index - 1,
  ArrowUp: (index, _, columns) => (index < columns ? index : index - columns),
  ArrowRight: (index) => index + 1,
  ArrowDown: (index, count, columns) => (index + columns < count ? index + columns : index),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * One tab stop for a row of items: arrows walk, Home and End jump (roving tabindex of the ARIA practices).
 *
 * @param count how many items
 * @param start where the tab stop stands before anybody has walked; negative counts from the end
 * @param columns of a grid, row by row: up and down walk by rows
 */
export function useRovingFocus(count: number, start = 0, columns = 1): (index: number) => RovingItem {
  const elements = useRef<(Focusable | null)[]>([]);
  const [walkedTo, setWalkedTo] = useState<number | null>(null);
  const current = Math.min(walkedTo ?? (start < 0 ? count + start : start), count - 1);
  return (index) => ({
    ref: (element) => {
      elements.current[index] = element;
    },
    tabIndex: index === current ? 0 : -1,
    onFocus: () => setWalkedTo(index),
    onKeyDown: (event) => {
      const step = STEPS[event.key];
      if (step && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        elements.current[Math.min(count - 1, Math.max(0, step(index, count, columns)))]?.focus();
      }
    },
  });
}
