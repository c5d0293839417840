import { css, cx } from '@emotion/css';
import { HEARD } from './heard';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode, useId, useState } from 'react';
import { fileName, saveAs, tableCsv } from '../table/csv';
import type { Twin } from '../table/twin';
import type { Language } from '../text/language';
import { arrangeView, LEAD, type Room } from './arrangeView';
import { DemoMark } from './DemoMark';
import { Foot } from './Foot';
import { TableTwin } from './TableTwin';

interface Props {
  readonly width: number;
  readonly height: number;
  readonly language: Language;
  /** Names the file of the table. */
  readonly title: string;
  /** The answer first, as one sentence; then what limits it. What screen readers hear of the drawing. */
  readonly lead: readonly string[];
  /** How many of them the drawing never stands without, but in the smallest panels; usually the first alone. */
  readonly essential?: number;
  /** Rule, time with zone, coverage, source: what the drawing is made of. */
  readonly foot: readonly string[];
  readonly demo?: boolean;
  /** Stands to the right of the sentences; whoever gives it has seen that both have room. */
  readonly aside?: { readonly width: number; readonly height: number; readonly node: ReactNode };
  /** The same figures as a table; worked out when somebody asks for it. */
  readonly twin: () => Twin;
  /** The least room in which the drawing is worth more than its sentences, em. */
  readonly least?: { readonly width: number; readonly height: number };
  /** Draws into a room; marks that explain themselves stand in `position: relative` of the room's size. */
  readonly children: (room: Room) => ReactNode;
}

/** What all panels are: a sentence, a drawing, a quiet foot, and the same figures as a table and as a file. */
export function PanelView(props: Props) {
  const {
    width,
    height,
    language,
    title,
    lead,
    essential,
    foot,
    demo,
    aside,
    twin,
    least = { width: 12, height: 8 },
    children,
  } = props;
  const styles = useStyles2(getStyles);
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const parts = foot.filter((part) => part !== '');
  const { fontSize, sentences, footed, wordlessButton, room } = arrangeView(width, height, {
    ...{ lead: lead.map((text, i) => (i === 0 && demo ? `${text} Demo` : text)), foot: parts, essential, aside, least },
  });
  const toggle = {
    ...{ language, asTable, onToggle: () => setAsTable(!asTable) },
    // The button is the same one in both views: the focus stays on it by itself.
    focused: false,
  };
  const words = lead.map((sentence, i) => (
    <p
      key={i}
      className={cx(i === 0 ? styles.first : styles.other, !asTable && i >= sentences && styles.heardOnly)}
      data-heard-only={!asTable && i >= sentences ? true : undefined}
    >
      {sentence}
      {i === 0 && demo && ' '}
      {i === 0 && demo && <DemoMark />}
    </p>
  ));

  if (asTable) {
    const table = twin();
    return (
      <div className={styles.view} style={{ width, height }} lang={language}>
        {words}
        <TableTwin {...table} />
        <Foot
          {...toggle}
          parts={parts}
          iconOnly={wordlessButton}
          onSave={() => saveAs(fileName(title || table.caption), tableCsv(table, language))}
        />
      </div>
    );
  }
  return (
    <div className={styles.view} style={{ width, height, fontSize }} lang={language}>
      <div className={styles.top} style={aside && sentences > 0 ? { minHeight: aside.height } : undefined}>
        <div id={id} className={cx(sentences > 0 && styles.lead, !footed && sentences > 0 && styles.besideCorner)}>
          {words}
        </div>
        {sentences > 0 && aside?.node}
      </div>
      <figure className={styles.figure} aria-labelledby={id} style={{ height: room.height }}>
        {children(room)}
      </figure>
      <Foot {...toggle} parts={footed ? parts : []} corner={!footed} iconOnly={wordlessButton || !footed} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  view: css({
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    color: theme.colors.text.primary,
    lineHeight: LEAD.line,
    fontVariantNumeric: 'tabular-nums',
    // Grafana gives paragraphs and lists lines of their own height.
    '& p': { margin: 0 },
    '& p, & li': { lineHeight: 'inherit' },
  }),
  top: css({ display: 'flex', flex: 'none', justifyContent: 'space-between' }),
  lead: css({ flex: 1, marginBottom: '0.6em' }),
  besideCorner: css({ paddingRight: 30 }),
  first: css({ fontSize: `${LEAD.first}em`, fontWeight: theme.typography.fontWeightBold }),
  other: css({ fontSize: `${LEAD.other}em` }),
  figure: css({
    position: 'relative',
    flex: 1,
    minHeight: 0,
    margin: 0,
    overflow: 'visible',
    svg: { display: 'block' },
  }),
  heardOnly: css(HEARD),
});
