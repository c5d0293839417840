import {
  CustomVariableSupport,
  FieldType,
  toDataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
} from '@grafana/data';
import { from, map, type Observable } from 'rxjs';
import { readersLanguage } from '../../../panel-plugin/shared/src/text/language';
import { OPTION, type Entries, type ListName } from '../selection/catalogue';
import { VariableQueryEditor } from './VariableQueryEditor';
import type { HubSource } from '../selection/source';
import type { HubQuery } from '../query/questions';
import type { HubVariableQuery } from '../types';
import { variableOf } from '../query/understand';

/** Dashboard variables: Kommunen, stations or properties, each narrowed by other variables. */
export class HubVariables extends CustomVariableSupport<HubSource, HubVariableQuery> {
  override readonly editor = VariableQueryEditor;

  constructor(private readonly datasource: HubSource) {
    super();
  }

  /** Grafana takes it for a query of panels. */
  override getDefaultQuery(): Partial<HubQuery> {
    const kommunen: object = variableOf(undefined);
    return kommunen;
  }

  override query({ targets, scopedVars }: DataQueryRequest<HubVariableQuery>): Observable<DataQueryResponse> {
    const query = variableOf(targets?.[0]);
    const list: ListName = query.type;
    return from(this.datasource.entries(list, query, scopedVars)).pipe(
      map((entries) => ({ data: [frameOf(list, entries)] }))
    );
  }
}

function frameOf<L extends ListName>(list: L, entries: readonly Entries[L][]) {
  const options = entries.map((entry) => OPTION[list](entry, readersLanguage()));
  return toDataFrame({
    fields: [
      { name: 'text', type: FieldType.string, values: options.map(({ label }) => label) },
      { name: 'value', type: FieldType.string, values: options.map(({ value }) => value) },
    ],
  });
}
