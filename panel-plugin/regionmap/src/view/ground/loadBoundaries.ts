import type { Topology } from 'topojson-specification';

/** Webpack's own variable: where the plugin's files are, below whatever path Grafana is served from. */
declare const __webpack_public_path__: string;

const folder = () =>
  typeof __webpack_public_path__ === 'string' ? __webpack_public_path__ : 'public/plugins/smartregion-regionmap-panel/';

let loading: Promise<Topology> | undefined;

/**
 * The boundaries of all German municipalities, a file of this plugin that Grafana itself hands out, also to readers of
 * shared dashboards. Fetched when an area other than the one in the bundle is asked for, and once.
 * @throws Error with the reason in few words
 */
export function loadBoundaries(): Promise<Topology> {
  loading ??= fetch(`${folder()}geo/gemeinden.json`)
    .then((answer) => {
      if (!answer.ok) {
        throw new Error(`HTTP ${answer.status}`);
      }
      return answer.json() as Promise<Topology>;
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
