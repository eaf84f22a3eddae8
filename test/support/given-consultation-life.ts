import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AnswerOptionRow, ConsultationFormRow, ConsultationQuestionRow } from '../../server/src/consultation/question.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import type { Answer, TestServer } from './server.ts';

/** What every command on a consultation shows afterwards. */
export interface KeptConsultation {
  id: string;
  slug: string;
  version: number;
  status: string;
  opensAt: string;
  closesAt: string;
  notices: { kind: string; words: string | null; oldClosesAt: string | null; newClosesAt: string | null }[];
  options: { id: string; version: number; reference: string; isPreferred: boolean }[];
  duties: { id: string; version: number; section: string; metBy: string | null }[];
  groups: { id: string; version: number; name: string; invitedOn: string | null }[];
  pack: { id: string; version: number; title: string; versions: { number: number; words: string | null; changeNote: string | null; path: string | null }[] }[];
  outreach: { id: string; version: number; whatWasDone: string; reach: { display: string } | null }[];
  startChecklist: { item: string; state: string; words: string }[];
}
const shown = `id slug version status opensAt closesAt notices { kind words oldClosesAt newClosesAt } options { id version reference isPreferred }
  duties { id version section metBy } groups { id version name invitedOn } pack { id version title versions { number words changeNote path } }
  outreach { id version whatWasDone reach { display } } startChecklist { item state words }`;

/** The commands of the office on a consultation, by name. */
export const keeping = (server: Pick<TestServer, 'ask'>, cookie: string | undefined) => {
  const run = async (name: string, input: object, type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`): Promise<Answer<Record<string, KeptConsultation>>> =>
    server.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`, { input }, cookie);
  return {
    run,
    /** The consultation after a command that must not be refused. */
    done: async (name: string, input: object, type?: string): Promise<KeptConsultation> => {
      const { data, errors } = await run(name, input, type);
      if (errors) throw new Error(`${name} was refused: ${errors[0]!.extensions.code} ${JSON.stringify(errors[0]!.extensions.fields ?? errors[0]!.message)}`);
      return data![name]!;
    },
    look: async (id: { council: string; slug: string }): Promise<KeptConsultation | null> =>
      (await server.ask<{ consultation: KeptConsultation | null }>(
        `query ($council: String!, $slug: String!) { consultation(councilSlug: $council, slug: $slug) { ${shown} } }`, id, cookie,
      )).data!.consultation,
  };
};

/** The words of a consultation that runs from 1 December 2026 to 31 January 2027. */
export const draftWords = (values: object = {}) => ({
  title: 'The future of our hubs', slug: `hubs-${randomBytes(4).toString('hex')}`, summary: 'What should hubs offer?', whyNow: 'Nothing is decided yet.',
  nextSteps: 'The answers go to the committee.', opensOn: '2026-12-01', closesOn: '2027-01-31', methods: ['ONLINE'], feedbackDueOn: '2027-03-31',
  changesChildrensCentres: 'NO', changesYouthProvision: 'NO', changesSendProvision: 'NO', ...values,
});

export const optionWords = (values: object = {}) => ({
  reference: 'Option 1', kind: 'CHANGE', title: 'One hub', summary: 'All under one roof.', isConsultedOn: true, ...values,
});

/** A form with one question of two answers, not published yet. */
export async function givenDraftForm(em: SqlEntityManager, consultation: { id: string; councilId: string }): Promise<{ question: string; options: string[] }> {
  const fork = em.fork();
  const [form, question] = [newId(), newId()];
  const own = { council: consultation.councilId, consultation: consultation.id };
  await fork.insert(ConsultationFormRow, { ...own, id: form, number: 1, publishedAt: null, isCurrent: false });
  await fork.insert(ConsultationQuestionRow, {
    ...own, id: question, form, identity: question, version: 1, kind: 'SINGLE_CHOICE', text: 'Do you agree?', hint: null, isRequired: true, position: 1,
  });
  const options = [newId(), newId()];
  for (const [position, id] of options.entries()) await fork.insert(AnswerOptionRow, { id, council: consultation.councilId, question, label: position ? 'No' : 'Yes', position });
  return { question, options };
}

/** A draft with everything that must be in place before it is published. */
export async function givenReadyDraft(server: Pick<TestServer, 'ask' | 'em'>, council: { id: string; slug: string }, cookie: string, values: object = {}): Promise<KeptConsultation> {
  const { done } = keeping(server, cookie);
  const { id: consultationId } = await done('draftConsultation', { councilSlug: council.slug, ...draftWords(values) });
  await done('addConsultationOption', { consultationId, ...optionWords() });
  await done('addConsultationOption', { consultationId, ...optionWords({ reference: 'Status quo', kind: 'STATUS_QUO', title: 'No change' }) });
  await done('addPackText', { consultationId, title: 'The proposal', words: 'What is proposed.' });
  await done('addConsultationDuty', { consultationId, statute: 'Equality Act 2010', section: 'Section 149', requirement: 'Due regard.', metBy: 'The assessment.' });
  await done('addConsulteeGroup', { consultationId, kind: 'PARENTS', name: 'Parents', isPrescribed: false, isSeldomHeard: false });
  const assured = { consultationId, doneOn: '2026-10-20', byRole: 'Director', note: 'On the council’s website.' };
  await done('recordAssurance', { ...assured, kind: 'EQUALITY_ASSESSMENT', assessmentStage: 'INITIAL' });
  await done('recordAssurance', { ...assured, kind: 'LEGAL_ADVICE' });
  await givenDraftForm(server.em, { id: consultationId, councilId: council.id });
  return done('recordAssurance', { ...assured, kind: 'APPROVAL' });
}
