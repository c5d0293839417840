import { html, type Html } from './html';
import type { HourState } from './report';
import type { Texts } from './words/texts';

/** Told by place and height, too: [y, height] of 14. */
const PLACES: Readonly<Record<HourState, readonly [y: number, height: number]>> = {
  data: [0, 14],
  none: [0, 14],
  rejected: [7, 7],
  failed: [0, 7],
};

/** Runs of equal hours become one rectangle each. */
export function weekBar(week: readonly HourState[], t: Texts): Html {
  const runs: { state: HourState; from: number; length: number }[] = [];
  week.forEach((state, hour) => {
    const last = runs[runs.length - 1];
    if (last?.state === state) {
      last.length++;
    } else {
      runs.push({ state, from: hour, length: 1 });
    }
  });
  const sentence = t.weekSentence(week.filter((state) => state === 'data').length);
  const bars = runs.map(({ state, from, length }) => bar(state, from, length));
  return html`<svg class="week" viewBox="0 0 168 14" preserveAspectRatio="none" role="img" aria-label="${sentence}">
    <title>${sentence}</title>
    ${bars}
  </svg>`;
}

function bar(state: HourState, x: number, width: number): Html {
  const [y, height] = PLACES[state];
  return html`<rect class="${state}" x="${x}" y="${y}" width="${width}" height="${height}" />`;
}

/** What the bars are filled with, and the pattern that they are filled from. */
export function legend(t: Texts): Html {
  const states: HourState[] = ['data', 'none', 'rejected', 'failed'];
  return html`<svg width="0" height="0" aria-hidden="true" class="patterns">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="6" class="hatch" />
        </pattern>
      </defs>
    </svg>
    <p class="legend quiet">
      ${t.week}:
      ${states.map(
        (s) =>
          html`<span
            ><svg class="swatch" viewBox="0 0 14 14" aria-hidden="true">${bar(s, 0, 14)}</svg> ${t.hours[s]}</span
          > `
      )}
    </p>`;
}
