import type { TestServer } from './server.ts';

/** A figure of a draft, as its page asks for it. */
export interface FigureShown {
  id: string;
  key: string;
  version: number;
  position: number;
  label: string;
  display: string | null;
  unit: string | null;
  source: string | null;
  sourceKind: string | null;
  isApproximate: boolean;
  isDemonstration: boolean;
  section: { id: string } | null;
}
export interface ExhibitShown {
  id: string;
  key: string;
  version: number;
  kind: string;
  title: string;
  figureKeys: string[];
}
interface Drafted {
  id: string;
  draftFigures: FigureShown[];
  draftExhibits: ExhibitShown[];
  draftSections: { id: string; heading: string; body: string; version: number }[];
}
export interface Quotable {
  id: string;
  about: string;
  words: string;
  source: string;
  display: string | null;
  isDemonstration: boolean;
}

const draft = `id draftFigures { id key version position label display unit source sourceKind isApproximate isDemonstration section { id } }
  draftExhibits { id key version kind title figureKeys } draftSections { id heading body version }`;
const inputs: Readonly<Record<string, string>> = {
  quoteFigures: 'QuoteFiguresInput', addFigureFromPaper: 'FigureFromPaperInput', addStatedFigure: 'StatedFigureInput', changeFigure: 'ChangeFigureInput',
  moveFigure: 'MoveFigureInput', removeFigure: 'RemoveFigureInput', addExhibit: 'AddExhibitInput', changeExhibit: 'ChangeExhibitInput',
  moveExhibit: 'MoveExhibitInput', removeExhibit: 'RemoveExhibitInput',
};

/** What those who write do with the figures of a draft, through the API. */
export const drafting = (server: Pick<TestServer, 'ask'>) => ({
  do: (command: string, input: object, cookie: string | undefined) =>
    server.ask<Record<string, Drafted>>(`mutation ($input: ${inputs[command]}!) { ${command}(input: $input) { ${draft} } }`, { input }, cookie),
  read: async (council: string, slug: string, cookie: string | undefined): Promise<Drafted> => {
    const query = `query ($council: String!, $slug: String!) { reports(councilSlug: $council, slug: $slug) { ${draft} } }`;
    const { data } = await server.ask<{ reports: Drafted[] }>(query, { council, slug }, cookie);
    return data!.reports[0]!;
  },
  quotable: async (council: string, slug: string, cookie: string | undefined, search: string | null = null): Promise<Quotable[]> => {
    const query = `query ($council: String!, $slug: String!, $search: String) { reports(councilSlug: $council, slug: $slug) {
      quotableFigures(search: $search) { id about words source display isDemonstration } } }`;
    const { data } = await server.ask<{ reports: { quotableFigures: Quotable[] }[] }>(query, { council, slug, search }, cookie);
    return data?.reports[0]?.quotableFigures ?? [];
  },
});
