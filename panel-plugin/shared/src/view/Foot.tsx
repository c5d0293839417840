import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../text/language';
import { SHARED_TEXTS } from '../text/sharedTexts';
import { footButton } from './footButton';
import { FOOT_TYPE } from './measure';
import { SaveButton } from './SaveButton';

/** The way between picture and table. */
export interface Toggle {
  readonly language: Language;
  readonly asTable: boolean;
  readonly onToggle: () => void;
  /** The reader has just come by it. */
  readonly focused: boolean;
}

interface Props extends Toggle {
  readonly parts: readonly string[];
  /** The word on the button has no room. */
  readonly iconOnly: boolean;
  /** Only the button, in the corner of what is around it, without room of its own. */
  readonly corner?: boolean;
  /** Hands the table out as a file. */
  readonly onSave?: () => void;
}

/** The quiet line that says what the panel is made of, and the way to its table. */
export function Foot({ parts, language, asTable, onToggle, focused, iconOnly, corner, onSave }: Props) {
  const styles = useStyles2(getStyles);
  const buttons = useStyles2(footButton);
  const texts = SHARED_TEXTS[language];
  const label = asTable ? texts.asPicture : texts.asTable;
  return (
    <div className={cx(styles.foot, corner && styles.corner)}>
      <p>
        {parts.map((part, i) => (
          <React.Fragment key={part}>
            {i > 0 && ' '}
            <span className={styles.part}>
              <span>{part}</span>
              {i < parts.length - 1 && ' ·'}
            </span>
          </React.Fragment>
        ))}
      </p>
      {onSave && <SaveButton {...{ language, onSave }} />}
      <button
        type="button"
        className={buttons.button}
        aria-label={label}
        title={iconOnly ? label : undefined}
        autoFocus={focused}
        onClick={onToggle}
      >
        <svg className={buttons.icon} viewBox="0 0 16 16" aria-hidden>
          <path d={asTable ? 'M8 2.5 14.5 13.5H1.5Z' : 'M1.5 2.5h13v11h-13zM1.5 6.2h13M1.5 9.9h13M6 2.5v11'} />
        </svg>
        {!iconOnly && label}
      </button>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  foot: css({
    display: 'flex',
    flex: 'none',
    alignItems: 'end',
    justifyContent: 'space-between',
    gap: '1em',
    color: theme.colors.text.secondary,
    fontSize: `clamp(${FOOT_TYPE.least}px, ${FOOT_TYPE.em}em, max(${FOOT_TYPE.most}px, ${FOOT_TYPE.half}em))`,
    lineHeight: 1.4,
    '& p': { flex: 1, margin: 0 },
    '@media print': { button: { display: 'none' } },
  }),
  // A line breaks between the parts, inside one only where it is longer than the line; dots never stand alone.
  part: css({ display: 'inline-block' }),
  corner: css({ position: 'absolute', right: 0, top: 0 }),
});
