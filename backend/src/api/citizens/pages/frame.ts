import { createHash } from 'node:crypto';
import { html, Html } from '../../status/html';
import type { Language } from '@smartregion/terms/sentence';

/** What stands between the tags of a page, and the style that it brings along. */
export interface PageParts {
  readonly language: Language;
  readonly title: string;
  readonly css: string;
  /** Renews itself after so many seconds. */
  readonly refresh?: number;
  readonly body: Html;
}

/** A page in one response: nothing of it is fetched from anywhere, not even from the hub. */
export function pageOf({ language, title, css, refresh, body }: PageParts): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${refresh !== undefined && html`<meta http-equiv="refresh" content="${refresh}" />`}
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${new Html(`<style>${css}</style>`)}
      </head>
      <body>
        ${body}
      </body>
    </html>`.markup.replace(/\n\s+/g, '\n');
}

/** The pattern of what was not measured; every mark on the page refers to it. */
export const HATCH = html`<svg class="sr" aria-hidden="true" width="0" height="0">
  <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <path d="M0 0V5" class="hatch" />
  </pattern>
</svg>`;

/**
 * A page may use its own style and nothing else: no script, no picture, no frame around it.
 * @param forms where its forms may send to, if it has any
 */
export function policyOf(css: string, forms: 'none' | 'self' = 'none'): string {
  const hash = createHash('sha256').update(css).digest('base64');
  return [
    `default-src 'none'`,
    `style-src 'sha256-${hash}'`,
    `img-src data:`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action '${forms}'`,
  ].join('; ');
}
