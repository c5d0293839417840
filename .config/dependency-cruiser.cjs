/**
 * Data goes one way: model ← feeds ← ingest, model ← store ← analysis ← api. Nothing imports upwards; no cycles.
 */
const below = {
  model: [],
  feeds: ['model'],
  config: ['model', 'feeds'],
  store: ['model'],
  ingest: ['model', 'feeds', 'store', 'config'],
  analysis: ['model', 'store'],
  demo: ['model', 'config'],
  api: ['model', 'feeds', 'config', 'store', 'ingest', 'analysis'],
};

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(below).map(([folder, allowed]) => ({
      name: `${folder}-imports-down-only`,
      comment: `backend/src/${folder} may import ${allowed.join(', ') || 'nothing else of the hub'}`,
      severity: 'error',
      from: { path: `^backend/src/${folder}/`, pathNot: '\\.test\\.ts$' },
      to: { path: '^backend/src/', pathNot: `^backend/src/(${[folder, 'testing', ...allowed].join('|')})/` },
    })),
  ],
  options: { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
};
