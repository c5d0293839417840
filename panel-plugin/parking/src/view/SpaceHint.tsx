import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React, { type RefObject, useLayoutEffect, useState } from 'react';
import { SHARED_TEXTS } from '../../../shared/src/text/sharedTexts';
import type { Language } from '../../../shared/src/text/language';
import type { Room } from '../../../shared/src/view/arrangeView';
import { Links } from '../../../shared/src/view/Links';
import { Tip } from '../../../shared/src/view/Tip';
import type { Space } from '../data/sites';

interface Props {
  readonly space: Space;
  readonly words: string;
  /** All that the marks stand in, and which of them is asked. */
  readonly around: RefObject<HTMLElement | null>;
  readonly mark: number;
  readonly room: Room;
  readonly language: Language;
}

/** What one space is, beside its mark: where that stands is known when the names beside it have been laid out. */
export function SpaceHint({ space, words, around, mark, room, language }: Props) {
  const styles = useStyles2(getStyles);
  const [at, setAt] = useState({ x: 0, y: 0, reach: 0 });
  useLayoutEffect(() => {
    const [all, own] = [around.current, around.current?.querySelector(`[data-space="${mark}"]`)].map((element) =>
      element?.getBoundingClientRect()
    );
    if (all && own) {
      const reach = own.height / 2;
      setAt({ x: own.left + own.width / 2 - all.left, y: own.top + reach - all.top, reach });
    }
  }, [around, mark]);
  return (
    <Tip {...at} width={room.width} height={room.height}>
      <p>{words}</p>
      <Links links={space.links()} />
      <p className={styles.close}>{SHARED_TEXTS[language].close}</p>
    </Tip>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  close: css({ color: theme.colors.text.secondary, fontSize: '0.86em' }),
});
