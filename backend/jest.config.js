/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/terms'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
    '/hyparquet(-writer)?/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  // Those are ES modules.
  transformIgnorePatterns: ['/node_modules/(?!hyparquet(-writer)?/)'],
  // Measures nothing, and ends what hangs: a machine that does other things, too, is slow.
  testTimeout: 180_000,
  // jest itself would leave one of two processors idle.
  maxWorkers: '100%',
};
