/** Tests of the build that all plugins share, of dashboards, and of what makes files from the hub's questions. */
const { transform } = require('./jest-plugin.config.js');

module.exports = {
  roots: [
    '<rootDir>/package',
    '<rootDir>/webpack',
    '<rootDir>/../datasource-plugin/generate',
    '<rootDir>/../provisioning',
  ],
  transform,
};
