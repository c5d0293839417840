import { text, type Text } from '../language';
import { OPEN_DATA_INPUT } from './open-data-input';

/** The hub itself, as readers' browsers reach it: one level above its open data. */
export const HUB = `\${${OPEN_DATA_INPUT}}/..`;

/** `<a>` in both languages; the address is of the hub. */
export const hubLink = (words: Text, path: string, anchor = ''): Text =>
  text(
    `<a href="${HUB}${path}?lang=de${anchor}">${words.de}</a>`,
    `<a href="${HUB}${path}?lang=en${anchor}">${words.en}</a>`
  );

/**
 * What the law wants to stand on every public page: accessibility statement, and where to report a barrier.
 * @param kommune slug, or what stands for it; without one the list, where every page has both
 */
export function lawLinks(kommune?: string): readonly Text[] {
  return kommune === undefined
    ? [hubLink(text('Barrierefreiheit und Kontakt', 'Accessibility and contact'), '/buerger/')]
    : [
        hubLink(
          text('Erklärung zur Barrierefreiheit', 'Accessibility statement'),
          `/buerger/${kommune}/barrierefreiheit`
        ),
        hubLink(
          text('Barriere melden, Kontakt', 'Report a barrier, contact'),
          `/buerger/${kommune}/barrierefreiheit`,
          '#kontakt'
        ),
      ];
}
