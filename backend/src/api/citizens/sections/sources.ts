import { html, type Html } from '../../status/html';
import type { Edition } from '../edition';
import type { Reader } from '../words/texts';
import { INDEX } from './classes';

/** Source and licence as sentences: what the licences want to stand beside the data. */
export function sourcesSection(edition: Edition, reader: Reader): Html {
  const { t } = reader;
  return html`<section class="card" aria-labelledby="sources">
    <h2 id="sources">${t.sources}</h2>
    ${sourceSentences(edition, reader).map((sentence) => html`<p>${sentence}</p>`)}
  </section>`;
}

function sourceSentences(
  { air, isRegion, neighbours, weather, warnings, roads, flows, parking }: Edition,
  reader: Reader
): string[] {
  const { t, language } = reader;
  const from = (tell: (source: string) => string, attributions: readonly (string | undefined)[] = []) => {
    const named = [...new Set(attributions.filter(Boolean))];
    return named.length > 0 ? [tell(named.join('; '))] : [];
  };
  const airTold = air
    ? [
        (air.station.isSensor ? t.airFromSensor : t.airFrom)(air.station.name, air.station.attribution),
        ...(air.station.provisional ? [t.provisional] : []),
        t.index(INDEX.name[language]),
        t.law,
      ]
    : [];
  return [
    airTold.join(' '),
    ...(isRegion
      ? from(
          t.airOfPlacesFrom,
          neighbours?.map(({ attribution }) => attribution)
        )
      : []),
    ...(isRegion && !air ? [`${t.index(INDEX.name[language])} ${t.law}`] : []),
    ...from(t.weatherFrom, weather?.attributions),
    ...from(
      t.warningsFrom,
      warnings?.events.map(({ attribution }) => attribution)
    ),
    ...from(
      t.trafficFrom,
      [...(flows ?? []), ...(roads?.events ?? [])].map(({ attribution }) => attribution)
    ),
    ...from(t.parkingFrom, parking?.attributions),
    air || isRegion ? t.otherTimes : t.localTime,
  ].filter(Boolean);
}
