import type { PanelProps } from '@grafana/data';
import React, { type ComponentType } from 'react';

/** Grafana hands a title over as it was typed, `${kommune:text}` and all: tables, files and headings need it as it is read. */
export function withTitle<Options>(Panel: ComponentType<PanelProps<Options>>): ComponentType<PanelProps<Options>> {
  return function TitledPanel(props) {
    return <Panel {...props} title={props.replaceVariables(props.title)} />;
  };
}
