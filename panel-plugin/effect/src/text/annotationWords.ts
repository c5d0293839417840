import type { Language } from '../../../shared/src/text/language';
import { formatMoment } from '../../../shared/src/text/time';
import type { Annotation } from '../data/annotations';

const UNTOLD: Readonly<Record<Language, string>> = { de: 'Markierung ohne Text', en: 'mark without a text' };

interface Reader {
  readonly zone: string;
  readonly language: Language;
}

/** "Do 26.11.2026, 14:20 Uhr MEZ: Baustelle"; of a time with its end. */
export function annotationWords({ time, end, text }: Annotation, { zone, language }: Reader): string {
  const when = [time, ...(end === null ? [] : [end])].map((instant) => formatMoment(instant, zone, language));
  return `${when.join(' – ')}: ${text || UNTOLD[language]}`;
}
