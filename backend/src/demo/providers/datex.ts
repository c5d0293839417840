import { DAY, MINUTE, iso, type Instant } from '../../model/time';
import { isDeviceDown } from '../faults';
import { trafficAt } from '../nature/traffic';
import { COUNTING_SITES } from '../places';
import { notFound, type Provider } from '../provider';

const PERIOD = 5 * MINUTE;
const LATENCY = MINUTE;

/**
 * A traffic portal that speaks DATEX II version 2: the newest measured data, the site table that gives them their
 * meaning, and an archive with one document a day.
 */
export const datex: Provider = ({ path, now }) => {
  const newest = Math.floor((now - LATENCY) / PERIOD) * PERIOD - PERIOD;
  if (path.endsWith('measurement_site_table.xml')) {
    return xml(siteTable());
  }
  if (path.endsWith('measured_data.xml')) {
    return xml(measuredData([newest], now), { 'last-modified': new Date(newest + PERIOD).toUTCString() });
  }
  const archived = /archive\/(\d{4})-(\d{2})-(\d{2})\.xml$/.exec(path);
  if (archived) {
    const day = Date.UTC(Number(archived[1]), Number(archived[2]) - 1, Number(archived[3]));
    const starts = Array.from({ length: DAY / PERIOD }, (_, i) => day + i * PERIOD).filter((start) => start <= newest);
    return starts.length === 0 ? notFound : xml(measuredData(starts, now));
  }
  return notFound;
};

function xml(body: string, headers: Record<string, string> = {}) {
  return { status: 200, type: 'application/xml', body, headers };
}

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?><d2LogicalModel xmlns="http://datex2.eu/schema/2/2_0" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" modelBaseVersion="2"><exchange><supplierIdentification>' +
  '<country>de</country><nationalIdentifier>DEMO</nationalIdentifier></supplierIdentification></exchange>';

function measuredData(starts: readonly Instant[], now: Instant): string {
  const parts = [HEAD, '<payloadPublication xsi:type="MeasuredDataPublication" lang="de">'];
  parts.push(`<publicationTime>${iso(now)}</publicationTime>`);
  parts.push('<measurementSiteTableReference id="DEMO_MT" version="1" targetClass="MeasurementSiteTable"/>');
  for (const start of starts) {
    for (const site of COUNTING_SITES) {
      parts.push(siteMeasurements(site.id, start));
    }
  }
  parts.push('</payloadPublication></d2LogicalModel>');
  return parts.join('');
}

function siteMeasurements(site: string, start: Instant): string {
  const down = isDeviceDown(site, start);
  const traffic = trafficAt(site, start);
  const fault = down ? '<dataError>true</dataError>' : '';
  const flow = (rate: number) =>
    `<basicData xsi:type="TrafficFlow"><vehicleFlow>${fault}<vehicleFlowRate>${down ? 0 : rate}</vehicleFlowRate></vehicleFlow></basicData>`;
  const inputs = traffic.speed === undefined ? 0 : Math.ceil(traffic.all / 12);
  const speed =
    `<basicData xsi:type="TrafficSpeed"><averageVehicleSpeed numberOfInputValuesUsed="${inputs}">${fault}` +
    `<speed>${down ? 0 : (traffic.speed ?? -1)}</speed></averageVehicleSpeed></basicData>`;
  const values = [flow(traffic.all), flow(traffic.car), flow(traffic.heavy), speed];
  return (
    `<siteMeasurements><measurementSiteReference id="${site}" version="1" targetClass="MeasurementSiteRecord"/>` +
    `<measurementTimeDefault>${iso(start)}</measurementTimeDefault>` +
    values
      .map((v, i) => `<measuredValue index="${i + 1}"><measuredValue>${v}</measuredValue></measuredValue>`)
      .join('') +
    '</siteMeasurements>'
  );
}

function siteTable(): string {
  const records = COUNTING_SITES.map(
    (site) =>
      `<measurementSiteRecord id="${site.id}" version="1">` +
      `<measurementSiteName><values><value lang="de">${site.name}</value></values></measurementSiteName>` +
      '<measurementSiteNumberOfLanes>1</measurementSiteNumberOfLanes>' +
      characteristic(1, 'trafficFlow', '<vehicleType>anyVehicle</vehicleType>') +
      characteristic(2, 'trafficFlow', length('lessThan', 5.6)) +
      characteristic(3, 'trafficFlow', length('greaterThanOrEqualTo', 5.6)) +
      characteristic(4, 'trafficSpeed', '<vehicleType>anyVehicle</vehicleType>') +
      '<measurementSiteLocation xsi:type="Point"><locationForDisplay>' +
      `<latitude>${site.lat}</latitude><longitude>${site.lon}</longitude></locationForDisplay></measurementSiteLocation>` +
      '</measurementSiteRecord>'
  );
  return (
    `${HEAD}<payloadPublication xsi:type="MeasurementSiteTablePublication" lang="de">` +
    `<measurementSiteTable id="DEMO_MT" version="1">${records.join('')}</measurementSiteTable>` +
    '</payloadPublication></d2LogicalModel>'
  );
}

function characteristic(index: number, type: string, vehicles: string): string {
  return (
    `<measurementSpecificCharacteristics index="${index}"><measurementSpecificCharacteristics>` +
    `<period>${PERIOD / 1000}</period><specificLane>lane1</specificLane>` +
    `<specificMeasurementValueType>${type}</specificMeasurementValueType>` +
    `<specificVehicleCharacteristics>${vehicles}</specificVehicleCharacteristics>` +
    '</measurementSpecificCharacteristics></measurementSpecificCharacteristics>'
  );
}

function length(comparison: string, metres: number): string {
  return (
    `<lengthCharacteristic><comparisonOperator>${comparison}</comparisonOperator>` +
    `<vehicleLength>${metres}</vehicleLength></lengthCharacteristic>`
  );
}
