import { join } from 'node:path';
import { parse } from 'yaml';
import { dashboardsIn } from '../../generate';
import { kommunenOf, regionOf } from '../../editions';
import { checkTargets } from '../check-targets';
import { parcelsAsked } from './asked';
import { filesOf } from './files';
import { nameOf, type Parcel } from './parcel';

const SHELF = parcelsAsked({ serve: true }, kommunenOf(), regionOf());

const parts = (parcel: Parcel) => ({
  dashboards: dashboardsIn(parcel.language),
  plugins: ['town-hub-datasource', 'town-air-panel'],
  version: '1.2.3',
  guide: '%NAME% %COUNT% %BOARDS% %RULES% %PROVIDER%%WITHOUT%',
});
const all = new Map(SHELF.map((parcel) => [nameOf(parcel), filesOf(parcel, parts(parcel))]));
const yaml = (parcel: string, file: string) => parse(all.get(parcel)!.get(`provisioning/${file}`)!) as unknown;
const dashboards = (parcel: string) =>
  [...all.get(parcel)!].filter(([name]) => name.endsWith('.json')).map(([name, json]) => [name, json] as const);

test('eleven and the region, in two languages, for the town and for everybody', () => {
  expect(all.size).toBe(12 * 2 * 2);
  expect([...all.get('holzwickede-de')!.keys()]).toEqual(
    expect.arrayContaining([
      'LIESMICH.md',
      'grafana.env',
      'provisioning/datasources/smartregion-holzwickede.yaml',
      'provisioning/dashboards/smartregion-holzwickede-de.yaml',
      'provisioning/dashboards/smartregion-holzwickede-de/warnings.json',
      'provisioning/alerting/smartregion-holzwickede.yaml',
    ])
  );
  expect(all.get('holzwickede-en')!.has('README.md')).toBe(true);
});

describe.each([...all.keys()])('%s', (name) => {
  it('asks the hub what it understands, and has no gap left', () => {
    for (const [, json] of dashboards(name)) {
      checkTargets(json);
      expect(json).not.toMatch(/\$\{(VAR_KOMMUNE|VAR_OPEN_DATA|DS_SMART_REGION_HUB)\}|"smartregion-hub"|__inputs/);
    }
    expect([...all.get(name)!.values()].join('\n')).not.toMatch(/%[A-Z]+%|undefined/);
  });

  it('links to dashboards of its own alone', () => {
    const uids = dashboards(name).map(([, json]) => (JSON.parse(json) as { uid: string }).uid);
    const linked = dashboards(name).flatMap(([, json]) => [...json.matchAll(/\/d\/([\w-]+)/g)].map(([, uid]) => uid));
    expect(uids).toEqual(expect.arrayContaining(linked));
  });
});

test('every public board says where barriers are reported, by the address of the hub that was given', () => {
  const [parcel] = parcelsAsked(
    { serve: false, kommune: ['schwerte'], public: true, hub: 'https://hub.kreis.example' },
    kommunenOf(),
    ''
  );
  const boards = [...filesOf(parcel!, parts(parcel!))].filter(([name]) => name.endsWith('.json'));
  expect(boards.length).toBeGreaterThan(5);
  for (const [name, json] of boards.filter(([file]) => !file.endsWith('town-hall.json'))) {
    expect([name, json]).toEqual([
      name,
      expect.stringMatching(/https:\/\/hub\.kreis\.example\/buerger\/(schwerte\/barrierefreiheit)?\?lang=de/),
    ]);
    expect(json).not.toContain('localhost');
  }
});

test.each(['schwerte-de-public', 'region-en-public'])('%s can be shared as it is', (name) => {
  for (const [, json] of dashboards(name)) {
    const { templating, links, annotations } = JSON.parse(json) as Record<string, unknown>;
    expect({ templating, links, annotations }).toEqual({
      ...{ templating: { list: [] }, links: [] },
      annotations: { list: [] },
    });
  }
});

test('dashboards open with the Kommune, whose station Grafana chooses', () => {
  const json = all.get('kreis-unna-de')!.get('provisioning/dashboards/smartregion-kreis-unna-de/kommune-weather.json')!;
  const { list } = (JSON.parse(json) as { templating: { list: { name: string; current: object }[] } }).templating;
  expect(list.map(({ name, current }) => [name, current])).toEqual([
    ['kommune', { selected: true, text: 'Kreis Unna', value: 'kreis-unna' }],
    ['station', { selected: true, text: '', value: '' }],
  ]);
});

/** As config/kreis-unna.yaml has it: of Bergkamen there are warnings, of Unna a forecast and its air, of the Kreis weather. */
const ALWAYS = ['actions', 'feeds', 'region-overview', 'warnings'];
const AIR = ['air-limits', 'sensors'];
const WEATHER = ['climate', 'kommune-weather'];
/** With either. */
const CITIZENS = ['citizens', 'town-hall'];
const filesIn = (name: string) => dashboards(name).map(([path]) => path.replace(/^.*\/|\.json$/g, ''));

test.each([
  ['bergkamen-de', ALWAYS],
  ['bergkamen-en-public', ALWAYS],
  ['unna-de', [...ALWAYS, ...AIR, ...CITIZENS]],
  ['kreis-unna-de', [...ALWAYS, ...WEATHER, ...CITIZENS]],
  [
    'region-de',
    [...ALWAYS, ...AIR, ...WEATHER, ...CITIZENS, 'bicycles', 'parking', 'road-air', 'road-effect', 'water-soil'],
  ],
])('%s has the boards that its feeds can fill', (name, files) => {
  expect(filesIn(name).sort()).toEqual([...files].sort());
});

test('the guide says what is left out, and what would bring it; of the region nothing is', () => {
  const guide = (name: string) => all.get(name)!.get(name.includes('-de') ? 'LIESMICH.md' : 'README.md')!;
  expect(guide('kreis-unna-de').match(/^\| .*`.*/gm)).toEqual([
    expect.stringMatching(/^\| Luft und Grenzwerte \| Stickstoffdioxid .*`.* \|$/),
    expect.stringMatching(/^\| LuFt-Hub: Straße \| .*`datex2`.* \|$/),
    expect.stringMatching(/^\| Wirkung einer Maßnahme \| .*`datex2`.* \|$/),
    expect.stringMatching(/^\| Rad- und Fußverkehr \| .*`eco-counter-csv`.* \|$/),
    expect.stringMatching(/^\| Parken \| .*`datex2-parking`, `parkapi`.* \|$/),
    expect.stringMatching(/^\| Wasser und Boden \| Wasserstand, .*`pegelonline`.* \|$/),
    expect.stringMatching(/^\| Vertrauen in Sensoren \| .*`.* \|$/),
  ]);
  expect(guide('unna-en')).toContain('| Parking | ');
  expect(guide('region-de')).not.toContain('Nicht dabei');
});

test('rivers of the neighbours are on the board of the region: it stays where no gauge is one’s own', () => {
  const demo = kommunenOf(join(__dirname, '../../../config/demo.yaml'));
  const [parcel] = parcelsAsked({ serve: false, kommune: ['holzwickede'] }, demo, 'Demo');
  const files = [...filesOf(parcel!, parts(parcel!)).keys()].map((path) => path.replace(/^.*\//, ''));
  expect(files).toEqual(expect.arrayContaining(['water-soil.json', 'road-air.json', 'kommune-weather.json']));
  expect(files).not.toEqual(expect.arrayContaining(['parking.json']));
});

test('parcels stand side by side: no uid, provider or folder is there twice, none too long for Grafana', () => {
  const owned = [...all].flatMap(([name, files]) => [
    ...dashboards(name).map(([, json]) => (JSON.parse(json) as { uid: string }).uid),
    ...[...files.keys()]
      .filter((path) => /^provisioning\/dashboards\/[^/]+\.yaml$/.test(path))
      .map((path) => {
        const { providers } = parse(files.get(path)!) as { providers: { name: string; folderUid: string }[] };
        return providers[0]!.folderUid;
      }),
  ]);
  expect(new Set(owned).size).toBe(owned.length);
  expect(owned.filter((uid) => uid.length > 40 || !/^[\w-]+$/.test(uid))).toEqual([]);
});

interface Alerts {
  readonly groups: readonly { readonly rules: readonly { readonly annotations: Record<string, string> }[] }[];
}

test.each(['holzwickede-de', 'unna-de', 'region-en', 'bergkamen-en-public'])(
  '%s: alerts lead to panels of boards that lie beside, and name no other',
  (name) => {
    const file = `alerting/smartregion-${name.split('-')[0]}.yaml`;
    const rules = (yaml(name, file) as Alerts).groups.flatMap((group) => group.rules);
    const boards = dashboards(name).map(([, json]) => JSON.parse(json) as Board);
    for (const { annotations } of rules) {
      const board = boards.find(({ uid }) => uid === annotations['__dashboardUid__'])!;
      expect(board.panels.map(({ id }) => String(id))).toContain(annotations['__panelId__']);
      const named = [...annotations['runbook']!.matchAll(/[Dd]ashboard [„“]([^“”]+)[“”]/g)].map(([, title]) => title);
      expect(boards.map(({ title }) => title)).toEqual(expect.arrayContaining(named));
    }
  }
);

test('the guide lists the boards inside', () => {
  const guide = all.get('bergkamen-de')!.get('LIESMICH.md')!;
  expect(guide).toContain('Maßnahmen · Region im Überblick · Warnungen · Zustand der Datenquellen');
});

interface Board {
  readonly uid: string;
  readonly title: string;
  readonly panels: readonly { readonly id: number }[];
}

test('the language changes the words of a rule, not which rule it is', () => {
  const uids = (name: string) =>
    (yaml(name, 'alerting/smartregion-unna.yaml') as { groups: { rules: { uid: string }[] }[] }).groups.flatMap(
      ({ rules }) => rules.map(({ uid }) => uid)
    );
  expect(uids('unna-de')).toEqual(uids('unna-en'));
  expect(new Set(uids('unna-de')).size).toBe(uids('unna-de').length);
  expect(uids('unna-de').filter((uid) => uid.length > 40)).toEqual([]);
});

test('nothing of the town is overwritten: no policies, no contact point, no default data source', () => {
  for (const files of all.values()) {
    for (const [path, text] of files) {
      if (path.endsWith('.yaml')) {
        const content = parse(text) as Record<string, unknown>;
        expect(Object.keys(content)).not.toEqual(
          expect.arrayContaining([expect.stringMatching(/policies|contactPoints|resetPolicies|templates|muteTimes/i)])
        );
        expect(JSON.stringify(content)).not.toContain('"isDefault":true');
      }
    }
  }
});

test('what has gone from a parcel goes from Grafana, and nobody changes there what the next would take away', () => {
  expect(yaml('werne-de', 'dashboards/smartregion-werne-de.yaml')).toMatchObject({
    providers: [
      {
        disableDeletion: false,
        allowUiUpdates: false,
        options: { path: expect.stringMatching(/^\$\{SMARTREGION_ROOT\}\/etc\/grafana/) as string },
      },
    ],
  });
});

test('Grafana would take the slash of Fröndenberg/Ruhr for a folder in a folder', () => {
  const { groups } = yaml('froendenberg-de', 'alerting/smartregion-froendenberg.yaml') as {
    groups: { folder: string }[];
  };
  expect(new Set(groups.map(({ folder }) => folder))).toEqual(new Set(['Smart Region Fröndenberg-Ruhr – Alarme']));
});

test.each([
  [{ kommune: ['Holzwickede'] }, ['holzwickede-de']],
  [{ kommune: ['selm', 'region'], lang: 'en', public: true }, ['selm-en-public', 'region-en-public']],
])('%j are the parcels asked for', (asked, names) => {
  expect(parcelsAsked({ serve: false, ...asked }, kommunenOf(), regionOf()).map(nameOf)).toEqual(names);
});

test.each([
  [{ kommune: ['holzwikede'] }, /Meinten Sie „holzwickede“\? Es gibt: kreis-unna, bergkamen, .*, region\./],
  [{ lang: 'fr' }, /Es gibt: de, en\./],
  [{ hub: 'hub.example' }, /keine Adresse/],
])('%j is refused, and says what there is', (asked, words) => {
  expect(() => parcelsAsked({ serve: false, ...asked }, kommunenOf(), regionOf())).toThrow(words);
});
