import type { AuditEntry } from '../../../model/action/audit';
import { iso } from '../../../model/time';
import { csvOf, EXCEL, MACHINES, type CsvColumn } from '../../export/csv';
import type { AuditRequest } from './request';

type AuditColumn = CsvColumn<AuditEntry>;

const json = (value: unknown) => (value === undefined ? '' : JSON.stringify(value));
const column = (title: string, cell: (entry: AuditEntry) => string | number | boolean | undefined): AuditColumn => ({
  title,
  cell: (entry) => {
    const value = cell(entry) ?? '';
    return typeof value === 'boolean' ? String(value) : value;
  },
});

/** A line for each entry; what is a list in it stands as JSON. */
const COLUMNS: readonly AuditColumn[] = [
  column('number', ({ number }) => number),
  column('at', ({ at }) => iso(at)),
  column('kind', ({ kind }) => kind),
  column('rule', ({ rule }) => rule),
  column('version', ({ version }) => version),
  column('mode', ({ mode }) => mode),
  column('from', ({ from }) => from),
  column('to', ({ to }) => to),
  column('by', ({ by }) => by),
  column('reason', ({ reason }) => reason.de),
  column('inputs', ({ inputs }) => (inputs.length > 0 ? json(inputs) : '')),
  column('thresholds', ({ thresholds }) => json(thresholds)),
  column('proposal', ({ proposal }) => proposal),
  column('command', ({ command }) => command?.id),
  column('switch_to', ({ command }) => command?.switchTo),
  column('output', ({ answer }) => answer?.output),
  column('target', ({ answer }) => answer?.target),
  column('body_sha256', ({ answer }) => answer?.bodyHash),
  column('ok', ({ answer }) => answer?.ok),
  column('status', ({ answer }) => answer?.status),
  column('attempts', ({ answer }) => answer?.attempts),
  column('ms', ({ answer }) => answer?.ms),
  column('why', ({ answer }) => answer?.why),
  column('feedback', ({ feedback }) => feedback?.state),
  column('feedback_text', ({ feedback }) => feedback?.text),
  column('hub', ({ hub }) => hub),
  column('before', ({ before }) => before),
  column('hash', ({ hash }) => hash),
];

/** Entries that are written together: the book may be long, and nobody holds all of it. */
const AT_ONCE = 200;

/** The book as a file, piece by piece. */
export function auditFile(entries: AsyncIterable<AuditEntry>, format: AuditRequest['format']): AsyncGenerator<string> {
  switch (format) {
    case 'json':
      return jsonOf(entries);
    case 'csv':
      return csvOf(inPieces(entries), COLUMNS, MACHINES);
    case 'csv-excel':
      return csvOf(inPieces(entries), COLUMNS, EXCEL);
  }
}

/** A list with an entry on each line, as it stands in the book: with it the chain of hashes can be worked out again. */
async function* jsonOf(entries: AsyncIterable<AuditEntry>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const entry of entries) {
    yield before + JSON.stringify(entry);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

async function* inPieces(entries: AsyncIterable<AuditEntry>): AsyncGenerator<AuditEntry[]> {
  let piece: AuditEntry[] = [];
  for await (const entry of entries) {
    piece.push(entry);
    if (piece.length >= AT_ONCE) {
      yield piece;
      piece = [];
    }
  }
  if (piece.length > 0) {
    yield piece;
  }
}
