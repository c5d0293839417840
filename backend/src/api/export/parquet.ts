import type { Column } from './columns';
import type { Row } from './rows';

/** Rows that are packed together: fewer make the list at the end of the file long, more keep others waiting. */
const GROUP = 4_000;

const TYPES = { time: 'TIMESTAMP', number: 'DOUBLE', text: 'STRING' } as const;

/**
 * A Parquet file, group of rows by group of rows; times are moments in UTC.
 * @param columns as for machines
 * @param about what the file says of itself
 */
export async function* parquetOf(
  pieces: AsyncIterable<readonly Row[]>,
  columns: readonly Column[],
  about: object
): AsyncGenerator<Uint8Array> {
  // The package is an ES module, which this one can only ask for.
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const writer = new ByteWriter();
  const schema = schemaFromColumnData({
    columnData: columns.map(({ name, kind }) => ({ name, data: [], type: TYPES[kind] })),
  });
  const kvMetadata = [{ key: 'csvw', value: JSON.stringify(about) }];
  const file = new ParquetWriter({ writer, schema, kvMetadata, createdBy: 'Smart Region Hub' });
  const pack = (rows: readonly Row[]) => {
    const columnData = columns.map(({ name, kind, cell }) => ({
      name,
      data: rows.map((row) => valueOf(cell(row), kind)),
      offsetIndex: false,
      // By these readers skip groups; of words they only make the list longer.
      statistics: kind !== 'text',
    }));
    void file.write({ columnData, rowGroupSize: rows.length });
    return taken(writer);
  };
  let waiting: Row[] = [];
  for await (const rows of pieces) {
    waiting.push(...rows);
    while (waiting.length >= GROUP) {
      yield pack(waiting.slice(0, GROUP));
      waiting = waiting.slice(GROUP);
    }
  }
  if (waiting.length > 0) {
    yield pack(waiting);
  }
  void file.finish();
  yield taken(writer);
}

function valueOf(cell: string | number, kind: Column['kind']): string | number | Date | null {
  return cell === '' ? null : kind === 'time' ? new Date(cell) : cell;
}

/** What has been written since the last time. */
function taken(writer: { index: number; getBytes(): Uint8Array }): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}
