/**
 * Chunks are fetched from beside the module itself, wherever Grafana serves it from (sub path, asset CDN). First entry
 * of every plugin; `amd-module` is the AMD loader's own `module`, see externals.ts.
 */
import amdModule from 'amd-module';

if (amdModule?.uri) {
  __webpack_public_path__ = amdModule.uri.slice(0, amdModule.uri.lastIndexOf('/') + 1);
}
