import { html, type Html } from '../../status/html';
import { isReached, reach } from '../sections/reach';
import { AUTHORITY, STATEMENTS } from '../words/statements';
import type { Reader } from '../words/texts';
import { link, statementPage, type Site } from './statement-pages';

/**
 * What becomes of what a reader leaves, after article 13 of the GDPR: as the code has it, as the law has it for public
 * bodies, and what only the Kommune can say.
 */
export function privacyPage(site: Site, reader: Reader): string {
  const { language } = reader;
  const s = STATEMENTS[language];
  const { contact, privacy, dataProtection = {} } = site.page;
  const { officer, legalBasis, storage, authority = AUTHORITY } = dataProtection;
  const content = html`<p><strong>${s.short}</strong></p>
    <ul>
      ${s.facts.map((fact) => html`<li>${fact}</li>`)}
    </ul>
    <p>${s.transport}</p>
    <h2>${s.own}</h2>
    <p>${privacy ? link(privacy) : s.noOwn}</p>
    <h2>${s.controller}</h2>
    <p>${s.responsible(site.responsible)}</p>
    ${isReached(contact) ? reach(contact, language) : html`<p>${s.noContact}</p>`}
    <h2>${s.officer}</h2>
    ${
      isReached(officer)
        ? html`<p>${s.officerText}</p>
            ${reach(officer, language)}`
        : html`<p>${s.noOfficer}</p>`
    }
    <h2>${s.basis}</h2>
    <p>${s.purpose}</p>
    <p>${legalBasis === undefined ? s.legalBasis : german(legalBasis)}</p>
    <h2>${s.storage}</h2>
    <p>${s.storageHub}</p>
    <p>${storage === undefined ? s.noStorage : german(storage)}</p>
    <h2>${s.rights}</h2>
    <p>${s.rightsText}</p>
    <ul>
      ${s.rightsList.map((right) => html`<li>${right}</li>`)}
    </ul>
    <p>${s.complaint}</p>
    <p>${german(authority)}</p>`;
  return statementPage(s.privacy, content, site, reader);
}

/** What the configuration says is German on every page. */
const german = (text: string): Html => html`<span lang="de">${text}</span>`;
