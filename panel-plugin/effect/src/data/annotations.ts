import type { DataFrame, LinkModel } from '@grafana/data';
import { findField, numberAt, textAt } from '../../../shared/src/frames/fields';
import { linksOf } from '../../../shared/src/frames/links';

/** What the dashboard notes of a moment or a time. */
export interface Annotation {
  readonly time: number;
  /** Null: a moment. */
  readonly end: number | null;
  /** Empty where nobody has said anything. */
  readonly text: string;
  readonly links: () => readonly LinkModel[];
}

/** More of them are no notes any more, but a carpet. */
const MOST = 200;

/** @param frames as Grafana hands on what the dashboard's annotations bring */
export function readAnnotations(frames: readonly DataFrame[] = []): readonly Annotation[] {
  const found = frames.flatMap((frame) => {
    const [time, until] = ['time', 'timeEnd'].map((name) => findField(frame, 'time', name));
    const [title, text] = ['title', 'text'].map((name) => findField(frame, 'string', name));
    return Array.from({ length: Math.min(frame.length, 10 * MOST) }, (_, row) => row).flatMap((row): Annotation[] => {
      const [at, end] = [numberAt(time, row), numberAt(until, row)];
      const words = [title, text].map((field) => plainOf(textAt(field, row) ?? '')).filter((one) => one !== '');
      return at === null
        ? []
        : [
            {
              ...{ time: at, end: end !== null && end > at ? end : null, text: words.join(': ') },
              links: () => linksOf(frame.fields, row),
            },
          ];
    });
  });
  return found.sort((a, b) => a.time - b.time).slice(0, MOST);
}

/** Grafana lets notes have HTML; here they are words. */
function plainOf(html: string): string {
  return html
    .replace(/<[^>]{0,1000}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
