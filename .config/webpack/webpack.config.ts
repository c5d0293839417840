/**
 * One build for every plugin of the bundle, after the conventions of `@grafana/create-plugin` (the successor of
 * `@grafana/toolkit`). A plugin's own webpack.config.js re-exports it; all paths are relative to that plugin's folder.
 */
import CopyWebpackPlugin from 'copy-webpack-plugin';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Configuration } from 'webpack';
import { externals } from './externals';
import { releaseDate } from './release';

const root = process.cwd();
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const { id } = JSON.parse(read('src/plugin.json')) as { id: string };
const { version } = JSON.parse(read('package.json')) as { version: string };

/** A file of the plugin's own folder, or the bundle's where the plugin has none. */
const own = (file: string) =>
  existsSync(path.join(root, file)) ? path.join(root, file) : path.join(__dirname, '../..', file);

const fillIn = (content: Buffer) =>
  content
    .toString()
    .replaceAll('%VERSION%', version)
    .replaceAll('%TODAY%', releaseDate(read('CHANGELOG.md'), version))
    .replaceAll('%PLUGIN_ID%', id);

export default function config(env: { production?: boolean } = {}): Configuration {
  const production = Boolean(env.production);
  return {
    mode: production ? 'production' : 'development',
    context: path.join(root, 'src'),
    devtool: production ? 'source-map' : 'eval-source-map',
    entry: { module: [path.join(__dirname, 'public-path.ts'), './module.ts'] },
    externals,
    // Packages are named by where they are installed, not by where that is kept: part of what makes the same bytes
    // in every folder.
    resolve: {
      extensions: ['.ts', '.tsx', '.js', '.jsx'],
      symlinks: false,
      // Sources, to be compiled as the plugin's own.
      alias: { '@smartregion/terms': path.join(__dirname, '../../backend/terms') },
    },
    module: {
      rules: [
        {
          test: /\.[tj]sx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2015',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'classic' } },
            },
          },
        },
        {
          test: /\.(png|jpe?g|gif|svg)$/,
          type: 'asset/resource',
          generator: { filename: production ? 'img/[hash][ext]' : 'img/[name][ext]' },
        },
      ],
    },
    output: {
      // The back end is built into the same folder.
      clean: { keep: /^(gpx_|go_plugin_build_manifest)/ },
      path: path.join(root, 'dist'),
      filename: '[name].js',
      chunkFilename: production ? '[name].js?_cache=[contenthash]' : '[name].js',
      library: { type: 'amd' },
      publicPath: `public/plugins/${id}/`,
      uniqueName: id,
    },
    plugins: [
      new CopyWebpackPlugin({
        patterns: [
          { from: 'plugin.json', transform: fillIn },
          { from: 'README.md', transform: fillIn },
          { from: path.join(root, 'CHANGELOG.md') },
          { from: own('LICENSE'), to: '[name]' },
          { from: 'img/**/*', noErrorOnMissing: true },
          { from: 'dashboards/**/*.json', noErrorOnMissing: true },
          { from: 'geo/*', noErrorOnMissing: true },
        ],
      }),
    ],
  };
}
