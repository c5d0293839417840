import { useEffect, useState } from 'react';
import type { SelectableValue } from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';
import { readersLanguage } from '../../../panel-plugin/shared/src/text/language';
import { OPTION, type KommuneEntry } from '../selection/catalogue';

/** The Kommunen of a saved data source's hub; none while it cannot be reached, which "Save & test" explains. */
export function useKommunen(uid: string, savedVersion?: number): SelectableValue<string>[] {
  const [kommunen, setKommunen] = useState<SelectableValue<string>[]>([]);
  useEffect(() => {
    let outdated = false;
    const language = readersLanguage();
    getBackendSrv()
      .get<{ items?: KommuneEntry[] }>(
        `/api/datasources/uid/${uid}/resources/catalogue/kommunen`,
        { lang: language },
        undefined,
        { showErrorAlert: false }
      )
      .then((answer) => (answer?.items ?? []).map((kommune) => OPTION.kommunen(kommune, language)))
      .catch(() => [])
      .then((found) => !outdated && setKommunen(found));
    return () => {
      outdated = true;
    };
  }, [uid, savedVersion]);
  return kommunen;
}
