import * as emotionCss from '@emotion/css';
import * as grafanaData from '@grafana/data';
import * as grafanaRuntime from '@grafana/runtime';
import * as grafanaUi from '@grafana/ui';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import React from 'react';
import ReactDOM from 'react-dom';
import * as rxjs from 'rxjs';

/**
 * What Grafana hands to a plugin from 11.6 on (its sharedDependencies.ts) and the plugins may ask for. Left out on
 * purpose: react/jsx-runtime and react-dom/client, which older Grafanas do not share.
 */
const SHARED: Readonly<Record<string, object>> = {
  module: { uri: 'public/plugins/plugin/module.js' },
  '@emotion/css': emotionCss,
  '@grafana/data': grafanaData,
  '@grafana/runtime': grafanaRuntime,
  '@grafana/ui': grafanaUi,
  react: React,
  'react-dom': ReactDOM,
  rxjs,
};

interface AmdModule {
  readonly dependencies: readonly string[];
  readonly factory: (...dependencies: unknown[]) => unknown;
}

/** Reads a built module as Grafana's loader does: it calls `define` with its dependencies and a factory. */
function readModule(dist: string): AmdModule {
  let found: AmdModule | undefined;
  const define = Object.assign(
    (dependencies: string[], factory: AmdModule['factory']) => {
      found = { dependencies, factory };
    },
    { amd: {} }
  );
  const file = path.join(__dirname, '../..', dist, 'module.js');
  if (!existsSync(file)) {
    throw new Error(`${dist} is not built. Run "npm run build" first.`);
  }
  const code = readFileSync(file, 'utf8');
  new Function('define', code)(define);
  if (!found) {
    throw new Error(`${dist}/module.js is no AMD module`);
  }
  return found;
}

/** Dependencies of a built plugin that some supported Grafana does not offer. */
export function foreignDependencies(dist: string): string[] {
  return readModule(dist).dependencies.filter((name) => !(name in SHARED));
}

/** The `plugin` export of a built module, with this Grafana's packages. */
export async function loadPlugin<Plugin>(dist: string): Promise<Plugin> {
  const { dependencies, factory } = readModule(dist);
  const { plugin } = (await factory(...dependencies.map((name) => SHARED[name]))) as { plugin: Plugin };
  return plugin;
}
