import { formatList } from '@smartregion/terms/numbers';
import { html, type Html } from '../../status/html';
import type { Edition } from '../edition';
import type { StationAir } from '../stories/air';
import type { Reader } from '../words/texts';
import { lawHourWords } from '../words/times';
import { advice } from './advice';
import { INDEX, markOf, wordOf } from './classes';

/** The air where a Kommune measures none: of the Kreis that of its Kommunen. */
export function airElsewhere(edition: Edition, reader: Reader): Html[] {
  const { t } = reader;
  const { air, kommune, isRegion, neighbours } = edition;
  const told =
    air === undefined || (isRegion && !neighbours)
      ? [html`<p>${t.unknown}</p>`]
      : isRegion
        ? regionAir(neighbours ?? [], reader)
        : [html`<p class="air-advice">${t.noStation(kommune.name)}</p>`];
  return [...told, ...advice(edition, null, reader)];
}

/** Where the air is worst, where best, and how many places have which class. */
function regionAir(places: readonly StationAir[], reader: Reader): Html[] {
  const { t, language } = reader;
  const known = places
    .filter((place): place is StationAir & { class: number } => place.class !== null)
    .sort((a, b) => b.class - a.class);
  const [worst, best] = [known[0], known.at(-1)];
  if (!worst || !best) {
    return [html`<p>${t.noNeighbours}</p>`];
  }
  const counts = INDEX.classes.map((one, i) => ({
    word: one[language],
    n: known.filter((place) => place.class === i + 1).length,
  }));
  const told = [...counts, { word: t.withoutData, n: places.length - known.length }].filter(({ n }) => n > 0);
  return [
    ...(best.class < worst.class
      ? [
          classOf(worst, worst.class, t.worst(worst.kommuneName), reader),
          classOf(best, best.class, t.best(best.kommuneName), reader),
        ]
      : [classOf({ isSensor: false, end: worst.end }, worst.class, t.everywhere, reader)]),
    html`<p class="air-advice">
      ${formatList(
        told.map(({ n, word }) => t.places(n, word)),
        language
      )}.
      ${t.noOwnStation}
    </p>`,
  ];
}

function classOf(
  { isSensor, end }: Pick<StationAir, 'isSensor' | 'end'>,
  number: number,
  where: string,
  reader: Reader
): Html {
  return html`<h2 class="class">
    ${markOf(number, isSensor)}
    <span
      ><strong>${wordOf(number, reader)}</strong>
      <span class="quiet"
        >${where}${isSensor && `, ${reader.t.sensor}`}${end !== null && ` · ${lawHourWords(end, reader)}`}</span
      ></span
    >
  </h2>`;
}
