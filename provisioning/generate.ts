import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dashboardJson, type Dashboard, type Form } from './src/dashboard';
import { kommuneWeather } from './src/kommune-weather';
import type { Language } from './src/language';
import { regionOverview } from './src/region-overview';
import { roadAir } from './src/road-air';

/** File names are part of the plugin's includes: changing one breaks the Dashboards tab. */
const FILES: Readonly<Record<string, Dashboard>> = {
  'region-overview': regionOverview,
  'kommune-weather': kommuneWeather,
  'road-air': roadAir,
};

/** Where the files go: provisioned in two languages, importable by hand, and on the data source's Dashboards tab. */
const PLACES: readonly { folder: string; language: Language; form: Form }[] = [
  { folder: 'provisioning/dashboards/de', language: 'de', form: 'provisioned' },
  { folder: 'provisioning/dashboards/en', language: 'en', form: 'provisioned' },
  { folder: 'provisioning/import/de', language: 'de', form: 'importable' },
  { folder: 'provisioning/import/en', language: 'en', form: 'importable' },
  { folder: 'datasource-plugin/src/dashboards', language: 'de', form: 'importable' },
];

const ROOT = join(__dirname, '..');

/** Every generated dashboard by path, as text. */
export function generatedDashboards(): Map<string, string> {
  const files = new Map<string, string>();
  for (const { folder, language, form } of PLACES) {
    for (const [name, dashboard] of Object.entries(FILES)) {
      const json = dashboardJson(withLanguageTag(dashboard, language), language, form);
      files.set(`${folder}/${name}.json`, JSON.stringify(json, null, 2) + '\n');
    }
  }
  return files;
}

function withLanguageTag(dashboard: Dashboard, language: Language): Dashboard {
  return { ...dashboard, tags: [...dashboard.tags, language === 'de' ? 'deutsch' : 'english'] };
}

/** `--check`: says what is not current and fails, writes nothing. */
function main(check: boolean): void {
  const stale: string[] = [];
  for (const [path, content] of generatedDashboards()) {
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
  main(process.argv.includes('--check'));
}
