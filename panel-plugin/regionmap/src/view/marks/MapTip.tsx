import { css } from '@emotion/css';
import type { GrafanaTheme2, LinkModel } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { AirQualityClass } from '@smartregion/terms/air-quality-scale';
import type { Language } from '../../../../shared/src/text/language';
import { SHARED_TEXTS } from '../../../../shared/src/text/sharedTexts';
import type { Hint } from '../../text/hints';
import type { TipArrangement } from './arrangeTip';
import { AirSign } from './signs';

interface Props {
  readonly hint: Hint;
  readonly links: readonly LinkModel[];
  readonly classes: readonly AirQualityClass[];
  readonly place: TipArrangement;
  readonly language: Language;
}

/** What the asked mark means, and where it leads. */
export function MapTip({ hint: { title, lines, quiet }, links, classes, place, language }: Props) {
  const styles = useStyles2(getStyles);
  const { at, width, height } = place;
  return (
    <div
      className={styles.tip}
      role="tooltip"
      style={{ left: at.x - width / 2, top: at.y - height / 2, width, minHeight: height }}
    >
      <p className={styles.title}>{title}</p>
      {lines.map(({ text, sign }, i) => (
        <p key={i}>
          {sign && (
            <svg className={styles.sign} viewBox="-75 -75 150 150" aria-hidden>
              <AirSign value={sign.class} classes={classes} isSensor={sign.isSensor} size={100} />
            </svg>
          )}
          {text}
        </p>
      ))}
      {links.map(({ href, title: words, target, onClick }, i) => (
        <p key={i}>
          <a
            className={styles.link}
            href={href}
            target={target}
            rel={target === '_blank' ? 'noreferrer' : undefined}
            onClick={onClick}
          >
            {words}
          </a>
        </p>
      ))}
      <p className={styles.quiet}>{[quiet, SHARED_TEXTS[language].close].filter(Boolean).join(' · ')}</p>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  tip: css({
    position: 'absolute',
    zIndex: 2,
    padding: '0.5em 0.8em',
    border: `1.5px solid ${theme.colors.text.primary}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.primary,
    boxShadow: theme.shadows.z2,
    fontSize: '0.93em',
    lineHeight: 1.4,
    overflowWrap: 'anywhere',
  }),
  title: css({ fontWeight: theme.typography.fontWeightBold }),
  sign: css({
    '&&': { display: 'inline-block' },
    width: '1.6em',
    height: '1.6em',
    marginRight: '0.3em',
    verticalAlign: '-0.45em',
  }),
  link: css({
    color: theme.colors.text.link,
    textDecoration: 'underline',
    '&:focus-visible': { outline: `3px solid ${theme.colors.primary.text}`, outlineOffset: 1 },
  }),
  quiet: css({ color: theme.colors.text.secondary }),
});
