import type { DraftFindingFragment } from './DraftChecks.graphql.generated.ts';

/** The pages on which a paper is prepared. */
export const preparePath = (params: Readonly<Record<string, string | undefined>>): string => `/${params['council']!}/reports/${params['report']!}/prepare`;

const lists = {
  SECTION: 'sections',
  RECOMMENDATION: 'recommendations',
  IMPLICATION: 'implications',
  ENCLOSURE: 'enclosures',
  PERSON: 'people',
  FIGURE: 'figures',
} as const;

/** The form that mends what was found; the page of the whole paper where it is about no part. */
export function mendingPath(prepare: string, { part, partId }: Pick<DraftFindingFragment, 'part' | 'partId'>): string {
  if (part === null) return prepare;
  if (part === 'HEADER') return `${prepare}/header`;
  return partId === null ? prepare : `${prepare}/${lists[part]}/${partId}`;
}

/** The page on which a reason is given for leaving something as it is. */
export const leavingPath = (prepare: string, key: string): string => `${prepare}/checks/${key}`;

/** Where something was found, as a heading: "Section “Summary”". */
export function placeWords({ part, partTitle }: Pick<DraftFindingFragment, 'part' | 'partTitle'>): string {
  if (part === null) return 'The paper as a whole';
  if (part === 'HEADER') return 'The front of the paper';
  if (part === 'RECOMMENDATION') return partTitle ?? 'A recommendation';
  const names = { SECTION: 'Section', IMPLICATION: 'Implications', ENCLOSURE: 'Enclosure', PERSON: 'People', FIGURE: 'Figure' } as const;
  return `${names[part]} “${partTitle ?? ''}”`;
}
