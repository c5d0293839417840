import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import { mutedColor } from '../../../shared/src/signs/palette';
import { plainButton } from '../../../shared/src/view/plainButton';
import { TEXTS } from '../text/texts';
import { Choice } from './Choice';

/** Pixels that the line takes. */
export const TOP_LINE = 30;

interface Props {
  readonly name: string;
  /** Back to the list, where there is one. */
  readonly onBack?: () => void;
  readonly focused?: boolean;
  readonly years: readonly number[];
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly language: Language;
}

/** Where the reader is, and the ways from there: back to the list, to another year. */
export function TopLine({ name, onBack, focused, years, year, onYear, language }: Props) {
  const styles = useStyles2(getStyles);
  const texts = TEXTS[language];
  return (
    <div className={styles.line} lang={language}>
      {onBack && (
        <button type="button" className={styles.back} autoFocus={focused} onClick={onBack}>
          {'‹ '}
          {texts.allStations}
        </button>
      )}
      {name && <span className={styles.name}>{name}</span>}
      {years.length > 1 && (
        <Choice
          label={texts.years}
          offered={years.slice(0, 4).map((value) => ({ value, word: String(value) }))}
          chosen={year}
          onChoose={onYear}
        />
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({
    display: 'flex',
    flex: 'none',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '1em',
    height: TOP_LINE - 4,
    marginBottom: 4,
  }),
  name: css({ overflow: 'hidden', color: mutedColor(theme), textOverflow: 'ellipsis', whiteSpace: 'nowrap' }),
  back: css({
    ...plainButton(theme),
    flex: 'none',
    minHeight: 24,
    padding: '0 6px',
    color: theme.colors.text.link,
    '&&:focus-visible': { outlineWidth: 3, outlineOffset: -2 },
    '@media print': { display: 'none' },
  }),
});
