import { malformed } from '../failure';
import { pageOf, type Page } from '../http';
import type { Parameters } from '../query/parameters';

/** Entities of a page where nobody asks for a number: that of NGSI-v2. */
const PAGE = 20;

/**
 * A page without anything on it is none here (NGSI-v2, "Pagination"); NGSI-LD has it for whoever wants the number alone.
 * @throws HubError `query`
 */
export function pageV2(parameters: Parameters): Page {
  const page = pageOf(parameters, PAGE);
  if (page.limit === 0) {
    throw malformed('limit cannot be 0.', 'Write limit=1; with options=count the number of all stands in a header.');
  }
  return page;
}
