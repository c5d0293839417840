import { note, parseAll } from '../../../testing/parse-all';
import { datex2 } from '../datex2';

const NAMESPACES = 'xmlns:roa="r" xmlns:com="c" xmlns:xsi="x" xmlns:srh="s"';
const publication = (type: string, content: string) =>
  Buffer.from(`<d2:payload xmlns:d2="d" ${NAMESPACES} xsi:type="roa:${type}">${content}</d2:payload>`);

const siteTable = (...kinds: string[]) =>
  publication(
    'MeasurementSiteTablePublication',
    `<roa:measurementSite id="S" version="1">${kinds
      .map(
        (kind, i) =>
          `<roa:measurementSpecificCharacteristics index="${i + 1}"><roa:measurementSpecificCharacteristics>` +
          `<roa:period>600</roa:period><roa:specificMeasurementValueType>${kind}</roa:specificMeasurementValueType>` +
          '</roa:measurementSpecificCharacteristics></roa:measurementSpecificCharacteristics>'
      )
      .join('')}</roa:measurementSite>`
  );

const time = (inner: string) => `<roa:measurementOrCalculationTime>${inner}</roa:measurementOrCalculationTime>`;
const air = (more: string, own = '', type = '<com:pollutantType>ozone</com:pollutantType>') =>
  `<roa:basicData xsi:type="roa:PollutionInformation">${own}<roa:pollution>${type}<com:pollutantConcentration>${more}` +
  '</com:pollutantConcentration></roa:pollution></roa:basicData>';
const micrograms = (text: string) => `<com:microgramsConcentration>${text}</com:microgramsConcentration>`;

const quantity = (index: number, content: string) =>
  `<roa:physicalQuantity index="${index}"><roa:physicalQuantity>${content}</roa:physicalQuantity></roa:physicalQuantity>`;

function read(values: readonly string[], ofSite = '<roa:timeMeaning>endTime</roa:timeMeaning>') {
  const document = publication(
    'MeasuredDataPublication',
    `<roa:siteMeasurements><roa:measurementSiteReference id="S" version="1"/>${values
      .map((value, i) => quantity(i + 1, value))
      .join('')}<roa:measurementTimeDefault>${ofSite}<roa:timeValue>2026-07-01T06:00:00Z</roa:timeValue>` +
      '</roa:measurementTimeDefault></roa:siteMeasurements>'
  );
  return parseAll(datex2, document, {
    companions: { siteTable: siteTable(...values.map(() => 'pollutionInformation')) },
  });
}

it.each([
  ['the end', '<roa:timeMeaning>endTime</roa:timeMeaning>', '2026-07-01T05:50Z/06:00Z'],
  ['the start', '<roa:timeMeaning>beginTime</roa:timeMeaning>', '2026-07-01T06:00Z/06:10Z'],
  ['the middle', '<roa:timeMeaning>middleTime</roa:timeMeaning>', '2026-07-01T05:55Z/06:05Z'],
  ['what the configuration says, the start by default', '', '2026-07-01T06:00Z/06:10Z'],
])('the time of a site is %s', (_, meaning, interval) => {
  expect(read([air(micrograms('41'))], meaning).readings.map(note)).toEqual([`${interval} o3 41 ug/m3`]);
});

const period = (start: string, end: string) =>
  time(
    `<roa:period><com:startOfPeriod>${start}</com:startOfPeriod><com:endOfPeriod>${end}</com:endOfPeriod></roa:period>`
  );

it.each([
  [
    'an interval of its own',
    period('2026-06-30T22:00:00Z', '2026-07-01T05:00:00Z'),
    ['2026-06-30T22:00Z', '2026-07-01T05:00Z'],
  ],
  ['a moment', period('2026-07-01T05:00:00Z', '2026-07-01T05:00:00Z'), ['2026-07-01T05:00Z', '2026-07-01T05:00Z']],
  [
    'a time of its own',
    time('<roa:timeMeaning>endTime</roa:timeMeaning><roa:timeValue>2026-07-01T05:00:00Z</roa:timeValue>'),
    ['2026-07-01T04:50Z', '2026-07-01T05:00Z'],
  ],
])('a value has %s', (_, own, ends) => {
  const [reading] = read([air(micrograms('41'), own)]).readings;
  expect([reading!.start, reading!.end]).toEqual(ends.map((end) => Date.parse(end)));
});

it.each<[string, string, object]>([
  [
    'an error',
    '<com:dataError>true</com:dataError><com:microgramsConcentration>0</com:microgramsConcentration>',
    { 'marked as faulty (dataError)': 1 },
  ],
  ['no number', micrograms('viel'), { 'not a number': 1 }],
  ['nothing', '', { 'not a number': 1 }],
])('%s is no reading', (_, value, rejected) => {
  expect(read([air(value)])).toMatchObject({ readings: [], rejected });
});

it('two instruments of one site over the same time allow no single value', () => {
  expect(read([air(micrograms('41')), air(micrograms('43'))])).toMatchObject({
    readings: [],
    rejected: { 'the same property twice at one site': 2 },
  });
});

it('what has no property is told by its kind', () => {
  const methane = '<com:pollutantType>methane</com:pollutantType>';
  expect(read([air(micrograms('1'), '', methane)])).toMatchObject({
    rejected: {},
    contents: { unread: { 'pollutionInformation (no property)': 1 } },
  });
});

it('what a publisher says that there is none of is missing', () => {
  const none =
    '<roa:physicalQuantityFault><roa:physicalQuantityFaultType>noDataValuesAvailable</roa:physicalQuantityFaultType></roa:physicalQuantityFault>';
  expect(read([none])).toMatchObject({ readings: [], missing: 1, rejected: {} });
});

it('what another hub says beside the number holds', () => {
  const beside =
    '<com:_dataValueExtension><srh:reading value="41.25" quality="suspect" reasons="spike nonsense step" qualifier="&lt;"/></com:_dataValueExtension>';
  expect(read([air(beside + micrograms('41'))]).readings).toMatchObject([
    { value: 41.25, quality: 'suspect', reasons: ['step', 'spike'], qualifier: '<' },
  ]);
});
