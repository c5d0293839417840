import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import React from 'react';
import type { DataSourcePluginMeta, GrafanaPlugin } from '@grafana/data';
import { locationService, setBackendSrv, type BackendSrv } from '@grafana/runtime';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DASHBOARDS, SHAREABLE, uidOf } from './bundledDashboards';
import { KOMMUNEN, surround } from '../testing/grafana';
import { DashboardsTab, datasourceOf } from './DashboardsTab';

const META = { id: 'smartregion-hub-datasource', baseUrl: 'public/plugins/smartregion-hub-datasource' };
const plugin = { meta: META } as GrafanaPlugin<DataSourcePluginMeta>;

interface Posted {
  readonly dashboard: { readonly uid: string; readonly title: string };
  readonly inputs: readonly { readonly name: string; readonly value: string }[];
}

/** Grafana with the files of the plugin, and what was imported. */
function grafana({ refuses }: { refuses?: string } = {}) {
  surround();
  const posted: Posted[] = [];
  setBackendSrv({
    get: async (url: string) => {
      if (url.includes('/resources/')) {
        return { items: KOMMUNEN };
      }
      if (url === '/api/datasources/uid/abc123') {
        return { url: 'https://hub.example/' };
      }
      if (url.startsWith('/api/search')) {
        return posted.map(({ dashboard: { uid } }) => ({ uid, url: `/d/${uid}/x` }));
      }
      return JSON.parse(readFileSync(join(__dirname, '..', url.replace(META.baseUrl, '')), 'utf8'));
    },
    post: async (_: string, body: Posted) => {
      if (refuses) {
        throw Object.assign(new Error(), { status: 403, data: { message: refuses }, config: {} });
      }
      posted.push(body);
    },
  } as unknown as BackendSrv);
  locationService.push('/connections/datasources/edit/abc123/?page=dashboards');
  render(<DashboardsTab plugin={plugin} query={{}} />);
  return { posted, user: userEvent.setup({ delay: null }) };
}

it('imports with the uid of the data source, not its name', async () => {
  const { user, posted } = grafana();
  await user.click(await screen.findByRole('button', { name: 'Übernehmen: Region im Überblick' }));
  expect(await screen.findByRole('link', { name: 'Region im Überblick' })).toHaveAttribute(
    'href',
    '/d/smartregion-overview-import/x'
  );
  expect(posted[0]!.dashboard).toMatchObject({ uid: 'smartregion-overview-import', title: 'Region im Überblick' });
  expect(posted[0]!.inputs).toEqual([
    { name: 'DS_SMART_REGION_HUB', type: 'datasource', pluginId: META.id, value: 'abc123' },
    { name: 'VAR_OPEN_DATA', type: 'constant', value: 'https://hub.example/opendata' },
  ]);
  expect(screen.getByRole('button', { name: 'Erneuern: Region im Überblick' })).toBeEnabled();
});

it('imports for one Kommune what is to be shared, each Kommune its own', async () => {
  const { user, posted } = grafana();
  expect(await screen.findByRole('button', { name: 'Übernehmen: LuFt-Hub: Straße' })).toBeEnabled();
  await user.click(screen.getByRole('combobox', { name: 'Kommune' }));
  await user.click(await screen.findByText('Unna'));
  await user.click(screen.getByRole('button', { name: 'Übernehmen: Wetter der Kommune – Unna' }));
  await waitFor(() => expect(posted).toHaveLength(1));
  expect(posted[0]!.dashboard.uid).toBe('smartregion-weather-unna');
  expect(posted[0]!.inputs.slice(1)).toEqual([
    { name: 'VAR_KOMMUNE', type: 'constant', value: 'Unna' },
    { name: 'VAR_OPEN_DATA', type: 'constant', value: 'https://hub.example/opendata' },
  ]);
  expect(JSON.stringify(posted[0]!.dashboard)).not.toMatch(/\$kommune|\$station|\$\{(kommune|station)/);
});

it('says why an import failed', async () => {
  const { user } = grafana({ refuses: 'Permission denied' });
  await user.click(await screen.findByRole('button', { name: 'Übernehmen: Region im Überblick' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Permission denied');
});

test.each(['de', 'en'] as const)('the files of the plugin are those that the tab names, %s', (language) => {
  for (const dashboard of [...DASHBOARDS, ...SHAREABLE]) {
    const path = join(__dirname, `../dashboards/${language}/${dashboard.file}.json`);
    const { title, uid } = JSON.parse(readFileSync(path, 'utf8'));
    const ofKommune = SHAREABLE.includes(dashboard);
    expect(title).toBe(dashboard.title[language] + (ofKommune ? ' – ${VAR_KOMMUNE}' : ''));
    expect(uid).toBe(ofKommune ? undefined : uidOf(dashboard, language));
  }
});

test.each([
  ['/connections/datasources/edit/abc123/', 'abc123'],
  ['/datasources/edit/abc123', 'abc123'],
  ['/explore', ''],
])('%s is the page of %s', (path, uid) => {
  expect(datasourceOf(path)).toBe(uid);
});
