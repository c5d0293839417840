import { css } from '@emotion/css';
import type { GrafanaTheme2, LinkModel } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

interface Props {
  readonly links: readonly LinkModel[];
}

/** In a hint: where the dashboard's data links lead from a mark. */
export function Links({ links }: Props) {
  const styles = useStyles2(getStyles);
  return links.map((link) => (
    <p key={link.href + link.title}>
      <a
        className={styles.link}
        href={link.href}
        target={link.target}
        rel={link.target === '_blank' ? 'noreferrer' : undefined}
        onClick={link.onClick}
      >
        {link.title}
      </a>
    </p>
  ));
}

const getStyles = (theme: GrafanaTheme2) => ({
  link: css({ color: theme.colors.text.link, textDecoration: 'underline' }),
});
