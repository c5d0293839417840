import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkTargets } from './src/check-targets';
import { actions } from './src/boards/actions';
import { airLimits } from './src/boards/air-limits';
import { bicycles } from './src/boards/bicycles';
import { citizens } from './src/boards/citizens';
import { climate } from './src/boards/climate';
import { feeds } from './src/boards/feeds';
import { parkingSpaces } from './src/boards/parking-spaces';
import { roadEffect } from './src/boards/road-effect';
import { sensorsTrust } from './src/boards/sensors-trust';
import { warnings } from './src/boards/warnings';
import { waterSoil } from './src/boards/water-soil';
import { dashboardJson, type Dashboard, type Form } from './src/dashboard';
import { withDownloads } from './src/open-data/download-row';
import { hubAddress, NEAR_HUB } from './src/open-data/hub-address';
import { editionOf, type KommuneName } from './src/kommune-edition';
import { kommuneWeather } from './src/kommune-weather';
import type { Language } from './src/language';
import { withOpenDataOf } from './src/open-data/open-data-input';
import { relatedTo } from './src/related';
import { regionOverview } from './src/region-overview';
import { roadAir } from './src/road-air';
import { shareable } from './src/shareable';
import { townHall } from './src/town-hall';

/** The data source's Dashboards tab knows the file names. */
const BOARDS: Readonly<Record<string, Dashboard>> = {
  'region-overview': regionOverview,
  'kommune-weather': kommuneWeather,
  'air-limits': airLimits,
  'road-air': roadAir,
  'road-effect': roadEffect,
  bicycles,
  parking: parkingSpaces,
  climate,
  'water-soil': waterSoil,
  warnings,
  actions,
  sensors: sensorsTrust,
  feeds,
  citizens,
  'town-hall': townHall,
};
const FILES = eachOf(BOARDS, withDownloads);

/** Those that have no variables are shareable as they are. */
const SHAREABLE: Readonly<Record<string, Dashboard>> = Object.fromEntries(
  Object.entries(FILES)
    .filter(([, { variables }]) => variables.length > 0)
    .map(([name, dashboard]) => [`${name}-share`, shareable(dashboard)])
);

/** Where the files go: provisioned, importable by hand, and on the data source's Dashboards tab. */
const PLACES: readonly { folder: string; form: Form; files: typeof FILES }[] = [
  { folder: 'provisioning/dashboards', form: 'provisioned', files: FILES },
  { folder: 'provisioning/import', form: 'importable', files: FILES },
  { folder: 'provisioning/import', form: 'shareable', files: SHAREABLE },
  { folder: 'datasource-plugin/src/dashboards', form: 'importable', files: FILES },
  { folder: 'datasource-plugin/src/dashboards', form: 'shareable', files: SHAREABLE },
];
const LANGUAGES: readonly Language[] = ['de', 'en'];

const ROOT = join(__dirname, '..');

/**
 * Every generated dashboard by path, as text.
 * @param hub where readers' browsers find the hub; imported dashboards ask for it
 */
export function generatedDashboards(hub = NEAR_HUB): Map<string, string> {
  const files = new Map<string, string>();
  for (const { folder, form, files: dashboards } of PLACES) {
    for (const [name, dashboard] of Object.entries(dashboards)) {
      for (const language of LANGUAGES) {
        const json = dashboardJson(
          withLanguageTag(dashboard, language),
          language,
          form,
          relatedTo(dashboard, Object.values(FILES))
        );
        const saved = JSON.stringify(json, null, 2) + '\n';
        const text = form === 'provisioned' ? withOpenDataOf(hub, saved) : saved;
        checkTargets(text);
        files.set(`${folder}/${language}/${name}.json`, text);
      }
    }
  }
  return files;
}

/** The dashboards of one Kommune, its name filled in, by path below the folder that the Kommune gets. */
export function editionsOf(kommune: KommuneName): Map<string, string> {
  const chosen = Object.entries(FILES).filter(([, { variables }]) => variables.length > 0);
  return new Map(
    LANGUAGES.flatMap((language) =>
      chosen.map(([file, dashboard]) => {
        const json = editionOf(withLanguageTag(dashboard, language), language, kommune);
        return [`${language}/${file}.json`, json] as const;
      })
    )
  );
}

/** Every dashboard by file name, as readers of one language get it. */
export function dashboardsIn(language: Language): Readonly<Record<string, Dashboard>> {
  return eachOf(FILES, (dashboard) => withLanguageTag(dashboard, language));
}

function eachOf(files: Readonly<Record<string, Dashboard>>, made: (dashboard: Dashboard) => Dashboard): typeof files {
  return Object.fromEntries(Object.entries(files).map(([name, dashboard]) => [name, made(dashboard)]));
}

function withLanguageTag(dashboard: Dashboard, language: Language): Dashboard {
  return { ...dashboard, tags: [...dashboard.tags, language === 'de' ? 'deutsch' : 'english'] };
}

/**
 * `--check`: says what is not current and fails, writes nothing. `--hub https://hub.kreis.example`: to whose open data the
 * provisioned dashboards lead.
 */
function main({ check = false, hub = NEAR_HUB }: { readonly check?: boolean; readonly hub?: string }): void {
  const stale: string[] = [];
  for (const [path, content] of generatedDashboards(hubAddress(hub))) {
    const file = join(ROOT, path);
    if (check && read(file) !== content) {
      stale.push(path);
    }
    if (!check) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
  if (stale.length > 0) {
    console.error(`Not current: ${stale.join(', ')}. Run "npm run generate" and commit the result.`);
    process.exitCode = 1;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

if (require.main === module) {
  try {
    main(parseArgs({ options: { check: { type: 'boolean' }, hub: { type: 'string' } } }).values);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
