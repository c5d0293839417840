import { html, type Html } from '../../status/html';
import type { Edition } from '../edition';
import type { ToldEvent } from '../stories/told';
import { noWeather, span, weatherSentences } from '../words/sentences';
import type { Reader } from '../words/texts';
import { SIGN } from './sign';
import { weatherCurve } from './weather-curve';

/** Words first, the curve beneath, and what is warned of. */
export function weatherSection(edition: Edition, reader: Reader): Html {
  const { weather, kommune } = edition;
  const { t } = reader;
  const sentence = weather
    ? weatherSentences(weather, kommune.name, reader).join(' ')
    : weather === null
      ? noWeather(edition, reader)
      : t.unknown;
  return html`<section class="card wide" aria-labelledby="weather">
    <h2 id="weather">${t.weather}</h2>
    <p class="statement">${sentence}</p>
    ${weather && html`<div class="plot">${weatherCurve(weather, sentence, reader)}</div>`}
    <h3>${t.warnings}</h3>
    ${warnings(edition, reader)}
  </section>`;
}

function warnings(edition: Edition, reader: Reader): Html {
  const { warnings: told } = edition;
  if (!told) {
    return html`<p>${reader.t.unknown}</p>`;
  }
  return html`<ul class="told">
    ${told.events.map((one) => warning(one, edition, reader))}
    ${told.events.length + told.remarks.length === 0 && html`<li>${reader.t.noWarning}</li>`}
    ${told.remarks.map((remark) => html`<li>${remark}</li>`)}
  </ul>`;
}

/** All names, where there is room for them. */
function warning(one: ToldEvent, { isRegion }: Edition, reader: Reader): Html {
  return html`<li>
    ${SIGN}
    <span
      ><strong>${one.title}${isRegion && one.kommunen && ` (${one.kommunen})`}</strong>, ${span(one, reader)}.<br />${reader.t.warning(one.severityName)}.
      ${one.text && one.text.split('\n').join(' ')}</span
    >
  </li>`;
}
