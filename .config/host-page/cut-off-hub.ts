/** A hub without a way to the internet: what it asks for stands at names that no resolver knows. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startHub, until, type StartedHub } from './started-hub';

const REGION = `
region: { name: Kreis Unna, ags: "05978", timeZone: Europe/Berlin }
server: { host: 127.0.0.1, port: 0 }
store: { path: hub.sqlite }
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    feeds:
      - feed: uba-airquality
        baseUrl: https://luftdaten.umweltbundesamt.invalid/api/air-data/v3
        stations: [{ id: DENW179, name: Schwerte, lat: 51.44875, lon: 7.58224, class: reference }]
      - feed: dwd-cap
        baseUrl: https://opendata.dwd.invalid
        stations: [{ id: warnung, provider: "805978028", name: Warngebiet, lat: 51.44, lon: 7.56, class: reference }]
  - ags: "05978012"
    slug: froendenberg
    name: Fröndenberg/Ruhr
    feeds:
      - feed: dwd-mosmix
        baseUrl: https://opendata.dwd.invalid
        stations: [{ id: vorhersage, provider: N8686, name: Fröndenberg, lat: 51.4732, lon: 7.7673, class: model }]
`;

/** Resolves as soon as it knows that nothing can be reached. */
export function startCutOffHub(): Promise<StartedHub> {
  const configIn = (folder: string) => {
    writeFileSync(join(folder, 'region.yaml'), REGION);
    return 'region.yaml';
  };
  return startHub(configIn, (url) =>
    until(() => isCutOff(url), 60, 'The hub has not found out within a minute that it cannot reach anything.')
  );
}

async function isCutOff(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/api/v1/status`);
  const { feeds, problems } = (await answer.json()) as { feeds: { state: string }[]; problems: { id: string }[] };
  return problems[0]?.id === 'no-internet' && feeds.every(({ state }) => state === 'failing');
}
