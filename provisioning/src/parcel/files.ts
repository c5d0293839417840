import { leftOutOf } from './boards';
import { dashboardsOf } from './dashboards';
import { environmentOf, guideOf } from './guide';
import { baseOf, providerOf, type Parcel } from './parcel';
import { alertsYaml, contactsYaml, datasourceYaml, providerYaml } from './yaml';
import type { Dashboard } from '../dashboard';

/** What a parcel is made of that is not its own. */
export interface Parts {
  readonly dashboards: Readonly<Record<string, Dashboard>>;
  /** Ids of the plugins that lie beside. */
  readonly plugins: readonly string[];
  readonly version: string;
  /** The guide's text in the language of the parcel, with gaps. */
  readonly guide: string;
}

/** Everything in a parcel but the plugins, by path inside it. */
export function filesOf(parcel: Parcel, { dashboards, plugins, version, guide }: Parts): Map<string, string> {
  const own = dashboardsOf(parcel, dashboards);
  const facts = { version, dashboards: titlesOf(own), leftOut: leftOutOf(parcel, dashboards) };
  const [base, provider] = [baseOf(parcel), providerOf(parcel)];
  return new Map([
    [parcel.language === 'de' ? 'LIESMICH.md' : 'README.md', guideOf(parcel, guide, facts)],
    ['grafana.env', environmentOf(parcel, plugins)],
    [`provisioning/datasources/${base}.yaml`, datasourceYaml(parcel)],
    [`provisioning/dashboards/${provider}.yaml`, providerYaml(parcel)],
    ...[...own].map(([name, json]) => [`provisioning/dashboards/${provider}/${name}`, json] as const),
    [`provisioning/alerting/${base}.yaml`, alertsYaml(parcel, own)],
    [`provisioning/alerting/${base}-contacts.yaml`, contactsYaml(parcel)],
    // Grafana complains where a mounted folder lacks it.
    ['provisioning/plugins/smartregion.yaml', 'apiVersion: 1\napps: []\n'],
  ]);
}

const titlesOf = (dashboards: ReadonlyMap<string, string>): string[] =>
  [...dashboards.values()].map((json) => (JSON.parse(json) as { title: string }).title);
