/**
 * How long a DATEX II document as large as that of a whole country takes, how much memory, and how long the hub does
 * not answer meanwhile. Run it with `node --import tsx bench/datex2.ts [sites]`; 18 600 sites make 51 MB, the
 * size of NDW's document of every minute.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { datex2 } from '../backend/src/feeds/traffic/datex2';
import { parseOffThread } from '../backend/src/ingest/parse/parse-off-thread';

const VALUES_PER_SITE = 12;

const head = (publication: string) =>
  '<?xml version="1.0" encoding="UTF-8"?><SOAP:Envelope xmlns:SOAP="http://schemas.xmlsoap.org/soap/envelope/"><SOAP:Body>' +
  '<d2LogicalModel xmlns="http://datex2.eu/schema/2/2_0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" modelBaseVersion="2">' +
  `<payloadPublication xsi:type="${publication}" lang="nl"><publicationTime>2026-08-15T21:49:42.016Z</publicationTime>`;
const TAIL = '</payloadPublication></d2LogicalModel></SOAP:Body></SOAP:Envelope>';

/** As long as real ids are. */
const idOf = (site: number) => `BENCH_MST_${String(site).padStart(7, '0')}`;

function measurements(site: number): string {
  const values = Array.from({ length: VALUES_PER_SITE }, (_, i) =>
    i < VALUES_PER_SITE / 2
      ? `<basicData xsi:type="TrafficFlow"><vehicleFlow><vehicleFlowRate>${((site + i) % 20) * 60}</vehicleFlowRate></vehicleFlow></basicData>`
      : '<basicData xsi:type="TrafficSpeed"><averageVehicleSpeed numberOfInputValuesUsed="2" standardDeviation="10.5">' +
        `<speed>${60 + ((site + i) % 70)}</speed></averageVehicleSpeed></basicData>`
  );
  return (
    '<siteMeasurements xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<measurementSiteReference id="${idOf(site)}" version="1" targetClass="MeasurementSiteRecord"/>` +
    '<measurementTimeDefault>2026-08-15T21:48:00Z</measurementTimeDefault>' +
    values
      .map((v, i) => `<measuredValue index="${i + 1}"><measuredValue>${v}</measuredValue></measuredValue>`)
      .join('') +
    '</siteMeasurements>'
  );
}

function record(site: number): string {
  const characteristics = Array.from({ length: VALUES_PER_SITE }, (_, i) => {
    const lane = 1 + (i % (VALUES_PER_SITE / 2));
    const type = i < VALUES_PER_SITE / 2 ? 'trafficFlow' : 'trafficSpeed';
    return (
      `<measurementSpecificCharacteristics index="${i + 1}"><measurementSpecificCharacteristics><period>60</period>` +
      `<specificLane>lane${lane}</specificLane><specificMeasurementValueType>${type}</specificMeasurementValueType>` +
      '<specificVehicleCharacteristics><vehicleType>anyVehicle</vehicleType></specificVehicleCharacteristics>' +
      '</measurementSpecificCharacteristics></measurementSpecificCharacteristics>'
    );
  });
  return `<measurementSiteRecord id="${idOf(site)}" version="1">${characteristics.join('')}</measurementSiteRecord>`;
}

async function write(path: string, publication: string, sites: number, body: (site: number) => string): Promise<void> {
  const out = createWriteStream(path);
  out.write(head(publication));
  for (let site = 0; site < sites; site++) {
    out.write(body(site));
  }
  out.end(TAIL);
  await finished(out);
}

/** Runs in a process of its own, so that memory is that of reading alone. */
async function read(document: string, siteTable: string): Promise<void> {
  const lag = monitorEventLoopDelay({ resolution: 5 });
  const payload = { bytes: readFileSync(document), name: 'bench' };
  const companions = { siteTable: readFileSync(siteTable) };
  const context = { options: datex2.options.parse({}), receivedAt: Date.now(), companions };
  let resident = 0;
  const sampler = setInterval(() => {
    resident = Math.max(resident, process.memoryUsage.rss());
  }, 20);
  lag.enable();
  const started = performance.now();
  let readings = 0;
  for await (const batch of parseOffThread(datex2, payload, context)) {
    readings += batch.readings.length;
  }
  const seconds = (performance.now() - started) / 1000;
  clearInterval(sampler);
  console.log(
    `  ${seconds.toFixed(1)} s, ${readings} readings, at most ${(resident / 1e6).toFixed(0)} MB resident, ` +
      `at most ${(lag.max / 1e6).toFixed(0)} ms without an answer`
  );
}

async function main(sites: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-datex2-'));
  try {
    const data = join(folder, 'measured.xml');
    const table = join(folder, 'site-table.xml');
    await write(data, 'MeasuredDataPublication', sites, measurements);
    await write(table, 'MeasurementSiteTablePublication', sites, record);
    for (const path of [data, table]) {
      writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
    }
    for (const path of [data, `${data}.gz`]) {
      console.log(`${basename(path)}, ${(statSync(path).size / 1e6).toFixed(1)} MB:`);
      spawnSync(process.execPath, [...process.execArgv, __filename, 'read', path, `${table}.gz`], { stdio: 'inherit' });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [first, ...rest] = process.argv.slice(2);
void (first === 'read' ? read(rest[0]!, rest[1]!) : main(Number(first ?? 18_600)));
