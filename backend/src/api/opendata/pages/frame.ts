import type { OpenData } from '../../../config/region';
import type { Instant } from '../../../model/time';
import { pageOf } from '../../citizens/pages/frame';
import { html, type Html } from '../../status/html';
import { standWords, type Clock } from '../../citizens/words/times';
import type { PageWords } from '../words/page-words';

/** Whom a page speaks to, and what time it is. */
export interface OpenDataReader extends Clock {
  readonly t: PageWords;
}

export interface Surroundings {
  readonly region: { readonly name: string; readonly demo: boolean };
  readonly openData: OpenData;
  readonly now: Instant;
  readonly css: string;
}

/** A page of open data: header, content, and at its foot what the law wants to stand there. */
export function framed(title: string, content: Html, at: Surroundings, reader: OpenDataReader): string {
  const { t, language } = reader;
  const body = html`<a class="skip" href="#content">${t.skip}</a>
    <header>
      <div>
        <h1>${title}</h1>
        <p class="quiet">${t.asOf(standWords(reader))}</p>
        ${at.region.demo && html`<p class="demo">${t.demo}</p>`}
      </div>
      ${top(at.openData, reader)}
    </header>
    <main id="content" class="columns">${content}</main>
    ${foot(at.openData, reader)}`;
  return pageOf({ language, title, css: at.css, body });
}

function top({ easyLanguage, signLanguage }: OpenData, { t, language }: OpenDataReader): Html {
  const other = language === 'de' ? 'en' : 'de';
  return html`<nav aria-label="${t.language}">
    ${easyLanguage && html`<a href="${easyLanguage}">${t.easyLanguage}</a>`}
    ${signLanguage && html`<a href="${signLanguage}">${t.signLanguage}</a>`}
    <a href="?lang=${other}" hreflang="${other}" lang="${other}">${t.language}</a>
  </nav>`;
}

function foot({ accessibility, imprint }: OpenData, { t, language }: OpenDataReader): Html {
  const statement = `/opendata/barrierefreiheit?lang=${language}`;
  const links: (readonly [address: string | undefined, name: string])[] = [
    [`/opendata?lang=${language}`, t.back],
    [accessibility ?? statement, t.accessibility],
    [`${statement}#kontakt`, t.barrier],
    [`/opendata/datenschutz?lang=${language}`, t.privacy],
    [imprint, t.imprint],
    [`/buerger/?lang=${language}`, t.citizens],
    [`/?lang=${language}`, t.status],
  ];
  return html`<footer>
    <nav aria-label="${t.links}">
      <ul>
        ${links.flatMap(([address, name]) => (address ? [html`<li><a href="${address}">${name}</a></li>`] : []))}
      </ul>
    </nav>
  </footer>`;
}
