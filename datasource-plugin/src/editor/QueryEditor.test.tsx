import React, { useState } from 'react';
import { CoreApp } from '@grafana/data';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hubDataSource, surround, type Around } from '../testing/grafana';
import type { HubQuery } from '../query/questions';
import { QueryEditor } from './QueryEditor';

interface Scene {
  around?: Partial<Around>;
  query?: object;
  app?: CoreApp;
  defaultKommune?: string;
}

/** The editor as Grafana shows it: what it saves comes back to it. */
async function edit({ around, query = {}, app, defaultKommune }: Scene = {}) {
  const asked = surround(around);
  const onRun = jest.fn();
  const saved: HubQuery[] = [];
  const datasource = hubDataSource({ defaultKommune });
  function Row() {
    const [current, setCurrent] = useState({ refId: 'A', ...query } as HubQuery);
    const onChange = (next: HubQuery) => {
      saved.push(next);
      setCurrent(next);
    };
    return <QueryEditor datasource={datasource} query={current} app={app} onChange={onChange} onRunQuery={onRun} />;
  }
  render(<Row />);
  await waitFor(() => expect(asked.length).toBeGreaterThanOrEqual(3));
  return { asked, onRun, last: () => saved.at(-1), user: userEvent.setup({ delay: null }) };
}

const combobox = (name: string) => screen.getByRole('combobox', { name });

async function pick(user: ReturnType<typeof userEvent.setup>, field: string, option: string | RegExp) {
  await user.click(combobox(field));
  await user.click(await screen.findByText(option));
}

describe('selection', () => {
  it('goes from Kommune to station, each list narrowed by the other, and asks after each choice', async () => {
    const { user, asked, last, onRun } = await edit();
    await pick(user, 'Kommunen', 'Schwerte');
    expect(last()).toEqual({ refId: 'A', version: 1, type: 'series', kommunen: ['schwerte'] });
    await waitFor(() => expect(asked).toContainEqual(['catalogue/stations', { kommune: 'schwerte', lang: 'de' }]));
    await user.keyboard('{Escape}');
    await pick(user, 'Messstellen', 'Schulhof');
    expect(last()).toMatchObject({ kommunen: ['schwerte'], stations: ['hof'] });
    expect(onRun).toHaveBeenCalledTimes(2);
  });

  it('takes a property that the station measures, where the usual one is not', async () => {
    const { user, last } = await edit();
    await pick(user, 'Messstellen', /^Schwerte · Messstelle$/);
    expect(last()).toMatchObject({ stations: ['DENW179'], properties: ['no2'] });
  });

  it('drops stations when their Kommune goes', async () => {
    const { user, last } = await edit({ query: { version: 1, type: 'latest', stations: ['hof', 'dwd-05480'] } });
    await pick(user, 'Kommunen', 'Unna');
    expect(last()).toMatchObject({ kommunen: ['unna'], stations: ['dwd-05480'] });
  });

  it('offers the dashboard’s variables, and takes what is typed', async () => {
    const { user, last } = await edit({ around: { variables: { kommune: 'unna' } } });
    await pick(user, 'Kommunen', '$kommune');
    expect(last()).toMatchObject({ kommunen: ['$kommune'] });
    await user.type(combobox('Größen'), '$groesse{Enter}');
    expect(last()).toMatchObject({ properties: ['$groesse'] });
  });

  it('says what an empty choice stands for', async () => {
    await edit({ defaultKommune: 'unna' });
    expect(await screen.findByText('Unna')).toBeVisible();
    expect(screen.getByText('Lufttemperatur, sonst die erste Größe')).toBeVisible();
    expect(screen.getByText('alle')).toBeVisible();
  });

  it('says where the values come from', async () => {
    await edit({ query: { version: 1, type: 'series', stations: ['DENW179'] } });
    expect(await screen.findByText('Quelle: Umweltbundesamt mit Daten der Messnetze der Länder')).toBeVisible();
  });

  it('says why there is nothing to choose from', async () => {
    await edit({ around: { resource: () => 'Der Hub unter http://hub:4000 antwortet nicht.' } });
    expect(await screen.findByText('Der Hub unter http://hub:4000 antwortet nicht.')).toBeVisible();
  });
});

describe('question', () => {
  it('changes, and the selection stays', async () => {
    const query = { version: 1, type: 'series', kommunen: ['unna'], properties: ['no2'], bucket: '1h' };
    const { user, last, onRun } = await edit({ query });
    await pick(user, 'Frage', 'Luftqualitätsindex');
    expect(last()).toEqual({ refId: 'A', version: 1, type: 'air-quality-index', kommunen: ['unna'] });
    expect(screen.queryByRole('combobox', { name: 'Größen' })).not.toBeInTheDocument();
    expect(onRun).toHaveBeenCalledTimes(1);
  });

  it('is asked in English of an English reader', async () => {
    await edit({ around: { language: 'en-GB' } });
    for (const name of ['Question', 'Municipalities', 'Stations', 'Properties']) {
      expect(combobox(name)).toBeInTheDocument();
    }
  });
});

describe('options', () => {
  const series = { version: 1, type: 'series' };

  it('are collapsed and summed up', async () => {
    await edit({ query: { ...series, bucket: '1h', compare: '1w', envelope: true } });
    const summary = screen.getByText('Optionen: 1 Stunde · Vorwoche · Hüllkurve');
    expect(summary.closest('details')).not.toHaveAttribute('open');
  });

  it('are saved, and left out again with the default', async () => {
    const { user, last } = await edit({ query: series });
    await pick(user, 'Zeitschritt', '1 Tag');
    expect(last()).toEqual({ refId: 'A', ...series, bucket: '1d' });
    await pick(user, 'Zeitschritt', 'automatisch');
    expect(last()).toEqual({ refId: 'A', ...series });
  });

  it('show only what matters', async () => {
    const { user } = await edit({ query: { ...series, bucket: 'raw' } });
    expect(screen.queryByRole('combobox', { name: 'Zusammenfassung' })).not.toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: 'Zeitzone' })).not.toBeInTheDocument();
    await pick(user, 'Zeitschritt', '1 Tag');
    expect(combobox('Zusammenfassung')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Zeitzone' })).toBeInTheDocument();
  });

  it('of an alert rule are those that decide, and those that were saved', async () => {
    await edit({ query: { ...series, compare: '1w' }, app: CoreApp.UnifiedAlerting });
    expect(screen.queryByRole('switch', { name: 'Hüllkurve' })).not.toBeInTheDocument();
    expect(combobox('Vergleich')).toBeInTheDocument();
  });

  it('switch on and off', async () => {
    const { user, last } = await edit({ query: series });
    await user.click(screen.getByRole('switch', { name: 'Abdeckung' }));
    expect(last()).toEqual({ refId: 'A', ...series, coverage: true });
    await user.click(screen.getByRole('switch', { name: 'Abdeckung' }));
    expect(last()).toEqual({ refId: 'A', ...series });
  });

  it('take a typed zone, and ask once it is typed', async () => {
    const { user, last, onRun } = await edit({ query: series });
    await user.type(screen.getByRole('textbox', { name: 'Zeitzone' }), 'Etc/GMT-1');
    expect(last()).toMatchObject({ timeZone: 'Etc/GMT-1' });
    expect(onRun).not.toHaveBeenCalled();
    await user.tab();
    expect(onRun).toHaveBeenCalledTimes(1);
  });

  it('take a typed age', async () => {
    const { user, last } = await edit({ query: { version: 1, type: 'latest' } });
    await user.type(combobox('Höchstens alt'), 'PT90M{Enter}');
    expect(last()).toMatchObject({ maxAge: 'PT90M' });
  });

  it('of the index choose version and form', async () => {
    const { user, last } = await edit({ query: { version: 1, type: 'air-quality-index' } });
    await pick(user, 'Form', 'Stand jetzt, Tabelle');
    await pick(user, 'Index', 'Umweltbundesamt 2019 (abgelöst)');
    expect(last()).toMatchObject({ layout: 'table', index: 'uba-lqi-2019' });
  });
});

describe('the newest values', () => {
  it('are a table in words when they are chosen by hand, with their wording among the options', async () => {
    const { user, last } = await edit({ query: { version: 1, type: 'series' } });
    await pick(user, 'Frage', 'Neueste Werte');
    expect(last()).toEqual({ refId: 'A', version: 1, type: 'latest', wording: 'words' });
    await pick(user, 'Spalten', 'feste Kennungen');
    expect(last()).toEqual({ refId: 'A', version: 1, type: 'latest' });
  });

  it('of an alert rule are series, whatever the layout: there is none to choose', async () => {
    await edit({ query: { version: 1, type: 'latest', layout: 'wide' }, app: CoreApp.UnifiedAlerting });
    expect(screen.queryByRole('combobox', { name: 'Form' })).not.toBeInTheDocument();
    expect(screen.queryByRole('combobox', { name: 'Spalten' })).not.toBeInTheDocument();
    expect(combobox('Kennzeichen')).toBeInTheDocument();
  });
});

describe('a time series', () => {
  it('may be a table, for CSV', async () => {
    const { user, last } = await edit({ query: { version: 1, type: 'series', bucket: '1h' } });
    await pick(user, 'Form', 'Tabelle, auch für CSV');
    expect(last()).toEqual({ refId: 'A', version: 1, type: 'series', bucket: '1h', layout: 'table', wording: 'words' });
    expect(screen.queryByRole('combobox', { name: 'Kennzeichen' })).not.toBeInTheDocument();
  });
});

describe('events', () => {
  it('need no click, and let kinds, severity and form be chosen', async () => {
    const { user, last } = await edit({ query: { version: 1, type: 'events' } });
    expect(screen.queryByRole('combobox', { name: 'Messstellen' })).not.toBeInTheDocument();
    await pick(user, 'Arten', 'Baustellen');
    await pick(user, 'Form', 'Tabelle, Schwerstes zuerst');
    await pick(user, 'Schwere ab', 'mäßig');
    await user.click(screen.getByRole('switch', { name: 'Nur was jetzt gilt' }));
    expect(last()).toEqual({
      ...{ refId: 'A', version: 1, type: 'events', kinds: ['roadworks'], minSeverity: 'moderate' },
      ...{ active: true, layout: 'table', wording: 'words' },
    });
    const chosen = 'Optionen: Tabelle, Schwerstes zuerst · in Worten · mäßig · Nur was jetzt gilt';
    expect(screen.getByText(chosen)).toBeInTheDocument();
  });

  it('of certain sources, and of none again', async () => {
    const { user, last } = await edit({ query: { version: 1, type: 'events', kommunen: ['unna'] } });
    await pick(user, 'Quellen', 'dwd-cap');
    expect(last()).toEqual({ refId: 'A', version: 1, type: 'events', kommunen: ['unna'], feeds: ['dwd-cap'] });
  });
});

describe('a forecast', () => {
  const query = { version: 1, type: 'forecast' };

  it('is the latest, compared with what was measured, until somebody wants another', async () => {
    const { user, last } = await edit({ query });
    expect(screen.queryByRole('combobox', { name: 'Stunden vorher' })).not.toBeInTheDocument();
    await pick(user, 'Ausgabe', 'so viele Stunden vorher');
    await pick(user, 'Stunden vorher', '6 Stunden');
    await user.click(screen.getByRole('switch', { name: 'Mit Messwerten' }));
    expect(last()).toEqual({ refId: 'A', ...query, issued: 'lead', lead: 6, compare: false });
    expect(screen.queryByRole('combobox', { name: 'Vergleichsstelle' })).not.toBeInTheDocument();
  });

  it('takes a moment in place of the latest, and a station to compare with', async () => {
    const { user, last } = await edit({ query });
    await user.type(combobox('Ausgabe'), '2026-07-01T06:00Z{Enter}');
    await user.type(combobox('Vergleichsstelle'), 'dwd-05480{Enter}');
    expect(last()).toEqual({ refId: 'A', ...query, issued: '2026-07-01T06:00Z', reference: 'dwd-05480' });
  });

  it('as a table of its quality is of all runs', async () => {
    await edit({ query: { ...query, layout: 'table' } });
    expect(screen.queryByRole('combobox', { name: 'Ausgabe' })).not.toBeInTheDocument();
    expect(combobox('Vergleichsstelle')).toBeInTheDocument();
  });
});

describe('live', () => {
  it('is a switch, and nothing is saved where it is off', async () => {
    const { user, last, onRun } = await edit();
    await user.click(screen.getByRole('switch', { name: 'Live' }));
    expect(last()).toMatchObject({ type: 'series', live: true });
    await user.click(screen.getByRole('switch', { name: 'Live' }));
    expect(last()).not.toHaveProperty('live');
    expect(onRun).toHaveBeenCalledTimes(2);
  });

  it.each([
    [CoreApp.Explore, 'series'],
    [CoreApp.UnifiedAlerting, 'series'],
    [CoreApp.PanelEditor, 'trend'],
  ])('is none in %s for %s', async (app, type) => {
    await edit({ app, query: { type } });
    expect(screen.queryByRole('switch', { name: 'Live' })).toBeNull();
  });
});
