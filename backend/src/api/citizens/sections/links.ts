import { html, type Html } from '../../status/html';
import type { Edition } from '../edition';
import type { Reader } from '../words/texts';

/** Where a link leads that a Kommune has, and what it is called. */
type Link = readonly [address: string | undefined, name: string];

/** The addresses of the Kommune's own pages, in the reader's language. */
export const addressOf = (
  slug: string,
  part: '' | '/barrierefreiheit' | '/datenschutz' | '/daten.csv',
  { language }: Reader
) => `/buerger/${slug}${part}?lang=${language}`;

/** At the top of a page: who needs another form of it finds that first. */
export function languageLinks({ page }: Pick<Edition, 'page'>, { t, language }: Reader): Html {
  const other = language === 'de' ? 'en' : 'de';
  const links: Link[] = [
    [page.easyLanguage, t.easyLanguage],
    [page.signLanguage, t.signLanguage],
  ];
  return html`<nav aria-label="${t.language}">
    ${links.map(([address, name]) => address && html`<a href="${address}">${name}</a>`).filter(isHtml)}
    <a href="?lang=${other}" hreflang="${other}" lang="${other}">${t.language}</a>
  </nav>`;
}

/** The form of a table that the reader's spreadsheet most likely takes. */
const TABLE = { de: 'csv-excel', en: 'csv' } as const;

/** At the foot: the data, the law's own pages, whom to tell. */
export function footLinks(
  { page, kommune, region, air }: Pick<Edition, 'page' | 'kommune' | 'region' | 'air'>,
  reader: Reader
): Html {
  const { t, language } = reader;
  const { slug } = kommune;
  const links: Link[] = [
    [air ? addressOf(slug, '/daten.csv', reader) : undefined, t.csv],
    // There all readings are, in every form.
    region.openData
      ? [`/opendata?lang=${language}#${slug}`, t.openData]
      : [`/api/v1/export?kommunen=${slug}&bucket=1h&from=now-30d/d&format=${TABLE[language]}`, t.allData],
    [page.accessibility ?? addressOf(slug, '/barrierefreiheit', reader), t.accessibility],
    [`${addressOf(slug, '/barrierefreiheit', reader)}#kontakt`, t.barrier],
    [page.easyLanguage, t.easyLanguage],
    [page.signLanguage, t.signLanguage],
    [addressOf(slug, '/datenschutz', reader), t.privacy],
    [page.imprint, t.imprint],
    [`/buerger/?lang=${language}`, t.allKommunen(region.name)],
    [`/buerger/${slug}?bildschirm&lang=${language}`, t.screen],
  ];
  return html`<footer>
    <nav aria-label="${t.links}">
      <ul>
        ${links.map(([address, name]) => address && html`<li><a href="${address}">${name}</a></li>`).filter(isHtml)}
      </ul>
    </nav>
  </footer>`;
}

const isHtml = (part: Html | string | undefined): part is Html => typeof part === 'object';
