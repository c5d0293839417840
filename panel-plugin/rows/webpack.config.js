require('tsx/cjs');
module.exports = require('../../.config/webpack/webpack.config.ts').default;
