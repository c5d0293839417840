import * as emotionCss from '@emotion/css';
import * as grafanaData from '@grafana/data';
import * as grafanaRuntime from '@grafana/runtime';
import * as grafanaUi from '@grafana/ui';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { createRoot } from 'react-dom/client';
import * as rxjs from 'rxjs';
import { showEditor } from './show-editor';
import { showPanel } from './show-panel';

/** What Grafana's loader offers to plugins, under the names that a module asks for. */
const SHARED: Readonly<Record<string, object>> = {
  '@emotion/css': emotionCss,
  '@grafana/data': grafanaData,
  '@grafana/runtime': grafanaRuntime,
  '@grafana/ui': grafanaUi,
  react: React,
  'react-dom': ReactDOM,
  rxjs,
};

interface Loader {
  set(id: string, module: object): void;
  addImportMap(map: { imports: Record<string, string> }): void;
  import(url: string): Promise<{ default: object }>;
}
declare const System: Loader;

/** AMD modules see a shared package as its default export, as in Grafana's own loader. */
for (const [name, module] of Object.entries(SHARED)) {
  System.set(`package:${name}`, { ...module, default: module, __useDefault: true });
}
System.addImportMap({ imports: Object.fromEntries(Object.keys(SHARED).map((name) => [name, `package:${name}`])) });

/** Grafana registers its option editors at start; a panel only names them. */
grafanaData.standardEditorsRegistry.setInit(() =>
  ['boolean', 'radio', 'select', 'multi-select', 'text', 'number', 'slider', 'color', 'unit', 'fieldColor'].map(
    (id) => ({ id, name: id, editor: () => null })
  )
);

async function pluginOf<Plugin>(id: string): Promise<Plugin> {
  const { default: module } = await System.import(`/public/plugins/${id}/module.js`);
  const { plugin } = (await module) as { plugin: Plugin };
  return plugin;
}

window.addEventListener('DOMContentLoaded', () => {
  const root = createRoot(document.getElementById('root')!);
  window.showPanel = async (spec) => showPanel(root, await pluginOf<grafanaData.PanelPlugin>(spec.plugin), spec);
  window.clear = () => {
    root.render(null);
    window.scrollTo(0, 0);
    window.getSelection()?.removeAllRanges();
  };
  window.showEditor = async (spec) => {
    const id = 'smartregion-hub-datasource';
    showEditor(root, await pluginOf<grafanaData.DataSourcePlugin<never>>(id), spec);
  };
});
