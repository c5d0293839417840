import React, { type ReactNode } from 'react';
import { EDITOR, say } from '../text/texts';
import { useStyles } from '../look/styles';

interface Props {
  /** What differs from the defaults, in words. */
  chosen: readonly (string | undefined | false)[];
  children: ReactNode;
}

/** Options that most queries leave alone: collapsed, with what was chosen in one line. */
export function Options({ chosen, children }: Props) {
  const styles = useStyles();
  const words = chosen.filter(Boolean).join(' · ') || say(EDITOR.defaults);
  return (
    <details>
      <summary className={styles.summary}>
        {say(EDITOR.options)}: {words}
      </summary>
      <div className={styles.row}>{children}</div>
    </details>
  );
}
