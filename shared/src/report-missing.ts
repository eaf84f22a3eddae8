/** What is looked at to see what a paper still lacks. */
export interface DraftToFinish {
  purposes: readonly string[];
  sections: readonly { id: string; heading: string; body: string; isRequired: boolean }[];
  figures: readonly { id: string; label: string; hasSource: boolean }[];
  recommendations: readonly { id: string; position: number; reason: string | null }[];
  implications: readonly { id: string; kind: string; state: string }[];
  people: readonly { capacity: string }[];
  enclosures: readonly { id: string; title: string; isAtHand: boolean; waivedReason: string | null }[];
  openComments: number;
}

/** In which list of the paper something is missing. */
export type MissingWhere = 'header' | 'sections' | 'figures' | 'recommendations' | 'implications' | 'people' | 'enclosures' | 'comments';

/** One thing that a paper still lacks, and where it is mended; no id where a new part is needed. */
export interface MissingThing {
  where: MissingWhere;
  id: string | null;
  words: string;
}

/** What a paper still lacks, in the order of the paper. Nothing here keeps anybody from writing on; sign-off is held elsewhere. */
export function whatIsMissing(draft: DraftToFinish): MissingThing[] {
  const { purposes, sections, figures, recommendations, implications, people, enclosures, openComments } = draft;
  const add = (isMissing: boolean, where: MissingWhere, words: string): MissingThing[] => (isMissing ? [{ where, id: null, words }] : []);
  return [
    ...add(purposes.length === 0, 'header', 'What the paper is for'),
    ...sections.filter(({ isRequired, body }) => isRequired && body === '').map(({ id, heading }): MissingThing => ({ where: 'sections', id, words: `The text of “${heading}”` })),
    ...figures.filter(({ hasSource }) => !hasSource).map(({ id, label }): MissingThing => ({ where: 'figures', id, words: `A source for the figure “${label}”` })),
    ...add(recommendations.length === 0, 'recommendations', 'What the committee is asked to do'),
    ...recommendations.filter(({ reason }) => reason === null).map(({ id, position }): MissingThing => ({ where: 'recommendations', id, words: `The reason for recommendation ${position}` })),
    ...implications.filter(({ state }) => state === 'NOT_STATED').map(({ id, kind }): MissingThing => ({ where: 'implications', id, words: `What it means for “${kind}”` })),
    ...add(!people.some(({ capacity }) => capacity === 'AUTHOR'), 'people', 'Who wrote it'),
    ...enclosures
      .filter(({ isAtHand, waivedReason }) => !isAtHand && waivedReason === null)
      .map(({ id, title }): MissingThing => ({ where: 'enclosures', id, words: `“${title}”, or the reason for publishing without it` })),
    ...add(openComments > 0, 'comments', `Answers to ${openComments} ${openComments === 1 ? 'comment' : 'comments'}`),
  ];
}
