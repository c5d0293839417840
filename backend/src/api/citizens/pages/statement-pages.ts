import { html, type Html } from '../../status/html';
import type { CitizensPage } from '../../../config/region';
import { languageLinks } from '../sections/links';
import { isReached, reach } from '../sections/reach';
import { OMBUDS, STATEMENTS } from '../words/statements';
import type { Reader } from '../words/texts';
import { dateWords } from '../words/times';
import { pageOf } from './frame';
import { PAGE_CSS } from './style';

/** Pages that a statement is about, and who answers for them. */
export interface Site {
  readonly title: string;
  /** As the reader sees it. */
  readonly address: string;
  /** Path of its first page. */
  readonly home: string;
  readonly responsible: string;
  /** What is not accessible on them, beside versions that are missing. */
  readonly exceptions: readonly string[];
  readonly page: CitizensPage;
}

/** The accessibility statement of some pages, after the model of Decision (EU) 2018/1523 (BITVNRW § 4). */
export function accessibilityPage(site: Site, reader: Reader): string {
  const s = STATEMENTS[reader.language];
  const { page } = site;
  const exceptions = [...site.exceptions, !page.easyLanguage && s.noEasy, !page.signLanguage && s.noSign];
  const content = html`<p>${s.scope(site.title, site.address)}</p>
    ${page.accessibility && html`<p>${s.ownStatement} ${link(page.accessibility)}</p>`}
    <h2>${s.status}</h2>
    <p>${s.partial}</p>
    <h2>${s.exceptions}</h2>
    <ul>
      ${exceptions.flatMap((text) => (text ? [html`<li>${text}</li>`] : []))}
    </ul>
    <h2>${s.made}</h2>
    <p>
      ${s.method}
      ${page.accessibilityChecked === undefined ? s.notChecked : s.checked(dateWords(page.accessibilityChecked, reader))}
    </p>
    <h2 id="kontakt">${s.feedback}</h2>
    ${contact(page, reader)}
    <h2>${s.ombuds}</h2>
    <p>${s.ombudsText}</p>
    <p><span lang="de">${OMBUDS.name}</span>, ${link(OMBUDS.url)}</p>`;
  return statementPage(s.accessibility, content, site, reader);
}

function contact({ contact: who }: CitizensPage, { language }: Reader): Html {
  const s = STATEMENTS[language];
  return isReached(who)
    ? html`<p>${s.feedbackText}</p>
        ${reach(who, language)}`
    : html`<p>${s.noContact}</p>`;
}

export const link = (address: string): Html => html`<a href="${address}">${address}</a>`;

export function statementPage(title: string, content: Html, site: Site, reader: Reader): string {
  const { language } = reader;
  const body = html`<header>
      <h1>${title}</h1>
      ${languageLinks(site, reader)}
    </header>
    <main>
      <article class="card prose">${content}</article>
    </main>
    <footer>
      <p><a href="${site.home}?lang=${language}">${STATEMENTS[language].back(site.title)}</a></p>
    </footer>`;
  return pageOf({ language, title: `${title} · ${site.title}`, css: PAGE_CSS, body });
}
