import { CoreApp } from '@grafana/data';
import type { DataQueryRequest, DataSourceInstanceSettings, ScopedVars } from '@grafana/data';
import { DataSourceWithBackend, getTemplateSrv, isFetchError } from '@grafana/runtime';
import { readersLanguage } from '../../panel-plugin/shared/src/text/language';
import { narrowing, type Entries, type ListName } from './selection/catalogue';
import { expandQuery, expandSelection } from './query/interpolation';
import { QUERY_VERSION } from './query/migrations';
import { displayText } from './query/displayText';
import type { Selection } from './query/description';
import type { HubQuery, SeriesQuery } from './query/questions';
import type { HubOptions } from './types';
import { HUB_ANNOTATIONS } from './annotations';
import { follow } from './live/live';
import { editable, queryOf } from './query/understand';
import { untilWorkedOut } from './query/untilWorkedOut';
import type { HubSource } from './selection/source';
import { HubVariables } from './variables/variables';

/** The browser's half: replaces variables and lists what there is. Queries themselves run in the backend. */
export class HubDataSource extends DataSourceWithBackend<HubQuery, HubOptions> implements HubSource {
  readonly defaultKommune?: string;

  constructor(settings: DataSourceInstanceSettings<HubOptions>) {
    super(settings);
    this.defaultKommune = settings.jsonData?.defaultKommune;
    this.variables = new HubVariables(this);
    this.annotations = HUB_ANNOTATIONS;
  }

  override getDefaultQuery(): Omit<SeriesQuery, 'refId'> {
    return { version: QUERY_VERSION, type: 'series' };
  }

  /** In Explore nobody transforms a table, or draws its events over a curve: whoever looks there reads words. */
  override query(request: DataQueryRequest<HubQuery>) {
    const inWords = (query: HubQuery): HubQuery => ({ ...query, wording: query.wording ?? 'words' });
    const asked = request.app === CoreApp.Explore ? { ...request, targets: request.targets.map(inWords) } : request;
    const ask = (part: DataQueryRequest<HubQuery>) => untilWorkedOut(() => super.query(part));
    return follow(asked, this.uid, ask, (query) => this.applyTemplateVariables(query, request.scopedVars));
  }

  override applyTemplateVariables(saved: HubQuery, scopedVars: ScopedVars): HubQuery {
    const query = queryOf(saved);
    return { ...expandQuery(query, getTemplateSrv(), scopedVars), language: query.language ?? readersLanguage() };
  }

  override getQueryDisplayText(query: HubQuery): string {
    return displayText(editable(query), readersLanguage());
  }

  async entries<L extends ListName>(list: L, selection: Selection, scopedVars?: ScopedVars): Promise<Entries[L][]> {
    const chosen = expandSelection(selection, getTemplateSrv(), scopedVars);
    const parameters = { ...narrowing(list, chosen), lang: readersLanguage() };
    try {
      const options = { showErrorAlert: false };
      const answer = await this.getResource<{ items?: Entries[L][] }>(`catalogue/${list}`, parameters, options);
      return answer?.items ?? [];
    } catch (error) {
      const said = isFetchError<{ message?: string }>(error)
        ? (error.data?.message ?? error.statusText)
        : String(error);
      throw new Error(said, { cause: error });
    }
  }
}
