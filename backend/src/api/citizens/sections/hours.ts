import { lawHourOfDay } from '@smartregion/terms/law-time';
import { html, type Html } from '../../status/html';
import type { AirHour } from '../stories/air';
import { hoursInWords } from '../words/sentences';
import type { Reader } from '../words/texts';
import { lawSpan } from '../words/times';
import { INDEX, wordOf } from './classes';

/** So many hours stand together: two such groups side by side on a telephone, four where there is room. */
const GROUP = 6;

/** The last 24 hours as a strip, the same in one sentence for those who hear it, and as a table. */
export function hoursStrip(hours: readonly AirHour[], reader: Reader): Html {
  return html`${hoursOnly(hours, reader)}
    <details>
      <summary>${reader.t.hourByHour}</summary>
      ${table(hours, reader)}
    </details>`;
}

/** Without the table, for screens that nobody can touch. */
export function hoursOnly(hours: readonly AirHour[], reader: Reader): Html {
  const { t, language } = reader;
  const classes = hours.map((hour) => hour.class);
  const words = INDEX.classes.map((one) => one[language]);
  const groups = Array.from({ length: Math.ceil(hours.length / GROUP) }, (_, i) =>
    hours.slice(GROUP * i, GROUP * (i + 1))
  );
  return html`<div>
    <h3>${t.last24}</h3>
    <div class="strip" role="img" aria-label="${hoursInWords(classes, words, reader)}">
      ${groups.map((group) => groupOf(group, reader))}
    </div>
    ${classes.includes(null) && html`<p class="quiet key"><i class="h0"></i> ${t.notMeasured}</p>`}
  </div>`;
}

function groupOf(hours: readonly AirHour[], { t }: Reader): Html {
  const [first] = hours;
  return html`<div>
    <span class="from">${first && t.from(t.hour(lawHourOfDay(first.end) - 1))}</span
    ><span class="cells">${hours.map(({ class: number }) => html`<i class="h${number ?? 0}">${number}</i>`)}</span>
  </div>`;
}

/** Newest first. */
function table(hours: readonly AirHour[], reader: Reader): Html {
  const { t, language } = reader;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t.columns.hour}</th>
        <th scope="col">${t.columns.level}</th>
        <th scope="col">${t.columns.word}</th>
      </tr>
    </thead>
    <tbody>
      ${[...hours].reverse().map(
        ({ end, class: number }) =>
          html`<tr>
            <th scope="row">${lawSpan(lawHourOfDay(end), language)}</th>
            <td>${number ?? '–'}</td>
            <td>${number === null ? t.notMeasured : wordOf(number, reader)}</td>
          </tr>`
      )}
    </tbody>
  </table>`;
}
