import { getBackendSrv } from '@grafana/runtime';
import type { Language, Text } from '../../../panel-plugin/shared/src/text/language';
import type { KommuneEntry } from '../selection/catalogue';

/** A dashboard that comes with the plugin, in dashboards/<language>/<file>.json; provisioning/ generates them. */
export interface BundledDashboard {
  readonly file: string;
  /** The second part of its uid. */
  readonly slug: string;
  readonly title: Text;
}

export const DASHBOARDS: readonly BundledDashboard[] = [
  { file: 'region-overview', slug: 'overview', title: { de: 'Region im Überblick', en: 'Region overview' } },
  { file: 'kommune-weather', slug: 'weather', title: { de: 'Wetter der Kommune', en: 'Weather of a municipality' } },
  { file: 'air-limits', slug: 'air', title: { de: 'Luft und Grenzwerte', en: 'Air and limit values' } },
  { file: 'road-air', slug: 'road', title: { de: 'LuFt-Hub: Straße', en: 'LuFt-Hub: road' } },
  { file: 'road-effect', slug: 'effect', title: { de: 'Wirkung einer Maßnahme', en: 'Effect of a measure' } },
  { file: 'bicycles', slug: 'counts', title: { de: 'Rad- und Fußverkehr', en: 'Cycling and walking' } },
  { file: 'parking', slug: 'parking', title: { de: 'Parken', en: 'Parking' } },
  { file: 'climate', slug: 'climate', title: { de: 'Klima der Kommune', en: 'Climate of a municipality' } },
  { file: 'water-soil', slug: 'water', title: { de: 'Wasser und Boden', en: 'Water and soil' } },
  { file: 'warnings', slug: 'warnings', title: { de: 'Warnungen', en: 'Warnings' } },
  { file: 'actions', slug: 'actions', title: { de: 'Maßnahmen', en: 'Measures' } },
  { file: 'sensors', slug: 'sensors', title: { de: 'Vertrauen in Sensoren', en: 'Trust in sensors' } },
  { file: 'feeds', slug: 'feeds', title: { de: 'Zustand der Datenquellen', en: 'Health of the feeds' } },
  {
    file: 'citizens',
    slug: 'citizens',
    title: { de: 'Luft und Wetter für alle', en: 'Air and weather for everybody' },
  },
  { file: 'town-hall', slug: 'townhall', title: { de: 'Rathaus-Bildschirm', en: 'Town-hall screen' } },
];

/** Of all Kommunen at once: nothing is chosen in them. */
const OF_ALL = ['overview', 'water', 'warnings', 'actions', 'feeds'];

/** Of one Kommune, without variables: those that can be shared publicly. */
export const SHAREABLE: readonly BundledDashboard[] = DASHBOARDS.filter(({ slug }) => !OF_ALL.includes(slug)).map(
  (dashboard) => ({ ...dashboard, file: `${dashboard.file}-share` })
);

type Kommune = Pick<KommuneEntry, 'slug' | 'name'>;

/** The uid of an imported dashboard: the same each time, so that importing again renews it. */
export function uidOf({ slug }: BundledDashboard, language: Language, kommune?: Kommune): string {
  return ['smartregion', slug, ...(language === 'en' ? ['en'] : []), kommune?.slug ?? 'import'].join('-');
}

/** Which of these are imported already, with their addresses. */
export async function importedOf(uids: readonly string[]): Promise<Map<string, string>> {
  const query = uids.map((uid) => `dashboardUIDs=${encodeURIComponent(uid)}`).join('&');
  const found = await getBackendSrv().get<{ uid: string; url: string }[]>(`/api/search?type=dash-db&${query}`);
  return new Map((found ?? []).map(({ uid, url }) => [uid, url]));
}

interface Import {
  readonly dashboard: BundledDashboard;
  readonly language: Language;
  /** Uid of the data source. Grafana's own Dashboards tab writes its name instead, and no shared dashboard finds that. */
  readonly datasource: string;
  readonly pluginId: string;
  /** Where the plugin's files are. */
  readonly baseUrl: string;
  readonly kommune?: Kommune;
}

/** What the file of a dashboard asks for. */
interface Bundled {
  readonly __inputs: readonly { readonly name: string }[];
}

const OPEN_DATA = 'VAR_OPEN_DATA';

/** Imports a dashboard, or renews it. */
export async function importDashboard({
  dashboard,
  language,
  datasource,
  pluginId,
  baseUrl,
  kommune,
}: Import): Promise<void> {
  const file = `${baseUrl}/dashboards/${language}/${dashboard.file}.json`;
  const json = await getBackendSrv().get<Bundled>(file);
  const leadsToData = json.__inputs.some(({ name }) => name === OPEN_DATA);
  const openData = leadsToData ? [{ name: OPEN_DATA, type: 'constant', value: await openDataOf(datasource) }] : [];
  await getBackendSrv().post('/api/dashboards/import', {
    dashboard: { ...json, uid: uidOf(dashboard, language, kommune) },
    overwrite: true,
    folderUid: '',
    inputs: [
      { name: 'DS_SMART_REGION_HUB', type: 'datasource', pluginId, value: datasource },
      ...(kommune ? [{ name: 'VAR_KOMMUNE', type: 'constant', value: kommune.name }] : []),
      ...openData,
    ],
  });
}

/** Where the hub gives its data to everybody, as the data source knows its address. */
async function openDataOf(datasource: string): Promise<string> {
  const { url } = await getBackendSrv().get<{ url: string }>(`/api/datasources/uid/${encodeURIComponent(datasource)}`);
  return `${url.replace(/\/+$/, '')}/opendata`;
}
