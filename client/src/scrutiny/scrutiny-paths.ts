/** The pages on which a council's committees follow what becomes of papers. */
export const openPath = (council: string): string => `/${council}/scrutiny/open`;
export const promisesPath = (council: string): string => `/${council}/scrutiny/promises`;
export const recommendationsPath = (council: string): string => `/${council}/scrutiny/recommendations`;
export const recommendationPath = (council: string, id: string): string => `${recommendationsPath(council)}/${id}`;
export const workPlanPath = (council: string): string => `/${council}/scrutiny/work-plan`;
export const referralsPath = (council: string): string => `/${council}/scrutiny/decisions`;

/** What meetings made of one paper. */
export const afterPath = (council: string, slug: string): string => `/${council}/reports/${slug}/after`;

/** What changed between a paper and the one before it. */
export const comparePath = (council: string, slug: string): string => `/${council}/reports/${slug}/compare`;

interface Printed {
  number: number;
  report: { slug: string };
}

/** A section of a paper as it was published; the paper as a whole without one. */
export const printedPath = (council: string, { number, report }: Printed, section: number | null): string =>
  `/${council}/reports/${report.slug}/v${number}${section === null ? '' : `#section-${section}`}`;
