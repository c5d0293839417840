import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { type RovingItem, useRovingFocus } from './useRovingFocus';

/** What the group of marks spreads onto its element. */
interface AskedGroup {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onMouseLeave: () => void;
}

export interface AskedItem extends RovingItem {
  readonly onClick: () => void;
  readonly onMouseEnter: () => void;
}

interface Asked {
  /** The mark that a hint is shown for. */
  readonly asked: number | null;
  readonly group: AskedGroup;
  readonly item: (index: number) => AskedItem;
}

/**
 * Marks of a drawing that explain themselves: one tab stop, arrows walk, pointer and finger ask as well, Esc closes. Put
 * the hint (`Tip`) inside the group's element, so that the pointer can move onto it.
 * @param columns of a grid, row by row: up and down walk by rows
 */
export function useAsked(count: number, start = 0, columns = 1): Asked {
  const [asked, setAsked] = useState<number | null>(null);
  const roving = useRovingFocus(count, start, columns);
  return {
    asked: asked !== null && asked < count ? asked : null,
    group: {
      onKeyDown: (event) => {
        if (event.key === 'Escape' && asked !== null) {
          event.stopPropagation();
          setAsked(null);
        }
      },
      onBlur: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          setAsked(null);
        }
      },
      onMouseLeave: () => setAsked(null),
    },
    item: (index) => {
      const { onFocus, ...item } = roving(index);
      return {
        ...item,
        onFocus: () => {
          onFocus();
          setAsked(index);
        },
        onClick: () => setAsked(index),
        onMouseEnter: () => setAsked(index),
      };
    },
  };
}
