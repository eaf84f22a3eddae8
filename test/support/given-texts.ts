import { answering, type GivenConsultation } from './given-consultation.ts';
import type { TestServer } from './server.ts';

export interface TextShown {
  id: string;
  questionId: string;
  words: string;
  isOrganisation: boolean;
  hints: { kind: string; words: string }[];
  layers: { layer: number; decision: string; words: string | null; takenOut: string[]; reason: string | null }[];
}
const text = 'id questionId words isOrganisation hints { kind words } layers { layer decision words takenOut reason }';

/** Sends a response with words to the questions at these places, from 1. @returns the receipt code */
export async function givenWords(server: TestServer, { id, questions }: GivenConsultation, words: Readonly<Record<number, string>>, organisation?: string): Promise<string> {
  const { start, save, submit, answerAs } = answering(server);
  const { resumeCode } = (await start(id)).data!.startResponse;
  if (organisation) await answerAs(resumeCode, 'ORGANISATION', organisation);
  const [first] = questions;
  if (first!.options.length > 0) await save(resumeCode, { questionId: first!.id, optionIds: [first!.options[0]!] });
  for (const [place, said] of Object.entries(words)) await save(resumeCode, { questionId: questions[Number(place) - 1]!.id, text: said });
  return (await submit(resumeCode)).data!.submitResponse.receiptCode;
}

/** What the office does with texts, through the API. */
export function readingTexts(server: TestServer, consultationId: string, cookie?: string) {
  const command = (name: string, input: object) =>
    server.ask<Record<string, { id: string }>>(`mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`, { input }, cookie);
  const read = (questionId: string, standing = 'AWAITING', page = 1, pageSize = 100) =>
    server.ask<{ textsToRead: TextShown[] }>(
      `query ($consultationId: ID!, $questionId: ID!, $standing: TextStanding!, $page: Int!, $pageSize: Int!) {
        textsToRead(consultationId: $consultationId, questionId: $questionId, standing: $standing, page: $page, pageSize: $pageSize) { ${text} } }`,
      { consultationId, questionId, standing, page, pageSize }, cookie,
    );
  const of = ({ id, questionId, layers }: TextShown) => ({ consultationId, questionId, textId: id, layer: layers.length });
  return {
    read,
    /** The texts, or what was refused is thrown. */
    texts: async (questionId: string, standing?: string) => (await read(questionId, standing)).data!.textsToRead,
    progress: () =>
      server.ask<{ textsToDecide: { question: { id: string }; awaiting: number; decided: number; flagged: number }[] }>(
        'query ($id: ID!) { textsToDecide(consultationId: $id) { question { id } awaiting decided flagged } }', { id: consultationId }, cookie,
      ),
    decide: (one: TextShown, decision: string, rest: object = {}) => command('decideText', { ...of(one), decision, ...rest }),
    flag: (one: TextShown, reason?: string) => command('flagText', { ...of(one), reason }),
    settle: (one: TextShown, finding: string, reason = 'Talked to the family') => command('settleFlaggedText', { ...of(one), finding, reason }),
    publishResults: () => server.ask('mutation ($id: ID!) { publishResults(consultationId: $id) { id } }', { id: consultationId }, cookie),
    publish: () => command('publishTexts', { consultationId }),
  };
}

/** What everyone reads of the texts of a consultation, by question; with whoever asks. */
export async function textsPublished(server: TestServer, consultationId: string, cookie?: string) {
  const answer = await server.ask<{ consultationResults: { questions: { question: { id: string }; texts: { total: number; items: { words: string; isRedacted: boolean; isOrganisation: boolean }[] } }[] } }>(
    'query ($id: ID!) { consultationResults(consultationId: $id) { questions { question { id } texts(pageSize: 100) { total items { words isRedacted isOrganisation } } } } }', { id: consultationId }, cookie,
  );
  return new Map(answer.data?.consultationResults.questions.map(({ question, texts }) => [question.id, texts]));
}
