import React, { useState } from 'react';
import type { DataSourceSettings } from '@grafana/data';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { surround, type Around } from '../testing/grafana';
import type { HubOptions, HubSecrets } from '../types';
import { ConfigEditor } from './ConfigEditor';

type Settings = DataSourceSettings<HubOptions, HubSecrets>;

async function configure(settings: Partial<Settings> = {}, around: Partial<Around> = {}) {
  surround(around);
  let latest = { uid: 'hub', url: '', jsonData: {}, secureJsonFields: {}, readOnly: false, ...settings } as Settings;
  function Page() {
    const [options, setOptions] = useState(latest);
    latest = options;
    return <ConfigEditor options={options} onOptionsChange={setOptions} />;
  }
  render(<Page />);
  await screen.findByText(/^(alle|all|Schwerte|schwerte)$/);
  return { saved: () => latest, user: userEvent.setup({ delay: null }) };
}

it('takes address and token', async () => {
  const { user, saved } = await configure();
  await user.type(screen.getByRole('textbox', { name: 'Adresse' }), 'http://hub:4000 ');
  await user.type(screen.getByLabelText('Token'), 'geheim');
  expect(saved()).toMatchObject({ url: 'http://hub:4000', secureJsonData: { token: 'geheim' } });
});

it('never shows a saved token, and replaces it', async () => {
  const { user, saved } = await configure({ secureJsonFields: { token: true } });
  expect(screen.getByLabelText('Token')).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Reset' }));
  expect(saved()).toMatchObject({ secureJsonFields: { token: false }, secureJsonData: { token: '' } });
});

it('offers the hub’s Kommunen by name', async () => {
  const { user, saved } = await configure();
  await user.click(screen.getByRole('combobox', { name: 'Eigene Kommune' }));
  await user.click(await screen.findByText('Unna'));
  expect(saved().jsonData.defaultKommune).toBe('unna');
});

it('lets the Kommune be typed while the hub is not reachable', async () => {
  const { user, saved } = await configure({}, { resource: () => 'Der Hub antwortet nicht.' });
  expect(await screen.findByText(/bis dahin lässt sich der Kurzname eintippen/)).toBeVisible();
  await user.type(screen.getByRole('combobox', { name: 'Eigene Kommune' }), 'schwerte{Enter}');
  expect(saved().jsonData.defaultKommune).toBe('schwerte');
});

it('forgets the Kommune', async () => {
  const { user, saved } = await configure({ jsonData: { defaultKommune: 'schwerte' } });
  await user.type(screen.getByRole('combobox', { name: 'Eigene Kommune' }), '{Backspace}');
  expect(saved().jsonData.defaultKommune).toBeUndefined();
});

it('takes a timeout in seconds', async () => {
  const { user, saved } = await configure();
  await user.type(screen.getByRole('spinbutton', { name: 'Wartezeit (s)' }), '60');
  expect(saved().jsonData.timeout).toBe(60);
});

it('asks for a certificate only where the town has its own authority', async () => {
  const { user, saved } = await configure();
  expect(screen.queryByLabelText('Zertifikat (PEM)')).not.toBeInTheDocument();
  await user.click(screen.getByRole('switch', { name: 'Eigene Zertifizierungsstelle' }));
  await user.type(screen.getByLabelText('Zertifikat (PEM)'), 'PEM');
  expect(saved()).toMatchObject({ jsonData: { tlsAuthWithCACert: true }, secureJsonData: { tlsCACert: 'PEM' } });
});

it('shows provisioned settings without letting them be changed', async () => {
  await configure({ url: 'http://hub:4000', readOnly: true });
  for (const name of ['Adresse', 'Token', 'Eigene Kommune', 'Wartezeit (s)']) {
    expect(screen.getByLabelText(name)).toBeDisabled();
  }
});

it('speaks English to an English reader', async () => {
  await configure({}, { language: 'en-GB' });
  expect(screen.getByRole('textbox', { name: 'URL' })).toBeInTheDocument();
});
