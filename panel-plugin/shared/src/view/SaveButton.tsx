import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../text/language';
import { SHARED_TEXTS } from '../text/sharedTexts';
import { footButton } from './footButton';

interface Props {
  readonly language: Language;
  /** Hands the table out as a file. */
  readonly onSave: () => void;
}

/** The way from a table to its file. */
export function SaveButton({ language, onSave }: Props) {
  const styles = useStyles2(footButton);
  const texts = SHARED_TEXTS[language];
  return (
    <button type="button" className={styles.button} aria-label={texts.csvHint} title={texts.csvHint} onClick={onSave}>
      <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden>
        <path d="M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11" />
      </svg>
      {texts.csv}
    </button>
  );
}
