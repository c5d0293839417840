import { type CoreApp, createTheme, type DataSourcePlugin, ThemeContext } from '@grafana/data';
import { config } from '@grafana/runtime';
import { GlobalStyles, PortalContainer } from '@grafana/ui';
import React, { type ComponentType, useState } from 'react';
import type { Root } from 'react-dom/client';
import { surround } from '../../datasource-plugin/src/testing/grafana';

/** An editor of the data source, in an invented Grafana with a hub that answers. */
export interface EditorSpec {
  readonly editor: 'settings' | 'query';
  readonly theme: 'light' | 'dark';
  readonly language: 'de-DE' | 'en-GB';
  readonly width: number;
  /** The saved query or settings. */
  readonly saved?: object;
}

type Editor = ComponentType<Record<string, unknown>>;

const INSTANCE = {
  id: 1,
  uid: 'hub',
  type: 'smartregion-hub-datasource',
  name: 'Smart Region Hub',
  url: 'http://127.0.0.1:4000',
  jsonData: {},
  secureJsonFields: {},
  meta: { id: 'smartregion-hub-datasource' },
};

/** Renders an editor on a page of its own; what it saves comes back to it. */
export function showEditor(root: Root, plugin: DataSourcePlugin<never>, spec: EditorSpec): void {
  const theme = createTheme({ colors: { mode: spec.theme } });
  config.theme2 = theme;
  surround({ language: spec.language });
  const { ConfigEditor, QueryEditor } = plugin.components as unknown as Record<string, Editor>;
  const datasource = new (plugin.DataSourceClass as unknown as new (of: object) => object)(INSTANCE);

  function Shown() {
    const [saved, setSaved] = useState<object>({ refId: 'A', ...spec.saved });
    const [options, setOptions] = useState<object>({ ...INSTANCE, ...spec.saved });
    return spec.editor === 'settings' && ConfigEditor ? (
      <ConfigEditor options={options} onOptionsChange={setOptions} />
    ) : QueryEditor ? (
      <QueryEditor
        datasource={datasource}
        query={saved}
        app={'panel-editor' satisfies `${CoreApp}`}
        onChange={setSaved}
        onRunQuery={() => undefined}
      />
    ) : null;
  }

  root.render(
    <ThemeContext.Provider value={theme} key={JSON.stringify(spec)}>
      <GlobalStyles isExtensionSidebarOpen={false} />
      <div data-testid="host" style={{ padding: 16, width: spec.width, background: theme.colors.background.primary }}>
        <div data-testid="content">
          <Shown />
        </div>
      </div>
      <PortalContainer />
    </ThemeContext.Provider>
  );
}
