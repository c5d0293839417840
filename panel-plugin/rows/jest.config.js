module.exports = require('../../.config/jest-plugin.config.js');
