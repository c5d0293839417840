import { FieldType, getDefaultTimeRange, LoadingState, toDataFrame } from '@grafana/data';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { panelProps, type Shown } from '../../shared/src/testing/panelProps';
import { AirQualityPanel } from './AirQualityPanel';
import { DEFAULTS, type Options } from './options';
import { type Course, courseFrame, SOEST_OST, soestOst, tableFrame } from './testdata/frames';
import { AUTUMN, autumn, longCourse, monthsFrame } from './testdata/periodFrames';

/** The queries of testing-library read it as a plain space; text content keeps it. */
const THIN = '\u202f';

function show({ until = SOEST_OST.lastEnd, ...rest }: Shown<Options> & { readonly until?: number } = {}) {
  return render(
    <AirQualityPanel
      {...panelProps(DEFAULTS, {
        series: [courseFrame(soestOst)],
        ...{ title: 'Luftqualität jetzt', width: 530, height: 410 },
        range: { from: until - 48 * 3_600_000, to: until },
        replaceVariables: (text) => text.replace('$station', 'denw095'),
        ...rest,
      })}
    />
  );
}

const hours = () => screen.getAllByLabelText(/^\d.* Uhr MEZ/);

describe('one station', () => {
  test('says class, reason, coverage, advice and source', () => {
    show();
    const sentence = `Luftqualität Soest-Ost: mäßig, Klasse 3 von 5. Ozon bestimmt den Index: 127${THIN}µg/m³. 3 von 5 Stoffen gemessen, PM₂,₅ und SO₂ fehlen. 13.06.2023, 14–15 Uhr MEZ.`;
    expect(screen.getByRole('img', { name: sentence })).toBeInTheDocument();
    expect(screen.getByText('mäßig')).toBeInTheDocument();
    expect(screen.getByText('Ozon bestimmt den Index: 127 µg/m³.')).toBeInTheDocument();
    expect(screen.getByText(/^Mäßige Luft: Empfindliche Menschen achten/)).toBeInTheDocument();
    expect(screen.getByText('LQI 2025').closest('p')).toHaveTextContent(
      'LQI 2025 · Stundenmittel · 13.06.2023, 14–15 Uhr MEZ · Umweltbundesamt · vorläufige Werte'
    );
  });

  test('has a row of the scale per pollutant, absent ones too', () => {
    show();
    const rows = within(screen.getAllByRole('list')[0]!).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      `Ozon127${THIN}µg/m³`,
      `NO₂3${THIN}µg/m³`,
      `PM₁₀22${THIN}µg/m³`,
      'PM₂,₅nicht gemessen',
      'SO₂nicht gemessen',
    ]);
    expect(within(rows[0]!).getByRole('img', { name: '3 mäßig' })).toBeInTheDocument();
  });

  test('is named unless the title names it', () => {
    show();
    expect(screen.getByText('Soest-Ost')).toBeInTheDocument();
  });

  test('is not named twice', () => {
    show({ title: 'Luftqualität · Soest-Ost' });
    expect(screen.queryByText('Soest-Ost')).not.toBeInTheDocument();
  });

  test('speaks English', () => {
    const { container } = show({ set: { language: 'en' } });
    expect(container.firstChild).toHaveAttribute('lang', 'en');
    expect(screen.getByText('moderate')).toBeInTheDocument();
    expect(screen.getByText('Ozone decides the index: 127 µg/m³.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'As table' })).toBeInTheDocument();
  });

  test('marks demo data and indicative sensors in words', () => {
    show({ series: [courseFrame({ ...soestOst, labels: { demo: 'true', station_class: 'indicative' } })] });
    expect(screen.getByText('Demo')).toBeInTheDocument();
    expect(screen.getByText(/orientierende Messung/)).toBeInTheDocument();
  });

  test('says since when there is nothing, and advises nothing', () => {
    show({ until: SOEST_OST.lastEnd + 8 * 3_600_000 });
    expect(screen.getByText('keine Daten')).toBeInTheDocument();
    expect(screen.getByText('Seit 13.06.2023, 15 Uhr MEZ gibt es keine Messwerte.')).toBeInTheDocument();
    expect(screen.queryByText(/Empfindliche/)).not.toBeInTheDocument();
    expect(hours().at(-1)).toHaveAccessibleName('13.06.2023, 22–23 Uhr MEZ, keine Daten');
  });

  test('draws only the parts asked for', () => {
    show({ set: { parts: { scale: false, course: false, advice: false } } });
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
    expect(screen.queryByText(/Empfindliche/)).not.toBeInTheDocument();
  });

  test('keeps class, value and time in the smallest panel', () => {
    show({ width: 184, height: 150 });
    expect(screen.getByText('mäßig')).toBeInTheDocument();
    expect(screen.getByText('Ozon 127 µg/m³')).toBeInTheDocument();
    expect(screen.getByText('13.06.2023, 14–15 Uhr MEZ')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Als Tabelle' })).toBeInTheDocument();
  });
});

describe('the last 24 hours', () => {
  test('are one tab stop, walked with arrows, Home and End', async () => {
    show();
    const user = userEvent.setup();
    await user.tab();
    expect(hours()).toHaveLength(24);
    expect(hours()[23]).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(hours()[22]).toHaveFocus();
    await user.keyboard('{Home}{ArrowLeft}');
    expect(hours()[0]).toHaveFocus();
    await user.keyboard('{End}{ArrowRight}');
    expect(hours()[23]).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Als Tabelle' })).toHaveFocus();
  });

  test('explain the hour in focus until Esc', async () => {
    show();
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard('{Home}');
    expect(screen.getByRole('tooltip')).toHaveTextContent('12.06.2023, 15–16 Uhr MEZ3 mäßigOzon 125 µg/m³');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
    expect(hours()[0]).toHaveFocus();
  });
});

test('every figure stands in the table too', async () => {
  show();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Als Tabelle' }));
  expect(screen.getByRole('button', { name: 'Als Bild' })).toHaveFocus();
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows).toHaveLength(25);
  expect(rows[1]).toHaveTextContent('13.06.2023, 14–15 Uhr3 mäßigOzon127322nicht gemessennicht gemessen3/5');
  expect(rows[12]).toHaveTextContent('13.06.2023, 3–4 Uhr2 gutPM₁₀Wert fehlt823');
  await user.click(screen.getByRole('button', { name: 'Als Bild' }));
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
});

describe('several stations', () => {
  const other = courseFrame({ ...soestOst, labels: { station: 'x', station_name: 'Unna, Rathaus' } });

  test('are a list with class word and deciding pollutant', () => {
    show({ series: [tableFrame()] });
    expect(
      screen.getByRole('button', { name: `Lünen-Niederaden Demo schlecht · NO₂ 84${THIN}µg/m³ · 4 von 5 Stoffen` })
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Selm.*keine Daten · seit 13.06.2023, 6 Uhr MEZ/ })).toBeInTheDocument();
  });

  test('are summed up in a sentence, for readers of the screen, too, where it has no room', () => {
    const { container, unmount } = show({ series: [tableFrame()] });
    const sentence = 'Sehr schlecht: Bergkamen, Industrie. Keine Daten: Selm, Schulhof.';
    expect(screen.getByText(sentence)).toBeInTheDocument();
    unmount();
    show({ series: [tableFrame()], width: 184, height: 180 });
    expect(screen.getByText(sentence)).toHaveAttribute('data-heard-only');
    expect(screen.getByText(/^und \d weitere, scrollen$/)).toBeInTheDocument();
    expect(container).toBeEmptyDOMElement();
  });

  test('open by keyboard and come back with Esc, to where the reader was', async () => {
    show({ series: [courseFrame(soestOst), other] });
    const user = userEvent.setup();
    await user.tab();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: /Alle Messstellen/ })).toHaveFocus();
    expect(screen.getByText('Unna, Rathaus')).toBeInTheDocument();
    expect(hours()).toHaveLength(24);
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: /Unna, Rathaus/ })).toHaveFocus();
  });

  test.each(['denw095', 'Soest-Ost', '$station'])('option "%s" chooses one', (station) => {
    show({ series: [other, courseFrame(soestOst)], set: { station } });
    expect(screen.getByRole('img', { name: /Soest-Ost: mäßig/ })).toBeInTheDocument();
    expect(screen.queryByText('Unna, Rathaus')).not.toBeInTheDocument();
  });
});

describe('versions of the index', () => {
  const version = (index: string, over: Partial<Course> = {}) =>
    courseFrame({ ...soestOst, ...over, labels: { index } });

  test.each([
    ['uba-lqi-2019', 3, 'mäßig, Klasse 3 von 5', '3 von 4 Stoffen', 'LQI 2019'],
    ['eea-eaqi-2024', 6, 'extrem schlecht, Klasse 6 von 6', '3 von 5 Stoffen', 'EAQI 2024'],
    [
      'us-epa-aqi-2024',
      3,
      'ungesund für empfindliche Gruppen, Klasse 3 von 6',
      '3 von 6 Stoffen',
      'US-AQI 2024 (05/2024)',
    ],
  ])('%s has its own names, classes and pollutants', (index, last, said, coverage, named) => {
    show({ series: [version(index, { class: [...SOEST_OST.class.slice(0, 23), last] })] });
    expect(screen.getByRole('img', { name: new RegExp(said) })).toBeInTheDocument();
    expect(screen.getByText(new RegExp(`^${coverage} gemessen`))).toBeInTheDocument();
    expect(screen.getByText(named)).toBeInTheDocument();
  });

  test('advice for the classes of the Umweltbundesamt is not given for those of others', () => {
    show({ series: [version('eea-eaqi-2024')] });
    expect(screen.queryByText(/^Empfindliche Menschen/)).not.toBeInTheDocument();
  });

  test('how many pollutants were measured stands in the list and in the smallest panel, in words', () => {
    show({ series: [tableFrame()] });
    expect(
      screen.getByRole('button', { name: /Soest-Ost mäßig · Ozon 127.µg\/m³ · 3 von 5 Stoffen/ })
    ).toBeInTheDocument();
    show({ width: 184, height: 166 });
    expect(screen.getByText('3 von 5 Stoffen')).toBeInTheDocument();
  });
});

describe('weeks and months', () => {
  test('hours per class and month: a sentence, a bar per month, a table', async () => {
    show({ series: [monthsFrame()], until: Date.parse('2025-11-27T12:00Z') });
    expect(screen.getByText(/^Lünen-Niederaden: Im November 2025 .*540 Stunden gut oder besser/)).toBeInTheDocument();
    const bars = screen.getAllByRole('img', { name: /^[A-Z]\S+ 2025.*Stunden/ });
    expect(bars).toHaveLength(5);
    expect(bars[3]).toHaveAccessibleName(
      'Oktober 2025: 1 sehr gut: 100 Stunden, 2 gut: 512 Stunden, 3 mäßig: 98 Stunden, 4 schlecht: 12 Stunden, ohne Klasse: 23 Stunden'
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Als Tabelle' }));
    expect(within(screen.getByRole('table')).getAllByRole('row')[2]).toHaveTextContent(
      'Oktober 202510051298120' + '23'
    );
  });

  test('a long course is a calendar, walked by arrows, each day with its hours', async () => {
    show({ series: [autumn()], until: AUTUMN.to, width: 800, height: 400 });
    const days = () => screen.getAllByRole('img', { name: /^\S+ \d\d\.\d\d\.2025: / });
    expect(days()).toHaveLength(58);
    const user = userEvent.setup();
    await user.tab();
    expect(days()[57]).toHaveFocus();
    await user.keyboard('{Home}{ArrowDown}{ArrowLeft}');
    expect(days()[30]).toHaveFocus();
    expect(screen.getByRole('tooltip')).toHaveTextContent('Fr 31.10.20252 gut2 gut: 24 Stunden');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
    expect(days()[12]).toHaveAccessibleName('Mo 13.10.2025: keine Klasse, 0 von 24 Stunden');
  });

  test('several stations are a choice apart', async () => {
    const other = { station: 'x', station_name: 'Unna, Rathaus' };
    show({ series: [autumn(), autumn(other)], until: AUTUMN.to });
    const user = userEvent.setup();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Messstelle' }), 'Unna, Rathaus');
    expect(screen.getByRole('combobox')).toHaveValue('x');
  });

  test.each([
    ['now', [autumn()], /Luftqualität Soest-Ost: sehr gut/],
    ['calendar', [courseFrame(soestOst)], /^Di 13\.06\.2023/],
  ] as const)('option view "%s" holds whatever the course', (view, series, name) => {
    show({ series: [...series], set: { view }, until: view === 'now' ? AUTUMN.to : SOEST_OST.lastEnd });
    expect(screen.getByRole('img', { name })).toBeInTheDocument();
  });

  test.each([
    ['a name with HTML', [autumn({ station_name: '<img src=x onerror=alert(1)>' })], /<img src=x/],
    ['nothing but hours ahead', [longCourse('2100-01-01', 20, () => 2)], /Für keinen Tag/],
    ['eleven years of hours', [longCourse('2010-01-01', 4000, () => 2)], /durchweg gut oder besser/],
    ['months without hours', [monthsFrame({ months: { '2025-10': [] } })], /Für keine Stunde/],
  ])('%s: drawn or said, never a crash', (_, series, said) => {
    show({ series, until: AUTUMN.to });
    expect(screen.getByText(said)).toBeInTheDocument();
  });

  test('a view that the data do not hold is said', () => {
    show({ set: { view: 'months' } });
    expect(screen.getByText('Die Daten enthalten keine Stunden je Klasse und Monat.')).toBeInTheDocument();
  });
});

describe('data of others', () => {
  const foreign = (fields: { name: string; type: FieldType; values: number[] }[]) =>
    show({ series: [toDataFrame({ name: 'Eigene Messung', fields })] });
  const time = { name: 'time', type: FieldType.time, values: [SOEST_OST.lastEnd] };

  test('are not called provisional, as they do not say', () => {
    foreign([time, { name: 'no2', type: FieldType.number, values: [20] }]);
    expect(screen.getByText('LQI 2025').closest('p')).toHaveTextContent(
      'LQI 2025 · Stundenmittel · 13.06.2023, 14–15 Uhr MEZ'
    );
    expect(screen.queryByText(/vorläufig|endgültig/)).not.toBeInTheDocument();
  });

  test('that hold class 7 have no class, and it is said which figure was left out', () => {
    foreign([time, { name: 'class', type: FieldType.number, values: [7] }]);
    expect(screen.getByText('keine Daten')).toBeInTheDocument();
    expect(screen.getByText('ausgelassen, weil nicht möglich: Klasse 7')).toBeInTheDocument();
  });

  test('that hold 99999 µg/m³ are not very bad air', () => {
    const pm10 = { name: 'pm10', type: FieldType.number, values: [12] };
    foreign([time, { name: 'no2', type: FieldType.number, values: [99_999] }, pm10]);
    expect(screen.getByText('gut')).toBeInTheDocument();
    expect(
      screen.getByText(`ausgelassen, weil nicht möglich: NO₂ 99.999${THIN}µg/m³`, { normalizer: (t) => t })
    ).toBeInTheDocument();
  });
});

describe('instead of a drawing', () => {
  test.each([
    ['no data', [], 'Die Abfrage hat keine Daten geliefert.', /„Luftqualitätsindex“/],
    [
      'other data',
      [
        toDataFrame({
          fields: [
            { name: 'time', type: 'time', values: [1] },
            { name: 'air_temperature', values: [21.4] },
          ],
        }),
      ],
      /Vorhanden: time, air_temperature/,
      /als Frage „Luftqualitätsindex“/,
    ],
    [
      'an unknown index',
      [courseFrame({ ...soestOst, labels: { index: 'us-epa' } })],
      /„us-epa“ nicht/,
      /anderen Index/,
    ],
  ])('%s: what is missing and what to do', (_, series, problem, remedy) => {
    show({ series });
    expect(screen.getByText(problem)).toBeInTheDocument();
    expect(screen.getByText(remedy)).toBeInTheDocument();
  });

  test('a station that is not in the data: which ones are', () => {
    show({ set: { station: 'Dortmund' } });
    expect(screen.getByText('Die Messstelle „Dortmund“ ist nicht in den Daten.')).toBeInTheDocument();
    expect(screen.getByText(/Soest-Ost/)).toBeInTheDocument();
  });

  test('what the hub says about its empty answer', () => {
    const text = 'Keine Messstelle in Holzwickede misst Luftschadstoffe.';
    show({ series: [toDataFrame({ fields: [], meta: { notices: [{ severity: 'info', text }] } })] });
    expect(screen.getByText(text)).toBeInTheDocument();
  });

  test('a failed query: why, and nothing to choose', () => {
    const message = 'Der Hub unter http://hub:4000 antwortet nicht.';
    const failed = { state: LoadingState.Error, series: [], timeRange: getDefaultTimeRange() };
    show({ data: { ...failed, errors: [{ message }, { message }] } });
    expect(screen.getByText('Nicht abrufbar: Die Abfrage ist fehlgeschlagen.')).toBeInTheDocument();
    expect(screen.getByText(message)).toBeInTheDocument();
    expect(screen.queryByText(/Wählen Sie/)).not.toBeInTheDocument();
  });

  test('a failed query without words', () => {
    show({
      data: { state: LoadingState.Error, series: [], timeRange: getDefaultTimeRange() },
      set: { language: 'en' },
    });
    expect(screen.getByText('Not available: the query has failed.')).toBeInTheDocument();
  });

  test('what the hub says in the place of an answer', () => {
    const text = 'Zu dieser Auswahl gibt es keine Messreihe.';
    const note = {
      fields: [{ name: 'note', values: [text] }],
      meta: { notices: [{ severity: 'info' as const, text }] },
    };
    show({ series: [toDataFrame(note)] });
    expect(screen.getByText(text)).toBeInTheDocument();
    expect(screen.getByText('Die Abfrage hat keine Daten geliefert.')).toBeInTheDocument();
  });

  test('fields of the wrong type: which, and what to do', () => {
    const fields = [
      { name: 'Zeit', type: FieldType.string, values: ['2026-07-01 12:00'] },
      { name: 'NO2', type: FieldType.number, values: [20] },
    ];
    show({ series: [toDataFrame({ fields })] });
    expect(screen.getByText(/„Zeit“ ist Text statt Zeit\.$/)).toBeInTheDocument();
    expect(screen.getByText(/Feldtyp konvertieren/)).toBeInTheDocument();
  });

  test('nothing while the first answer is on its way', () => {
    const { container } = show({
      data: { state: LoadingState.Loading, series: [], timeRange: getDefaultTimeRange() },
    });
    expect(container).toBeEmptyDOMElement();
  });
});
