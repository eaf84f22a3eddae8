import type { Answer, TestServer } from './server.ts';

/** A version of the questions as the office reads it. */
export interface FormShown {
  id: string;
  number: number;
  version: number;
  publishedAt: string | null;
  isCurrent: boolean;
  changeKind: string;
  changeNote: string | null;
  sections: { id: string; title: string }[];
  editions: { id: string; language: string; format: string; words: { key: string; text: string }[] }[];
  questions: QuestionShown[];
}
export interface QuestionShown {
  id: string;
  kind: string;
  text: string;
  hint: string | null;
  version: number;
  identity: string;
  countsAs: string | null;
  isRequired: boolean;
  topic: string | null;
  aboutSite: { id: string; name: string } | null;
  options: { id: string; label: string; area: { id: string } | null }[];
  parts: { id: string; label: string }[];
  routes: { optionId: string | null; toQuestionId: string | null }[];
  wordings: { id: string; language: string; format: string; text: string; hint: string | null; pictureUrl: string | null; pictureAlt: string | null }[];
}

const formFields = `id number version publishedAt isCurrent changeKind changeNote sections { id title } editions { id language format words { key text } }
  questions { id kind text hint version identity countsAs isRequired topic aboutSite { id name } options { id label area { id } } parts { id label }
    routes { optionId toQuestionId } wordings { id language format text hint pictureUrl pictureAlt } }`;

/** What an officer does to the questions, through the API. Each command is given the version that was seen last. */
export function building(server: Pick<TestServer, 'ask'>, cookie: string) {
  const command = async (name: string, input: object): Promise<Answer<Record<string, FormShown>>> =>
    server.ask(`mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${name === 'dropForm' ? 'id' : formFields} } }`, { input }, cookie);
  /** The form after a command that must succeed. */
  const done = async (name: string, input: object): Promise<FormShown> => {
    const { data, errors } = await command(name, input);
    if (errors) throw new Error(`${name}: ${errors[0]!.extensions.code} ${JSON.stringify(errors[0]!.extensions)} ${errors[0]!.message}`);
    return data![name]!;
  };
  const on = ({ id, version }: { id: string; version: number }, input: object = {}) => ({ formId: id, version, ...input });
  return {
    command,
    done,
    on,
    change: (form: FormShown, name: string, input: object) => done(name, on(form, input)),
    refused: async (form: FormShown, name: string, input: object) => (await command(name, on(form, input))).errors?.[0]?.extensions,
  };
}

export const asked = (text: string, more: object = {}) => ({ text, isRequired: false, isBreakdown: false, ...more });
