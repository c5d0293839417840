import { type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from 'react';

/** What the element over the drawing spreads onto itself. */
interface Walked {
  readonly tabIndex: 0;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onMouseMove: (event: MouseEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

interface Group {
  readonly onBlur: (event: FocusEvent) => void;
  readonly onMouseLeave: () => void;
}

interface HourWalk {
  /** The hour that a hint is shown for. */
  readonly asked: number | null;
  /** Where the walk stands, asked or not. */
  readonly current: number;
  readonly element: Walked;
  readonly group: Group;
}

interface Options {
  readonly count: number;
  /** Where it starts: the hour of now. */
  readonly start: number;
  /** Hours of a day, for leaps. */
  readonly leap: number;
  /** Which hour stands at a share (0 … 1) of the element's width. */
  readonly at: (share: number) => number;
  /** Told what is asked for, null when the hint goes. */
  readonly onAsk: (index: number | null) => void;
}

/**
 * One stop for the keyboard however many hours there are, as a slider: arrows walk by the hour, Page up and down by the
 * day, Home and End jump, Esc closes; pointer and finger ask as well.
 */
export function useHourWalk({ count, start, leap, at, onAsk }: Options): HourWalk {
  const [asked, setAsked] = useState<number | null>(null);
  const [walked, setWalked] = useState<number | null>(null);
  const within = (index: number) => Math.min(count - 1, Math.max(0, index));
  const current = within(walked ?? start);

  const ask = (index: number | null) => {
    if (index !== asked) {
      setAsked(index);
      onAsk(index);
    }
    if (index !== null) {
      setWalked(index);
    }
  };
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowLeft: current - 1, ArrowDown: current - 1, ArrowRight: current + 1, ArrowUp: current + 1 },
    ...{ PageDown: current - leap, PageUp: current + leap, Home: 0, End: count - 1 },
  };
  const point = ({ clientX, currentTarget }: MouseEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    ask(within(at(width > 0 ? (clientX - left) / width : 0)));
  };
  return {
    ...{ asked: asked !== null && asked < count ? asked : null, current },
    element: {
      tabIndex: 0,
      onKeyDown: (event) => {
        const step = steps[event.key];
        if (event.key === 'Escape' && asked !== null) {
          event.stopPropagation();
          ask(null);
        } else if (step !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
          event.preventDefault();
          ask(within(step));
        }
      },
      onFocus: () => ask(current),
      onMouseMove: point,
      onClick: point,
    },
    group: {
      onBlur: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          ask(null);
        }
      },
      onMouseLeave: () => ask(null),
    },
  };
}
