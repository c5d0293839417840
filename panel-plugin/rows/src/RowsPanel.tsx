import type { PanelProps } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import { LOCALE } from '@smartregion/terms/numbers';
import { fileName, saveAs, tableCsv } from '../../shared/src/table/csv';
import { readersLanguage } from '../../shared/src/text/language';
import { zoneOf } from '../../shared/src/text/time';
import { panelType } from '../../shared/src/view/measure';
import { NotDrawn } from '../../shared/src/view/NotDrawn';
import { readSheet } from './data/readSheet';
import { nextOrder, type Order, sortRows } from './data/sortRows';
import { type Options, optionsOf } from './options';
import { cellWriter } from './text/cells';
import { TEXTS } from './text/texts';
import { sheetTwin } from './text/twin';
import { countedWords } from './text/countedWords';
import { tableType } from './view/arrangeSheet';
import { SheetFrame } from './view/SheetFrame';

/** Rows that are drawn at once, and those of them that the columns are measured by. */
const SHOWN = 200;
const MEASURED = 40;

/** A table where there is room for its columns, else each row as a box. */
export function RowsPanel({ data, options: saved, width, height, title, timeZone }: PanelProps<Options>) {
  const options = optionsOf(saved);
  const language = readersLanguage(options.language);
  const theme = useTheme2();
  const zone = zoneOf(timeZone);
  const [order, setOrder] = useState<Order>(null);
  const [upTo, setUpTo] = useState(SHOWN);
  const sheet = useMemo(() => readSheet(data.series), [data.series]);
  const cell = useMemo(() => cellWriter({ language, zone, theme }), [language, zone, theme]);
  const rows = useMemo(() => sortRows(sheet.rows, order, LOCALE[language]), [sheet, order, language]);
  const largest = Math.min(22, panelType(width, height));
  const { fontSize, fits } = useMemo(() => {
    const first = sheet.rows.slice(0, MEASURED);
    const measured = sheet.columns.map(({ head }, i) => ({ head, texts: first.map((row) => cell(row, i).text) }));
    return tableType(measured, width, largest);
  }, [sheet, cell, width, largest]);
  const told = useMemo(() => countedWords(sheet, cell, language), [sheet, cell, language]);

  if (sheet.rows.length === 0 || sheet.columns.length === 0) {
    return <NotDrawn {...{ data, width, height, language }} lack={TEXTS[language].nothing} />;
  }
  const { columns } = sheet;
  return (
    <SheetFrame
      {...{ title, width, height, fontSize, language, columns, cell, order, told }}
      form={options.layout === 'auto' ? (fits ? 'table' : 'boxes') : options.layout}
      rows={rows.slice(0, upTo)}
      of={rows.length}
      onSort={(column) => setOrder(nextOrder(order, column, columns[column]!.numeric))}
      onMore={() => setUpTo(upTo + 10 * SHOWN)}
      onSave={() => saveAs(fileName(title), tableCsv(sheetTwin(title, columns, rows, cell), language))}
    />
  );
}
