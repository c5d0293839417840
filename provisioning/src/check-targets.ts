import { queriesOf, readQuery } from '../../backend/src/analysis/asking/ask';
import { asError } from '@smartregion/terms/errors';

interface Saved {
  readonly panels: readonly { readonly title: string; readonly targets: readonly object[] }[];
  readonly annotations: { readonly list: readonly { readonly name: string; readonly target: object }[] };
  readonly templating: { readonly list: readonly { readonly name: string; readonly query: unknown }[] };
}

/**
 * Holds every query of a dashboard to the schema of its question.
 * @throws Error that names the panel and the key that the hub would not understand
 */
export function checkTargets(dashboard: string): void {
  const { panels, annotations } = JSON.parse(withEntries(dashboard)) as Saved;
  const marks = annotations.list.map(({ name, target }) => ({ title: name, targets: [target] }));
  for (const { title, targets } of [...panels, ...marks]) {
    for (const target of targets) {
      try {
        queriesOf({ from: 0, to: 1, queries: [{ refId: 'A', ...target }] }, 0).queries.forEach(readQuery);
      } catch (thrown) {
        throw new Error(`The panel "${title}" asks what the hub does not understand. ${asError(thrown).message}`);
      }
    }
  }
}

/** What is entered at the top of the dashboard, as it stands there: a day must be one. */
function withEntries(dashboard: string): string {
  const { templating } = JSON.parse(dashboard) as Saved;
  return templating.list.reduce(
    (text, { name, query }) =>
      typeof query === 'string' ? text.replaceAll(`"$${name}"`, JSON.stringify(query)) : text,
    dashboard
  );
}
