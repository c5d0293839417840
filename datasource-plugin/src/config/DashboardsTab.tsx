import React, { useCallback, useEffect, useId, useState } from 'react';
import type { PluginConfigPageProps, DataSourcePluginMeta, SelectableValue } from '@grafana/data';
import { isFetchError, locationService } from '@grafana/runtime';
import { Button, Field, Select } from '@grafana/ui';
import { readersLanguage } from '../../../panel-plugin/shared/src/text/language';
import { DASHBOARDS, SHAREABLE, importDashboard, importedOf, uidOf, type BundledDashboard } from './bundledDashboards';
import { say, TAB } from '../text/texts';
import { useStyles } from '../look/styles';
import { useKommunen } from './useKommunen';

type Props = PluginConfigPageProps<DataSourcePluginMeta>;

/**
 * The tab "Dashboards" of a data source. Grafana has one of its own, which stores the name of the data source where its
 * uid belongs: dashboards that came that way are empty once they are shared publicly.
 */
export function DashboardsTab({ plugin }: Props) {
  const styles = useStyles();
  const id = useId();
  const datasource = datasourceOf(locationService.getLocation().pathname);
  const kommunen = useKommunen(datasource);
  const [kommune, setKommune] = useState<SelectableValue<string>>();
  const chosen = kommune?.value ? { slug: kommune.value, name: kommune.label ?? kommune.value } : undefined;
  const { imported, problem, run, busy } = useImports(datasource, plugin.meta, chosen);

  const rows = (dashboards: readonly BundledDashboard[], of?: typeof chosen) => (
    <ul className={styles.list}>
      {dashboards.map((dashboard) => {
        const language = readersLanguage();
        const title = [dashboard.title[language], of?.name].filter(Boolean).join(' – ');
        const address = imported.get(uidOf(dashboard, language, of));
        return (
          <li key={title} className={styles.listItem}>
            {address ? (
              <a className={styles.link} href={address}>
                {title}
              </a>
            ) : (
              <span>{title}</span>
            )}
            <Button
              size="sm"
              variant={address ? 'secondary' : 'primary'}
              disabled={busy}
              aria-label={`${say(address ? TAB.renew : TAB.take)}: ${title}`}
              onClick={() => run(dashboard, of)}
            >
              {say(address ? TAB.renew : TAB.take)}
            </Button>
          </li>
        );
      })}
    </ul>
  );

  return (
    <div className={styles.prose}>
      <p>{say(TAB.intro)}</p>
      {rows(DASHBOARDS)}
      <h3>{say(TAB.share)}</h3>
      <p>{say(TAB.shareHelp)}</p>
      <Field label={say(TAB.kommune)} htmlFor={id}>
        <Select
          inputId={id}
          width={40}
          options={kommunen}
          value={kommune ?? null}
          placeholder={say(TAB.choose)}
          onChange={setKommune}
        />
      </Field>
      {chosen && rows(SHAREABLE, chosen)}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <p className={styles.quiet}>{say(TAB.renewHelp)}</p>
    </div>
  );
}

type Kommune = { readonly slug: string; readonly name: string } | undefined;

function useImports(datasource: string, { id: pluginId, baseUrl }: DataSourcePluginMeta, kommune: Kommune) {
  const language = readersLanguage();
  const [imported, setImported] = useState<ReadonlyMap<string, string>>(new Map());
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const slug = kommune?.slug;
  const refresh = useCallback(async () => {
    const own = slug ? SHAREABLE.map((dashboard) => uidOf(dashboard, language, { slug, name: '' })) : [];
    setImported(await importedOf([...DASHBOARDS.map((dashboard) => uidOf(dashboard, language)), ...own]));
  }, [language, slug]);
  useEffect(() => {
    refresh().catch((error: unknown) => setProblem(wordsOf(error)));
  }, [refresh]);
  const run = (dashboard: BundledDashboard, of: Kommune) => {
    setBusy(true);
    setProblem(undefined);
    importDashboard({ dashboard, language, datasource, pluginId, baseUrl, kommune: of })
      .then(refresh)
      .catch((error: unknown) => setProblem(wordsOf(error)))
      .finally(() => setBusy(false));
  };
  return { imported, problem, run, busy };
}

function wordsOf(error: unknown): string {
  return isFetchError<{ message?: string }>(error) ? (error.data?.message ?? String(error.status)) : String(error);
}

/** Grafana does not tell a tab whose it is; the address does: /connections/datasources/edit/<uid>/?page=dashboards */
export function datasourceOf(pathname: string): string {
  return /\/datasources\/edit\/([^/]+)/.exec(pathname)?.[1] ?? '';
}
