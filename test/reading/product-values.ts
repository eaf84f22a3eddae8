import type { Tables } from './naive.ts';

type Values = Readonly<Record<string, readonly unknown[]>>;

const ABSENT = '00000000-0000-4000-8000-000000000000';

/** What random operations try for the product's arguments: what is there, hidden or not, and what is not there. */
export function productValues(tables: Tables): Values {
  const ids = (table: string) => {
    const found = tables.all(table).map(({ id }) => String(id));
    return [...found, found[0]!.toUpperCase(), ABSENT, 'not-an-id'];
  };
  const texts = (table: string, column: string) => [...tables.all(table).map((row) => row[column]), "' or 1=1 --"];
  const councils = ['york', 'york', 'york', 'kent', 'kent', 'barnet', 'kirklees', 'nowhere'];
  return {
    'Query.council.slug': councils,
    'Query.scrutinyRecommendation.id': ids('scrutiny_recommendation'),
    'Query.workPlanItem.id': ids('work_plan_item'),
    'Query.updateSchedule.id': ids('update_schedule'),
    'Query.reportConsideration.id': ids('report_consideration'),
    'Council.matters.since': ['2018-01-01', '2026-04-16', '2026-04-20'],
    'Query.decision.reference': texts('decision', 'reference'),
    'Query.body.id': ids('body'),
    'Query.meeting.id': ids('meeting'),
    'Council.decisionRegister.bodyId': ids('body'),
    'Council.decisionRegister.year': [2022, 2023, 2026],
    'Council.decisionRegister.search': ['hub', ' A decision ', 'DEMO/', "' or 1=1 --", ''],
    'Query.hub.id': ids('hub'),
    'Query.grant.id': ids('funding_grant'),
    'Query.budgetLine.id': ids('budget_line'),
    'Query.budgetMonitor.financialYear': ['2022/23', '2022/23', '2023/24', '2022/24'],
    'Council.budgetLines.financialYear': ['2022/23', '2024/25'],
    'Query.spendEntry.id': ids('spend_entry'),
    'Query.milestone.id': ids('milestone'),
    'Query.deliveryPlan.id': ids('delivery_plan'),
    'Query.raidItem.id': ids('raid_item'),
    'Query.programme.id': ids('programme'),
    'Query.assetReview.id': ids('asset_review'),
    'Query.panelSession.id': ids('panel_session'),
    'Query.consultation.slug': texts('consultation', 'slug'),
    'Query.consultationResults.consultationId': ids('consultation'),
    'Query.paper.slug': texts('report', 'slug'),
    'Query.report.slug': texts('report', 'slug'),
    'Query.report.version': [1, 2, 9],
    'Council.publishedReports.search': ['hubs', ' SCRUTINY', 'nothing has this', "' or 1=1 --"],
    'ReportVersion.figuresNamed.key': ['figure-1', 'figure-3', 'awarded', 'spent', 'nothing'],
    'Query.boardPack.programmeId': ids('programme'),
    'Query.fundingSchemeCalled.name': texts('funding_scheme_alias', 'name'),
    councilSlug: councils,
    on: ['2017-12-31', '2023-05-04', '2026-03-10', '2026-04-19', '2026-04-20', '2026-11-02'],
    since: ['2022-10-04', '2023-03-31', '2026-04-20'],
    asAt: ['2022-12-20', '2023-03-31', '2023-04-30', '2026-04-20', '2026-11-02', '2026-11-03'],
    page: [-1, 0, 1, 1, 2, 3],
    pageSize: [0, 1, 2, 7, 25, 101],
  };
}

/**
 * Queries that show what there is of all councils, in full; and board packs, which few may open, for what is nowhere
 * else.
 */
export function productStarts(tables: Tables): string[][] {
  const york = tables.where('council', 'slug', 'york')[0]!['id'];
  const [seeded, ...given] = tables.where('programme', 'council_id', york).map(({ id }) => String(id));
  const reports = ['york', 'kent'].map((slug) => `reports(councilSlug: "${slug}")`);
  const pack = (id: string | undefined, day: string) => `boardPack(programmeId: "${id}", asAt: "${day}")`;
  const packs = [pack(seeded, '2022-12-20'), pack(given[0], '2023-04-30')];
  const consultations = tables.where('consultation', 'council_id', york);
  const resultsOf = ({ id }: { id?: unknown }) => `consultationResults(consultationId: "${String(id)}")`;
  // One whose questions were asked before with another meaning is among them.
  const isAskedAnew = ({ id }: { id?: unknown }) => tables.where('consultation_form', 'consultation_id', id).filter((form) => form['published_at'] !== null).length > 1;
  const results = [...consultations.filter(isAskedAnew).slice(0, 1), ...consultations.slice(0, 3)].map(resultsOf);
  const monitor = (year: string, day: string) => `budgetMonitor(councilSlug: "york", financialYear: "${year}", asAt: "${day}")`;
  // All of one council: a monitor that is not for the viewer leaves nothing of the whole answer.
  const monitors = [monitor('2022/23', '2022-12-20'), monitor('2022/23', '2023-03-15'), monitor('2023/24', '2023-04-30')];
  // One in writing with all that it can have, the one before it, and one in each other state.
  const inYork = tables.where('report', 'council_id', york);
  const drafts = [...inYork.filter(({ written_by: by }) => by !== null), ...[...Map.groupBy(inYork, ({ status }) => status).values()].flatMap((each) => each.slice(-2))];
  return [
    ['councils', 'fundingSchemes', ...reports],
    [...new Set(drafts.map(({ slug }) => `reportDraft(councilSlug: "york", slug: "${String(slug)}")`))],
    results,
    [...packs, ...given.map((id) => pack(id, '2026-11-02'))],
    monitors,
  ];
}
