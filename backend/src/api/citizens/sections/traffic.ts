import { html, type Html } from '../../status/html';
import type { Edition } from '../edition';
import type { ToldEvent } from '../stories/told';
import { capital, flowSentences, parkingSentences, span } from '../words/sentences';
import { roadReport } from '../words/road-report';
import type { Reader } from '../words/texts';

/** More would be a list that nobody reads; the others open. */
const AT_ONCE = 3;

/** How traffic flows, and what closes or narrows a road. */
export function trafficSection(edition: Edition, reader: Reader): Html {
  const { t } = reader;
  return html`<section class="card half" aria-labelledby="traffic">
    <h2 id="traffic">${t.traffic}</h2>
    <p>${flowSentences(edition, reader).join(' ')}</p>
    ${roads(edition, reader)}
  </section>`;
}

function roads({ roads: told }: Edition, reader: Reader): Html {
  if (!told) {
    return html`<p>${reader.t.unknown}</p>`;
  }
  const list = (events: readonly ToldEvent[]) =>
    html`<ul class="told">
      ${events.map((one) => road(one, reader))}
    </ul>`;
  const rest = told.events.slice(AT_ONCE);
  return html`${told.remarks.map((remark) => html`<p>${remark}</p>`)}
  ${told.events.length > 0 && list(told.events.slice(0, AT_ONCE))}
  ${
    rest.length > 0 &&
    html`<details>
      <summary>${reader.t.furtherEvents(rest.length)}</summary>
      ${list(rest)}
    </details>`
  }`;
}

/** Reports of roads are written in German. */
function road(one: ToldEvent, reader: Reader): Html {
  return html`<li>
    <span><strong>${capital(one.kind)}</strong>: <span lang="de">${roadReport(one)}</span>, ${span(one, reader)}.</span>
  </li>`;
}

export function parkingSection(edition: Edition, reader: Reader): Html {
  return html`<section class="card half" aria-labelledby="parking">
    <h2 id="parking">${reader.t.parking}</h2>
    ${parkingSentences(edition, reader).map((sentence) => html`<p>${sentence}</p>`)}
  </section>`;
}
