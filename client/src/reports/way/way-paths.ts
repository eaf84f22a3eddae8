import type { PageArgs } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import type { ReportOnItsWayFragment } from './ReportWay.graphql.generated.ts';

type Params = Readonly<Record<string, string | undefined>>;

/** The page that says where a paper is on its way to publication. */
export const wayPath = (params: Params): string => `/${params['council']!}/reports/${params['report']!}/prepare/progress`;

/** What the pages of the way are drawn from, by their address. */
export const variables = ({ params }: Pick<PageArgs, 'params'>) => ({ council: params['council']!, report: params['report']! });

/** The paper of the address. */
export function paperOf({ reports: [report] }: { reports: readonly ReportOnItsWayFragment[] }): ReportOnItsWayFragment {
  if (report === undefined) throw notFound();
  return report;
}
