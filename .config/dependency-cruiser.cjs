/**
 * Data goes one way: model ← feeds ← ingest, model ← store ← analysis ← api ← data source ← panels ← dashboards.
 * Nothing imports upwards, and there are no cycles, in any workspace.
 */

/** What each part of the bundle may import of the others. */
const PARTS = {
  'backend/terms': [],
  'backend/src': ['backend/terms'],
  'panel-plugin/shared': ['backend/terms'],
  'panel-plugin/(?!shared/)[^/]+': ['panel-plugin/shared', 'backend/terms'],
  'datasource-plugin/src': ['datasource-plugin/testdata', 'panel-plugin/shared'],
  'datasource-plugin/generate': ['backend/src/analysis', 'datasource-plugin/src/query'],
  // The Kommunen that editions are made for stand in the configuration of a region, and what can be measured there says the
  // registry of feeds; alert rules are tested on a hub.
  provisioning: [
    'backend/terms',
    'backend/src/config',
    'backend/src/feeds',
    'backend/src/analysis',
    'backend/src/testing',
    'datasource-plugin/src/query',
    '.config',
  ],
  bench: ['backend', '.config'],
  e2e: ['.config', 'datasource-plugin/src/query'],
};

/** What each room of a part may import of its other rooms. */
const ROOMS = {
  'backend/src': {
    model: [],
    feeds: ['model'],
    config: ['model', 'feeds'],
    store: ['model'],
    ingest: ['model', 'feeds', 'store', 'config'],
    analysis: ['model', 'store'],
    // What leaves the hub by itself: messages to targets and brokers.
    outward: ['model', 'config'],
    actions: ['model', 'config', 'store', 'analysis', 'outward'],
    demo: ['model', 'config'],
    api: ['model', 'feeds', 'config', 'store', 'ingest', 'analysis', 'outward', 'actions'],
  },
  'datasource-plugin/src': {
    text: [],
    look: [],
    query: ['text'],
    selection: ['text', 'look', 'query'],
    editor: ['text', 'look', 'query', 'selection'],
    variables: ['text', 'look', 'query', 'selection'],
    config: ['text', 'look', 'selection'],
  },
  'panel-plugin/[^/]+/src': {
    ...{ frames: ['text'], data: ['text'], text: ['data'], table: ['text'] },
    view: ['data', 'text', 'frames', 'table'],
  },
};

const BUNDLE = '^(backend|bench|datasource-plugin|e2e|panel-plugin|provisioning|\\.config)/';

/** Builds and tests of a part are set up by files that all parts share. */
const SETUP = '(jest|webpack)\\.config\\.js$';
const TEST = '\\.test\\.tsx?$';

const downOnly = (what, allowed, from, to) => ({
  name: `${what}-imports-down-only`,
  comment: `${what} may import ${allowed.join(', ') || 'nothing else'}`,
  severity: 'error',
  from,
  to,
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(PARTS).map(([part, allowed]) =>
      downOnly(
        part,
        allowed,
        { path: `^(${part})/`, pathNot: part === 'backend/terms' ? TEST : SETUP },
        {
          path: BUNDLE,
          pathNot: ['/node_modules/', '^$1/', ...allowed.map((other) => `^${other.replace('.', '\\.')}/`)],
        }
      )
    ),
    ...Object.entries(ROOMS).flatMap(([part, rooms]) =>
      Object.entries(rooms).map(([room, allowed]) =>
        downOnly(
          `${part}/${room}`,
          allowed,
          { path: `^(${part})/${room}/`, pathNot: TEST },
          { path: '^$1/[^/]+/', pathNot: `^$1/(${[room, 'testing', 'testdata', ...allowed].join('|')})/` }
        )
      )
    ),
  ],
  options: { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, exclude: { path: '/dist/' } },
};
