import { dashboardJson, DATASOURCE_UID, type Dashboard, type Variable } from '../dashboard';
import { withKommune } from '../kommune-input';
import { withOpenDataOf } from '../open-data/open-data-input';
import { relatedTo } from '../related';
import { shareable } from '../shareable';
import { boardsOf } from './boards';
import { dashboardUid, datasourceUid, type Parcel } from './parcel';

/** Grafana's JSON of every dashboard of a parcel, by file name. */
export function dashboardsOf(parcel: Parcel, files: Readonly<Record<string, Dashboard>>): Map<string, string> {
  const all = Object.values(files);
  const boards = boardsOf(parcel, files);
  const isThere = (one: Dashboard) => Object.values(boards).includes(one);
  return new Map(
    Object.entries(boards).map(([file, dashboard]) => {
      const made = parcel.isPublic
        ? publicJson(dashboard, parcel)
        : ownJson(dashboard, parcel, relatedTo(dashboard, all).filter(isThere));
      return [`${file}.json`, withOwnUids(JSON.stringify(made, null, 2), parcel, all) + '\n'] as const;
    })
  );
}

/** For those who sign in: the Kommune is chosen when it opens, and its neighbours can be. */
function ownJson(dashboard: Dashboard, parcel: Parcel, related: readonly Dashboard[]): object {
  const variables = dashboard.variables.map((variable) => openedIn(variable, parcel));
  const json = dashboardJson({ ...dashboard, variables }, parcel.language, 'provisioned', related);
  return { ...json, uid: dashboardUid(parcel, dashboard.slug) };
}

/** Grafana itself takes the first of a list where nothing is chosen yet. */
function openedIn(variable: Variable, { isRegion, slug, name }: Parcel): Variable {
  if (isRegion || 'typed' in variable) {
    return variable;
  }
  const current = variable.name === 'kommune' ? { text: name, value: slug } : { text: '', value: '' };
  return { ...variable, current };
}

/** Shared dashboards have neither variables nor links. */
function publicJson(dashboard: Dashboard, parcel: Parcel): object {
  const shared = dashboard.variables.length > 0 ? shareable(dashboard) : { ...dashboard, annotations: [] };
  const { __inputs, __requires, ...json } = dashboardJson(shared, parcel.language, 'provisioned', []);
  return { ...json, uid: dashboardUid(parcel, dashboard.slug) };
}

/** Whatever points at the data source, at a dashboard or at the Kommune points at the parcel's own. */
function withOwnUids(json: string, parcel: Parcel, all: readonly Dashboard[]): string {
  const uids = new Map<string, string>(
    all.flatMap(({ slug }) =>
      ['', '-en'].map((ending) => [`smartregion-${slug}${ending}`, dashboardUid(parcel, slug)] as const)
    )
  );
  return withKommune(withOpenDataOf(parcel.hub, json), parcel)
    .replaceAll(`"uid": "${DATASOURCE_UID}"`, `"uid": "${datasourceUid(parcel)}"`)
    .replace(/\/d\/([\w-]+)/g, (path, uid: string) => (uids.has(uid) ? `/d/${uids.get(uid)}` : path));
}
