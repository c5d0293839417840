import { propertyOf } from '@smartregion/terms/property';
import { RULES } from '../alerts/rules';
import { text } from '../language';
import type { LeftOut } from './boards';
import { feedsThatBring } from './measured';
import * as of from './parcel';
import type { Parcel } from './parcel';

export interface GuideFacts {
  readonly version: string;
  /** Titles of those inside. */
  readonly dashboards: readonly string[];
  readonly leftOut: readonly LeftOut[];
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
export function guideOf(parcel: Parcel, template: string, { version, dashboards, leftOut }: GuideFacts): string {
  const gaps: Readonly<Record<string, string>> = {
    VERSION: version,
    NAME: `${parcel.name}${parcel.isPublic ? ` (${of.inLanguageOf(parcel, of.PUBLIC)})` : ''}`,
    DATASOURCE: of.datasourceName(parcel),
    COUNT: String(dashboards.length),
    BOARDS: [...dashboards].sort((a, b) => a.localeCompare(b, parcel.language)).join(' · '),
    WITHOUT: without(parcel, leftOut),
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

const WITHOUT = text(
  `
**Nicht dabei** ist, was leer bliebe: Keine Datenquelle in der Konfiguration des Hubs kann es füllen. Kommt eine dazu, bringt ein neues
Paket das Dashboard mit.

| Dashboard | zeigt | Datenquellen dafür |
|---|---|---|
`,
  `
**Left out** is what would stay empty: no feed in the hub's configuration can fill it. Once there is one, a new parcel brings the
dashboard.

| dashboard | shows | feeds for it |
|---|---|---|
`
);
/** As many feeds as help to choose. */
const NAMED = 4;

/** A row for each board that is left out: what it is about, and what would bring it. */
function without(parcel: Parcel, leftOut: readonly LeftOut[]): string {
  const rows = leftOut.map(({ dashboard, about }) => {
    const shown = about.map((property) => of.inLanguageOf(parcel, propertyOf(property)));
    const feeds = feedsThatBring(about);
    const named = feeds.slice(0, NAMED).map((feed) => `\`${feed}\``);
    const all = feeds.length > NAMED ? [...named, '…'] : named;
    return `| ${of.inLanguageOf(parcel, dashboard.title)} | ${shown.join(', ')} | ${all.join(', ')} |\n`;
  });
  return rows.length === 0 ? '' : of.inLanguageOf(parcel, WITHOUT) + rows.join('');
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
