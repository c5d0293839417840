import { RULES } from '../alerts/rules';
import { text } from '../language';
import * as of from './parcel';
import type { Parcel } from './parcel';

export interface GuideFacts {
  readonly version: string;
  readonly dashboards: number;
}

/** What is said of sharing where the parcel is made for that. */
const SHARING = text(
  '- **Öffentlich teilen:** Dashboard öffnen, am Knopf „Teilen“ den Pfeil, „Extern teilen“, zustimmen, „Annehmen“. Den Link darf jeder lesen.\n',
  '- **Share publicly:** open a dashboard, arrow at “Share”, “Share externally”, agree, “Accept”. Everybody may read the link.\n'
);

/**
 * The one page that lies in a parcel.
 * @param template its text, with gaps such as `%NAME%`
 */
export function guideOf(parcel: Parcel, template: string, { version, dashboards }: GuideFacts): string {
  const gaps: Readonly<Record<string, string>> = {
    VERSION: version,
    NAME: `${parcel.name}${parcel.isPublic ? ` (${of.inLanguageOf(parcel, of.PUBLIC)})` : ''}`,
    DATASOURCE: of.datasourceName(parcel),
    COUNT: String(dashboards),
    FOLDER: of.folderOf(parcel),
    RULES: String(RULES.length),
    ALERTS: of.alertFolderOf(parcel),
    HUB: parcel.hub,
    PUBLIC: parcel.isPublic ? of.inLanguageOf(parcel, SHARING) : '',
    PROVIDER: of.providerOf(parcel),
    BASE: of.baseOf(parcel),
    PARCEL: of.nameOf(parcel),
  };
  return template.replace(/%([A-Z]+)%/g, (_, gap: string) => gaps[gap]!);
}

const ENV = text(
  `# Umgebung von Grafana: für „docker run --env-file“ und für systemd.
# Adresse des Hubs, wie der Grafana-Server ihn sieht (nicht die von Grafana), und sein Token, wenn er eins verlangt.`,
  `# Environment of Grafana: for "docker run --env-file" and for systemd.
# Address of the hub as the Grafana server sees it (not that of Grafana), and its token where it asks for one.`
);
const UNSIGNED = text(
  '# Diese Plugins sind nicht von Grafana Labs signiert; eigene kommen mit Komma dazu.',
  '# These plugins are not signed by Grafana Labs; add your own with a comma.'
);
const PREFIX = text(
  '# Was vor /etc/grafana/provisioning steht, meist nichts.',
  '# What stands before /etc/grafana/provisioning, mostly nothing.'
);

/** Everything that a parcel takes from Grafana's environment. */
export function environmentOf(parcel: Parcel, plugins: readonly string[]): string {
  return `${of.inLanguageOf(parcel, ENV)}
HUB_URL=${parcel.hub}
HUB_TOKEN=
${of.inLanguageOf(parcel, UNSIGNED)}
GF_PLUGINS_ALLOW_LOADING_UNSIGNED_PLUGINS=${plugins.join(',')}
${of.inLanguageOf(parcel, PREFIX)}
SMARTREGION_ROOT=
`;
}
