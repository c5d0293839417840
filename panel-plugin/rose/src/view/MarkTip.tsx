import { css } from '@emotion/css';
import type { GrafanaTheme2, LinkModel } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Language } from '../../../shared/src/text/language';
import type { Room } from '../../../shared/src/view/arrangeView';
import { quietColor } from '../../../shared/src/signs/palette';
import { Tip } from '../../../shared/src/view/Tip';
import { SHARED_TEXTS } from '../../../shared/src/text/sharedTexts';
import type { MarkWords } from '../text/marks';

interface Props {
  readonly words: MarkWords;
  /** Of the bands that the lines are about. */
  readonly shades: readonly string[];
  readonly links: readonly Pick<LinkModel, 'href' | 'title' | 'target'>[];
  readonly room: Room;
  readonly x: number;
  readonly y: number;
  readonly language: Language;
}

/** What one sector is. */
export function MarkTip({ words, shades, links, room, x, y, language }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.over} style={{ width: room.width, height: room.height }}>
      <div className={styles.hint}>
        <Tip x={x} y={y} width={room.width} height={room.height}>
          <p className={styles.title}>{words.title}</p>
          {words.lines.map(({ text, band }) => (
            <p key={text} className={styles.line}>
              {band !== undefined && shades[band] && (
                <span className={styles.swatch} style={{ background: shades[band] }} aria-hidden />
              )}
              {text}
            </p>
          ))}
          {links.map(({ href, title, target }) => (
            <p key={href}>
              <a className={styles.link} href={href} target={target}>
                {title}
              </a>
            </p>
          ))}
          <p className={styles.close}>{SHARED_TEXTS[language].close}</p>
        </Tip>
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  over: css({ position: 'absolute', zIndex: 2, left: 0, top: 0, pointerEvents: 'none' }),
  hint: css({ pointerEvents: 'auto' }),
  title: css({ fontWeight: theme.typography.fontWeightBold }),
  line: css({ display: 'flex', alignItems: 'center', gap: '0.5em' }),
  swatch: css({ flex: 'none', width: '0.8em', height: '0.8em', border: `1px solid ${quietColor(theme)}` }),
  link: css({ color: theme.colors.text.link, textDecoration: 'underline' }),
  close: css({ color: theme.colors.text.secondary, fontSize: '0.86em' }),
});
