import type { BoardPanel } from '../alerts/grafana-rule';
import type { Topic } from '../alerts/rule';
import { dashboardUid, type Parcel } from './parcel';

/** Boards that show what an alert is about, the best first. */
const ABOUT: Readonly<Record<Topic, readonly string[]>> = {
  air: ['air', 'overview'],
  weather: ['weather', 'warnings'],
  road: ['road', 'warnings'],
  water: ['water', 'warnings'],
  operation: ['feeds'],
};

interface Saved {
  readonly uid: string;
  readonly panels: readonly { readonly id: number; readonly targets: readonly unknown[] }[];
}

/**
 * Where an alert leads: to the first panel that asks something, of a board that lies in the parcel.
 * @param dashboards Grafana's JSON, by file name
 */
export function boardAbout(
  topic: Topic,
  parcel: Parcel,
  dashboards: ReadonlyMap<string, string>
): BoardPanel | undefined {
  const all = [...dashboards.values()].map((json) => JSON.parse(json) as Saved);
  const found = ABOUT[topic].flatMap((slug) => all.filter(({ uid }) => uid === dashboardUid(parcel, slug)))[0];
  const panel = found?.panels.find(({ targets }) => targets.length > 0);
  return found && panel && { dashboard: found.uid, panel: panel.id };
}
