import { Router, type Request, type Response } from 'express';
import { HubError } from '@smartregion/terms/errors';
import type { Instant } from '../../../model/time';
import { MEDIA_TYPES } from '../../export/file';
import { metadataOf } from '../../export/metadata';
import { Turns } from '../../export/turns';
import { offsetTime, zoneName } from '../../export/wall';
import { clientOf } from '../../interfaces/client';
import { partWithSilent } from '../../interfaces/silent';
import type { Dataset } from '../datasets/dataset';
import { bulkPath, ENDINGS, type DayFormat } from '../datasets/downloads';
import type { Offer } from '../datasets/offer';
import { topicName } from '../words/titles';
import type { BulkFiles } from './bulk-files';
import { dayOf, daysOf, type Day } from './days';
import { sendFile } from './send';

export interface BulkParts {
  readonly offer: Offer;
  readonly files: BulkFiles;
  readonly timeZone: string;
  now(): Instant;
}

/** Days that a list names at once. */
const LISTED = 31;
const METADATA = '-metadata.json';

/** Files of whole days below `/opendata/bulk/`, and lists of them. */
export function bulkRoutes({ offer, files, timeZone, now }: BulkParts): Router {
  const router = Router();
  // Of their own: whoever takes an export slowly holds up no harvester.
  const turns = new Turns();
  const datasetOf = async ({ params }: Request): Promise<Dataset> => {
    const id = `${String(params['kommune'])}/${String(params['topic'])}`;
    const dataset = await offer.find(id);
    if (!dataset) {
      throw noDataset(id);
    }
    return dataset;
  };

  router.use('/opendata/bulk', (_request, response, next) => {
    // Whether it is still the same, is asked each time.
    response.set('Cache-Control', 'public, no-cache');
    next();
  });
  router.get('/opendata/bulk', async (_request, response) => {
    const items = (await offer.datasets()).map((dataset) => ({
      ...{ id: dataset.id, kommune: dataset.kommune.name, topic: topicName(dataset, 'de') },
      ...{ days: bulkPath(dataset.id), latest: filesOf(dataset.id, 'latest') },
    }));
    response.json({ items });
  });
  router.get('/opendata/bulk/:kommune/:topic', async (request, response) => {
    const dataset = await datasetOf(request);
    const before = beforeIn(request, timeZone);
    const days = daysOf(dataset.span, now(), timeZone, LISTED, before);
    const oldest = days.at(-1);
    const isAll = !oldest || daysOf(dataset.span, now(), timeZone, 1, oldest).length === 0;
    response.json({
      ...{ id: dataset.id, timeZone, days: days.map((day) => dayTold(dataset.id, day, timeZone)) },
      ...(isAll ? {} : { next: `${bulkPath(dataset.id)}?before=${oldest.name}` }),
    });
  });
  router.get('/opendata/bulk/:kommune/:topic/:file', async (request, response) => {
    const dataset = await datasetOf(request);
    const { name, format, isMetadata } = fileIn(request);
    if (name === 'latest') {
      // Another file tomorrow; where it leads is the name that stays.
      const [newest] = daysOf(dataset.span, now(), timeZone, 1);
      if (!newest) {
        throw notYet(dataset);
      }
      response.redirect(302, `${newest.name}${ENDINGS[format]}${isMetadata ? METADATA : ''}`);
      return;
    }
    const day = wholeDay(name, timeZone, now());
    await turns.take(clientOf(request), () => send({ dataset, day, format, isMetadata }, request, response));
  });

  async function send({ dataset, day, format, isMetadata }: Wanted, request: Request, response: Response) {
    const plan = await files.plan(dataset, day, format);
    if (plan.series.length === 0) {
      throw nothingOn(dataset, day);
    }
    const file = `${day.name}${ENDINGS[format]}`;
    if (isMetadata) {
      response.type('application/csvm+json').send(JSON.stringify(metadataOf(plan, file)));
      return;
    }
    response.set({
      'Content-Type': MEDIA_TYPES[format],
      'Content-Disposition': `attachment; filename="${dataset.id.replace('/', '-')}-${file}"`,
      Link: `<${file}${METADATA}>; rel="describedby"; type="application/csvm+json"`,
    });
    partWithSilent(response);
    await sendFile(request, response, await files.measure(plan), () => files.pieces(plan));
  }
  return router;
}

interface Wanted {
  readonly dataset: Dataset;
  readonly day: Day;
  readonly format: DayFormat;
  readonly isMetadata: boolean;
}

const filesOf = (dataset: string, name: string) =>
  Object.fromEntries(Object.entries(ENDINGS).map(([format, ending]) => [format, bulkPath(dataset, name + ending)]));

/** From when to when, and what the clocks of that day are called: two days a year have both. */
function dayTold(dataset: string, { name, start, end }: Day, zone: string) {
  const clocks = [...new Set([zoneName(start, zone), zoneName(end - 1, zone)])];
  return {
    ...{ day: name, start: offsetTime(start, zone), end: offsetTime(end, zone), clock: clocks.join('/') },
    files: filesOf(dataset, name),
  };
}

/** `2026-11-26-excel.csv`, `latest.parquet`, `2026-11-26.csv-metadata.json` */
function fileIn({ params }: Request): { name: string; format: DayFormat; isMetadata: boolean } {
  const file = String(params['file']);
  const isMetadata = file.endsWith(METADATA);
  const [, name, ending] =
    /^(latest|\d{4}-\d{2}-\d{2})(\S+)$/.exec(file.slice(0, isMetadata ? -METADATA.length : undefined)) ?? [];
  const [format] = Object.entries(ENDINGS).find(([, known]) => known === ending) ?? [];
  if (name === undefined || format === undefined) {
    throw new HubError(
      'not-found',
      { de: 'Eine solche Datei gibt es nicht.', en: 'There is no such file.' },
      {
        de: `Dateien heißen wie ihr Tag: ${Object.values(ENDINGS)
          .map((one) => `2026-11-26${one}`)
          .join(', ')}, oder latest statt des Tages.`,
        en: `Files are called by their day: ${Object.values(ENDINGS)
          .map((one) => `2026-11-26${one}`)
          .join(', ')}, or latest in its place.`,
      }
    );
  }
  return { name, format: format as DayFormat, isMetadata };
}

function wholeDay(name: string, zone: string, now: Instant): Day {
  const day = dayOf(name, zone);
  if (!day) {
    throw noDay(name);
  }
  if (day.end > now) {
    throw new HubError(
      'not-found',
      { de: `Der ${name} ist noch nicht vorbei.`, en: `${name} is not over yet.` },
      {
        de: 'Nehmen Sie den Export (/api/v1/export), der bis jetzt reicht, oder kommen Sie nach Mitternacht wieder.',
        en: 'Take the export (/api/v1/export), which goes up to now, or come back after midnight.',
      }
    );
  }
  return day;
}

function beforeIn({ query }: Request, zone: string): Day | undefined {
  const { before } = query;
  if (before === undefined) {
    return undefined;
  }
  const day = typeof before === 'string' ? dayOf(before, zone) : undefined;
  if (!day) {
    throw noDay(String(before).slice(0, 40));
  }
  return day;
}

const noDay = (name: string) =>
  new HubError(
    'query',
    { de: `„${name}“ ist kein Tag.`, en: `"${name}" is no day.` },
    { de: 'Schreiben Sie z. B. 2026-11-26.', en: 'Write e.g. 2026-11-26.' }
  );

const noDataset = (id: string) =>
  new HubError(
    'not-found',
    { de: `Einen Datensatz „${id.slice(0, 80)}“ gibt es nicht.`, en: `There is no dataset "${id.slice(0, 80)}".` },
    { de: 'Die Liste steht unter /opendata/bulk.', en: 'Ask /opendata/bulk for the list.' }
  );

const nothingOn = ({ id }: Dataset, { name }: Day) =>
  new HubError(
    'not-found',
    { de: `Am ${name} hat in „${id}“ nichts gemessen.`, en: `Nothing of "${id}" was measured on ${name}.` },
    { de: `Die Tage stehen unter ${bulkPath(id)}.`, en: `Ask ${bulkPath(id)} for the days.` }
  );

const notYet = ({ id }: Dataset) =>
  new HubError(
    'not-found',
    { de: `Von „${id}“ ist noch kein Tag ganz.`, en: `No day of "${id}" is whole yet.` },
    { de: 'Die erste Datei gibt es nach Mitternacht.', en: 'The first file is there after midnight.' }
  );
