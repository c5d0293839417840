import { html, type Html } from '../../status/html';
import type { Edition } from '../edition';
import type { Reader } from '../words/texts';
import { INDEX, markOf } from './classes';

/** What the index says, class by class, the present one framed. Open until the reader closes it. */
export function meaningSection({ air }: Edition, { t, language }: Reader): Html {
  const present = air?.station.class;
  return html`<section class="card narrow">
    <details open>
      <summary><h2>${t.meaning}</h2></summary>
      ${t.meaningText.map((sentence) => html`<p>${sentence}</p>`)}
      <ol class="scale">
        ${INDEX.classes.map((one, i) => {
          const isNow = present === i + 1;
          return html`<li ${isNow && html`class="present"`}>
            ${markOf(i + 1, false)}
            <span
              ><strong>${one[language]}${isNow && ` · ${t.now}`}</strong><br /><span class="quiet"
                >${t.short[i]}</span
              ></span
            >
          </li>`;
        })}
      </ol>
    </details>
  </section>`;
}
