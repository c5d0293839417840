import {
  createTheme,
  dateTime,
  getDefaultTimeRange,
  LoadingState,
  type PanelPlugin,
  ThemeContext,
  type PanelProps,
  EventBusSrv,
} from '@grafana/data';
import { config } from '@grafana/runtime';
import { GlobalStyles, PanelChrome, PortalContainer } from '@grafana/ui';
import React from 'react';
import type { Root } from 'react-dom/client';
import type { Scenario } from './scenarios/scenario';
import { SCENARIOS, type ScenarioName } from './scenarios/scenarios';

/** A panel as a dashboard would show it. */
export interface PanelSpec {
  readonly plugin: string;
  readonly scenario: ScenarioName;
  readonly theme: 'light' | 'dark';
  /** Language of the signed-in user. */
  readonly language: 'de-DE' | 'en-US';
  readonly width: number;
  readonly height: number;
  readonly options?: object;
}

/** Renders a panel in Grafana's own frame; resolves when it has been painted. */
export async function showPanel(root: Root, plugin: PanelPlugin, spec: PanelSpec): Promise<void> {
  const theme = createTheme({ colors: { mode: spec.theme } });
  config.theme2 = theme;
  config.bootData.user.language = spec.language;
  const { title, series, from, to, failed }: Scenario = SCENARIOS[spec.scenario];
  const timeRange = { ...getDefaultTimeRange(), from: dateTime(from), to: dateTime(to) };
  const Panel = plugin.panel!;
  const props: Omit<PanelProps, 'width' | 'height'> = {
    id: 1,
    title,
    data: {
      ...{ series: [...series], timeRange },
      ...(failed ? { state: LoadingState.Error, errors: [{ message: failed }] } : { state: LoadingState.Done }),
    },
    timeRange,
    timeZone: 'browser',
    options: { ...(plugin.defaults as object), ...spec.options },
    transparent: false,
    fieldConfig: { defaults: {}, overrides: [] },
    renderCounter: 0,
    eventBus: new EventBusSrv(),
    onOptionsChange: () => undefined,
    onFieldConfigChange: () => undefined,
    onChangeTimeRange: () => undefined,
    replaceVariables: (text) => text,
  };
  document.body.style.margin = '0';
  root.render(
    <ThemeContext.Provider value={theme}>
      <GlobalStyles isExtensionSidebarOpen={false} />
      <div style={{ padding: 8, width: 'max-content', background: theme.colors.background.canvas }} data-testid="host">
        <PanelChrome key={JSON.stringify(spec)} width={spec.width} height={spec.height} title={title} padding="md">
          {(width, height) => (
            <div data-testid="content" style={{ width, height }}>
              <Panel {...props} width={width} height={height} />
            </div>
          )}
        </PanelChrome>
      </div>
      <PortalContainer />
    </ThemeContext.Provider>
  );
  await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  await document.fonts.ready;
}
