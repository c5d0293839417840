import { stringify } from 'yaml';
import { grafanaRule } from '../alerts/grafana-rule';
import { RETIRED, RULES } from '../alerts/rules';
import { DATASOURCE_TYPE } from '../dashboard';
import { text } from '../language';
import * as of from './parcel';
import type { AlertRule, Topic } from '../alerts/rule';
import { boardAbout } from './board-about';
import type { Parcel } from './parcel';

/** Grafana's own id of its first organisation. */
const ORG = 1;
/** Where packages and images of Grafana look; a prefix may stand before it. */
const PROVISIONING = '${SMARTREGION_ROOT}/etc/grafana/provisioning';

/** As Grafana's reader takes it: there `no` is false. */
const YAML = { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false } as const;

/** Limits are of years, the rest is of now. */
const INTERVALS: Readonly<Record<Topic, string>> = {
  air: '10m',
  weather: '5m',
  road: '5m',
  water: '5m',
  operation: '5m',
};

const MADE = text(
  'Gehört zum Paket der Smart Region; ein neueres ersetzt diese Datei. Eigenes gehört in eigene Dateien.',
  'Belongs to the parcel of the Smart Region; a newer one replaces this file. What is your own belongs into files of your own.'
);

/** Address and token are the environment's, see grafana.env. */
export function datasourceYaml(parcel: Parcel): string {
  const datasource = {
    name: of.datasourceName(parcel),
    uid: of.datasourceUid(parcel),
    type: DATASOURCE_TYPE,
    access: 'proxy',
    orgId: ORG,
    // Grafana does not start with two defaults.
    isDefault: false,
    editable: false,
    url: '${HUB_URL}',
    jsonData: parcel.isRegion ? {} : { defaultKommune: parcel.slug },
    // $X in place of ${X}: of a token with a dollar nothing is replaced a second time.
    secureJsonData: { token: '$HUB_TOKEN' },
  };
  return file(parcel, { apiVersion: 1, datasources: [datasource] });
}

/** Dashboards that have gone from the folder go from Grafana, too; nobody can change them there and lose it with the next. */
export function providerYaml(parcel: Parcel): string {
  const name = of.providerOf(parcel);
  const provider = {
    name,
    type: 'file',
    orgId: ORG,
    folder: of.folderOf(parcel),
    folderUid: of.dashboardUid(parcel, 'folder'),
    disableDeletion: false,
    allowUiUpdates: false,
    updateIntervalSeconds: 30,
    options: { path: `${PROVISIONING}/dashboards/${name}` },
  };
  return file(parcel, { apiVersion: 1, providers: [provider] });
}

/**
 * One group for each topic, and what earlier parcels had. Neither contact points nor policies: the policies of a Grafana are
 * one whole, and a file would replace the town's own.
 * @param dashboards Grafana's JSON of those in the parcel, which alerts link to
 */
export function alertsYaml(parcel: Parcel, dashboards: ReadonlyMap<string, string>): string {
  const owner = {
    kommune: parcel.isRegion ? '*' : parcel.slug,
    datasource: of.datasourceUid(parcel),
    language: parcel.language,
    uidOf: (slug: string) => of.ruleUid(parcel, slug),
    boardOf: (topic: Topic) => boardAbout(topic, parcel, dashboards),
  };
  const groups = (Object.keys(INTERVALS) as Topic[]).map((topic) => ({
    orgId: ORG,
    name: `${of.baseOf(parcel)}-${topic}`,
    folder: of.alertFolderOf(parcel),
    interval: INTERVALS[topic],
    rules: RULES.filter((rule: AlertRule) => rule.topic === topic).map((rule) => grafanaRule(rule, owner)),
  }));
  const deleteRules = RETIRED.map((slug) => ({ orgId: ORG, uid: of.ruleUid(parcel, slug) }));
  return file(parcel, { apiVersion: 1, ...(deleteRules.length > 0 ? { deleteRules } : {}), groups });
}

/** Nothing holds in it until somebody takes the signs of a comment away. */
export function contactsYaml(parcel: Parcel): string {
  const { say, name, uid } = {
    say: (de: string, en: string) => of.inLanguageOf(parcel, text(de, en)),
    name: of.baseOf(parcel),
    uid: of.ruleUid(parcel, 'mail'),
  };
  return `# ${say(
    'Beispiele für Kontaktpunkte. Zum Nutzen in eine eigene Datei daneben kopieren und die Rauten entfernen.',
    'Examples of contact points. To use one, copy it into a file of your own beside this one, without the hashes.'
  )}
# ${say(
    'Wer wann benachrichtigt wird, stellen Sie in Grafana ein (Benachrichtigungsrichtlinien): dort nach den Labels',
    'Whom to notify is set in Grafana (notification policies): match there the labels'
  )}
# topic (air, weather, road, water, operation), severity (information, warning, critical)${parcel.isRegion ? '' : `, kommune = ${parcel.slug}`}.
apiVersion: 1
#contactPoints:
#  - orgId: ${ORG}
#    name: ${say('Bereitschaft per E-Mail', 'On duty by mail')}
#    receivers:
#      - uid: ${uid}
#        type: email
#        settings:
#          addresses: bereitschaft@${parcel.slug}.example
#          singleEmail: true
#  - orgId: ${ORG}
#    name: ${say('Leitstelle per Webhook', 'Control centre by webhook')}
#    receivers:
#      - uid: ${name}-webhook
#        type: webhook
#        settings:
#          url: https://leitstelle.${parcel.slug}.example/alarm
`;
}

function file(parcel: Parcel, content: object): string {
  return `# ${of.inLanguageOf(parcel, MADE)}\n${stringify(content, YAML)}`;
}
