import React, { useEffect, useState } from 'react';
import type { SelectableValue } from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';
import { Select } from '@grafana/ui';
import { readersLanguage } from '../../../panel-plugin/shared/src/text/language';
import { OPTION, type KommuneEntry } from '../catalogue';
import { CONFIG, EDITOR, say } from '../text/texts';
import type { ConfigProps } from './ConfigEditor';
import { ConfigField } from './ConfigField';
import { useStyles } from './styles';

interface Props extends ConfigProps {
  onChange: (slug: string | undefined) => void;
}

/** The own Kommune: chosen from the hub's list as soon as the saved address leads to a hub, typed until then. */
export function KommuneSelect({ options, onChange }: Props) {
  const styles = useStyles();
  const kommunen = useKommunen(options.uid, options.version);
  const slug = options.jsonData.defaultKommune;
  return (
    <>
      <ConfigField label={CONFIG.kommune} help={CONFIG.kommuneHelp} disabled={options.readOnly}>
        {(id) => (
          <Select
            inputId={id}
            width={40}
            options={kommunen}
            value={slug ? (kommunen.find(({ value }) => value === slug) ?? { value: slug, label: slug }) : null}
            placeholder={say(EDITOR.all)}
            isClearable
            allowCustomValue
            formatCreateLabel={(typed) => `${say(EDITOR.typed)} ${typed}`}
            onChange={(chosen: SelectableValue<string> | null) => onChange(chosen?.value)}
          />
        )}
      </ConfigField>
      {kommunen.length === 0 && <p className={styles.quiet}>{say(CONFIG.kommuneLater)}</p>}
    </>
  );
}

/** The Kommunen of the saved hub; none while it cannot be reached, which "Save & test" explains. */
function useKommunen(uid: string, savedVersion?: number): SelectableValue<string>[] {
  const [kommunen, setKommunen] = useState<SelectableValue<string>[]>([]);
  useEffect(() => {
    let outdated = false;
    const language = readersLanguage();
    getBackendSrv()
      .get<{ items: KommuneEntry[] }>(
        `/api/datasources/uid/${uid}/resources/catalogue/kommunen`,
        { lang: language },
        undefined,
        { showErrorAlert: false }
      )
      .then(({ items }) => items.map((kommune) => OPTION.kommunen(kommune, language)))
      .catch(() => [])
      .then((found) => !outdated && setKommunen(found));
    return () => {
      outdated = true;
    };
  }, [uid, savedVersion]);
  return kommunen;
}
