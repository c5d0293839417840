/** Tests of the build that all plugins share. */
const { transform } = require('./jest-plugin.config.js');

module.exports = { roots: ['<rootDir>/package', '<rootDir>/webpack'], transform };
