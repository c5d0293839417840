import type { RegionConfig } from '../../../config/region';
import { html, type Html } from '../../status/html';
import type { PagedKommune } from '../edition';
import { languageLinks } from '../sections/links';
import type { Reader } from '../words/texts';
import { HATCH, pageOf } from './frame';
import { PAGE_CSS } from './style';

/** All Kommunen that have a page. */
export function listPage(
  { name, openData }: Pick<RegionConfig, 'name' | 'openData'>,
  kommunen: readonly PagedKommune[],
  reader: Reader
): string {
  const { t } = reader;
  const text = kommunen.length > 0 ? t.listText : t.listNone;
  const more = openData && html`<p><a href="/opendata?lang=${reader.language}">${t.openData}</a></p>`;
  return listed(t.listTitle(name), text, kommunen, reader, more);
}

/**
 * The page for an address that has none.
 * @param asked what stood in the address
 */
export function notFoundPage(asked: string, kommunen: readonly PagedKommune[], reader: Reader): string {
  const { t } = reader;
  return listed(t.notFound, kommunen.length > 0 ? t.notFoundText(asked.slice(0, 80)) : t.listNone, kommunen, reader);
}

function listed(title: string, text: string, kommunen: readonly PagedKommune[], reader: Reader, foot?: Html): string {
  const { language } = reader;
  const link = ({ slug, name }: PagedKommune): Html =>
    html`<li><a href="/buerger/${slug}?lang=${language}">${name}</a></li>`;
  const body = html`${HATCH}
    <header>
      <h1>${title}</h1>
      ${languageLinks({ page: {} }, reader)}
    </header>
    <main>
      <section class="card">
        <p>${text}</p>
        <ul class="list">
          ${kommunen.map(link)}
        </ul>
      </section>
    </main>
    ${foot && html`<footer>${foot}</footer>`}`;
  return pageOf({ language, title, css: PAGE_CSS, body });
}
