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
 * Marks of a drawing that explain themselves: one tab stop, arrows walk, pointer and finger ask as well, Enter leads to
 * the first link of the hint, Esc closes it. Put
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
        const isInHint = (event.target as Element).closest('[role=tooltip]') !== null;
        if (event.key === 'Escape' && asked !== null) {
          event.stopPropagation();
          if (isInHint) {
            event.currentTarget.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
          }
          setAsked(null);
        }
        const link = event.currentTarget.querySelector<HTMLElement>('[role=tooltip] a');
        if (event.key === 'Enter' && !isInHint && link) {
          // The same press must not follow the link that it leads to.
          event.preventDefault();
          link.focus();
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
