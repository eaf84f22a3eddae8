interface FigureOfRecord {
  recordKind: string | null;
  grant: { id: string } | null;
  publishedFigure: { consultation: { slug: string } } | null;
}

/** Where records of each kind are shown. */
const pages: Readonly<Record<string, [path: string, words: string]>> = {
  grant: ['money', 'The grant now'],
  instalment: ['money', 'The grant now'],
  grantCommitment: ['money', 'The promise now'],
  costEstimate: ['money', 'The money now'],
  budgetLine: ['money', 'The money now'],
  hubNetwork: ['hubs', 'The hubs now'],
  staffAlignment: ['programme', 'The programme now'],
  programme: ['programme', 'The programme now'],
  milestone: ['programme', 'The programme now'],
  workstream: ['programme', 'The programme now'],
  consultation: ['consultations', 'The consultations'],
  decision: ['decisions', 'The decisions'],
};

/** The page that shows what a figure was copied from; null where it has none of its own. */
export function recordOf({ recordKind, grant, publishedFigure }: FigureOfRecord, council: string): { path: string; words: string } | null {
  if (publishedFigure !== null) return { path: `/${council}/consultations/${publishedFigure.consultation.slug}/results`, words: 'The published results' };
  if (grant !== null) return { path: `/${council}/grants/${grant.id}`, words: 'The grant now' };
  const page = recordKind === null ? undefined : pages[recordKind];
  return page === undefined ? null : { path: `/${council}/${page[0]}`, words: page[1] };
}
