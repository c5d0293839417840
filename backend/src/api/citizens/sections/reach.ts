import type { Language } from '@smartregion/terms/sentence';
import { html, type Html } from '../../status/html';
import { STATEMENTS } from '../words/statements';
import type { CitizensPage } from '../../../config/region';

type Contact = NonNullable<CitizensPage['contact']>;

export const isReached = (who: Contact | undefined): who is Contact =>
  who?.email !== undefined || who?.phone !== undefined;

/** Whom to write to or call. */
export function reach({ name, email, phone }: Contact, language: Language): Html {
  const s = STATEMENTS[language];
  return html`<ul>
    ${name !== undefined && html`<li>${name}</li>`}
    ${email !== undefined && html`<li>${s.email}: <a href="mailto:${email}">${email}</a></li>`}
    ${phone !== undefined && html`<li>${s.phone}: <a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a></li>`}
  </ul>`;
}
