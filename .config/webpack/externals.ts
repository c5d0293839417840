import type { Configuration } from 'webpack';

/**
 * What Grafana itself hands to a plugin at run time, exactly the list of `@grafana/create-plugin`. Everything else is
 * bundled. `rxjs/operators`, `react/jsx-runtime` and `react-dom/client` are not on it: older Grafanas do not share them.
 */
export const externals: Configuration['externals'] = [
  { 'amd-module': 'module' },
  'lodash',
  'jquery',
  'moment',
  'slate',
  'emotion',
  '@emotion/react',
  '@emotion/css',
  'prismjs',
  'slate-plain-serializer',
  '@grafana/slate-react',
  'react',
  'react-dom',
  'react-redux',
  'redux',
  'rxjs',
  'i18next',
  'react-router',
  'd3',
  'angular',
  /^@grafana\/ui/i,
  /^@grafana\/runtime/i,
  /^@grafana\/data/i,
];
