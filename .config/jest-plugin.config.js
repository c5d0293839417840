/**
 * One test setup for every plugin: real @grafana/ui components in jsdom. A plugin's own jest.config.js re-exports it;
 * <rootDir> is that plugin's folder.
 */
const path = require('path');

/** Published as ES modules only, so that jest has to compile them. */
const esModules = [
  '@grafana/schema',
  '@wojtekmaj/date-utils',
  'd3',
  'd3-[a-z-]+',
  'delaunator',
  'get-user-locale',
  'internmap',
  'marked',
  'memoize',
  'mimic-function',
  'ol',
  'pbf',
  'quickselect',
  'rbush',
  'react-calendar',
  'react-colorful',
  'robust-predicates',
  'rxjs',
  'uuid',
];

module.exports = {
  testEnvironment: 'jsdom',
  // Real components in jsdom take their time on a busy machine.
  testTimeout: 30_000,
  // jest itself would leave one of two processors idle.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  setupFilesAfterEnv: [path.join(__dirname, 'jest-plugin-setup.js')],
  moduleNameMapper: {
    '\\.(css|scss|sass|svg|png)$': 'identity-obj-proxy',
    '^react-inlinesvg$': path.join(__dirname, 'jest-plugin-inlinesvg.js'),
  },
  transform: {
    '^.+\\.m?[tj]sx?$': [
      '@swc/jest',
      {
        sourceMaps: 'inline',
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'classic' } },
        },
      },
    ],
  },
  transformIgnorePatterns: [`node_modules/(?!.*(${esModules.join('|')})/)`],
};
