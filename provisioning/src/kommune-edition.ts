import { dashboardJson, type Dashboard } from './dashboard';
import { KOMMUNE_INPUT, withKommune } from './kommune-input';
import type { Language } from './language';
import { shareable } from './shareable';

/** As the region's configuration names it. */
export interface KommuneName {
  readonly slug: string;
  readonly name: string;
}

/**
 * A dashboard for sharing with its Kommune filled in: importing it asks for the data source, and for the address of the
 * open data, which only who runs the hub knows. Its uid is the one that the data source's own tab "Dashboards" gives, so
 * that either renews what the other has brought.
 *
 * @param dashboard one with variables
 * @returns Grafana's JSON, as text
 */
export function editionOf(dashboard: Dashboard, language: Language, kommune: KommuneName): string {
  const { __inputs, ...json } = dashboardJson(shareable(dashboard), language, 'shareable', []);
  const inputs = (__inputs as readonly { readonly name: string }[]).filter((input) => input.name !== KOMMUNE_INPUT);
  const uid = ['smartregion', dashboard.slug, ...(language === 'en' ? ['en'] : []), kommune.slug].join('-');
  const filled = JSON.stringify({ __inputs: inputs, uid, ...json }, null, 2) + '\n';
  return withKommune(filled, kommune);
}
