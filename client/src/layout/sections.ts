/** A page that a section leads to. */
interface SectionPage {
  text: string;
  /** Below the council's own path. */
  path: string;
  /** For the board and those who answer to it. */
  isForBoard?: boolean;
  /** Pages that it leads to and that are not below it. */
  others?: readonly string[];
}

/** Pages that belong together. Pages below `roots` show the links to them. */
interface Section {
  name: string;
  roots: readonly string[];
  pages: readonly SectionPage[];
}

const sections: readonly Section[] = [
  {
    name: 'Programme',
    roots: ['programme', 'milestones'],
    pages: [
      { text: 'About the programme', path: 'programme' },
      { text: 'Milestones', path: 'programme/milestones' },
      { text: 'Risks and issues', path: 'programme/raid' },
      { text: 'Ratings', path: 'programme/ratings', isForBoard: true },
      { text: 'Theory of change', path: 'programme/theory-of-change' },
      { text: 'Promises', path: 'programme/promises' },
      { text: 'Delivery plans', path: 'programme/plans' },
      { text: 'Record', path: 'programme/record', others: ['programme/lists', 'programme/partners', 'programme/agreements', 'programme/engagements'] },
    ],
  },
  {
    name: 'Money',
    roots: ['money', 'grants', 'budget'],
    pages: [
      { text: 'Grants and costs', path: 'money' },
      { text: 'Budget monitor', path: 'money/monitor', isForBoard: true },
      { text: 'After the grant', path: 'money/sustainability' },
    ],
  },
  {
    name: 'Decisions',
    roots: ['decisions', 'meetings', 'bodies'],
    pages: [
      { text: 'Decisions', path: 'decisions' },
      { text: 'Meetings', path: 'meetings' },
      { text: 'Boards and committees', path: 'bodies' },
    ],
  },
  {
    name: 'Scrutiny',
    roots: ['scrutiny'],
    pages: [
      { text: 'Overview', path: 'scrutiny' },
      { text: 'Still open', path: 'scrutiny/open' },
      { text: 'Promises', path: 'scrutiny/promises' },
      { text: 'Recommendations', path: 'scrutiny/recommendations' },
      { text: 'Work plan and updates', path: 'scrutiny/work-plan' },
      { text: 'Decisions', path: 'scrutiny/decisions' },
    ],
  },
];

export interface SectionLinks {
  name: string;
  links: readonly { text: string; href: string; current: 'page' | 'true' | undefined }[];
}

/**
 * The links of the section that an address belongs to; undefined on pages of no section.
 *
 * @param pathname such as /york/money/monitor
 * @param council the slug at its beginning
 */
export function sectionOf(pathname: string, council: string, isOfBoard: boolean): SectionLinks | undefined {
  const path = pathname.slice(`/${council}/`.length);
  const section = sections.find(({ roots }) => roots.includes(path.split('/')[0]!));
  const pages = section?.pages.filter(({ isForBoard }) => isOfBoard || !isForBoard) ?? [];
  if (!section) return undefined;
  // The longest path wins: a risk is below "Risks and issues", not below "About the programme".
  const nearest = pages.findLast((page) => [page.path, ...(page.others ?? [])].some((own) => path === own || path.startsWith(`${own}/`)));
  const links = pages.map((page) => ({
    text: page.text,
    href: `/${council}/${page.path}`,
    current: page !== nearest ? undefined : path === page.path ? ('page' as const) : ('true' as const),
  }));
  return { name: section.name, links };
}
