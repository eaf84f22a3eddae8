import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AnswerOptionRow, ConsultationFormRow, ConsultationQuestionRow, FormSectionRow, QuestionPartRow } from '../../server/src/consultation/question.entity.ts';
import { ConsultationPictureRow, ConsultationWordingRow, FormEditionRow } from '../../server/src/consultation/wording.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { givenConsultation } from '../support/given-consultation.ts';

/** A consultation whose second version is worded in other languages and with pictures, and a third that is not published. */
export async function givenForms(em: SqlEntityManager, council: { id: string }): Promise<void> {
  const { id } = await givenConsultation(em, council);
  for (const [number, publishedAt] of [[2, new Date('2026-10-02T00:00:00Z')], [3, null]] as const) {
    const fork = em.fork();
    const own = { council: council.id, consultation: id };
    const [form, section, question, option, part, picture] = [newId(), newId(), newId(), newId(), newId(), newId()];
    const changed = number === 2 ? { changeKind: 'CORRECTION', changeNote: 'A word was misspelt' } : { changeKind: 'CHANGE_OF_MEANING', changeNote: null };
    await fork.insert(ConsultationFormRow, { ...own, id: form, number, publishedAt: null, isCurrent: false, ...changed });
    await fork.insert(FormSectionRow, { ...own, id: section, form, title: 'About you', intro: 'Two questions', position: 1 });
    const asked = { kind: 'MATRIX', text: 'How far do you agree?', hint: null, isRequired: false, position: 1, version: number };
    await fork.insert(ConsultationQuestionRow, { ...own, ...asked, id: question, form, identity: question, section });
    await fork.insert(AnswerOptionRow, { id: option, council: council.id, question, label: 'Agree', position: 0 });
    await fork.insert(QuestionPartRow, { id: part, council: council.id, question, label: 'It is near', position: 0 });
    await fork.insert(ConsultationPictureRow, { ...own, id: picture, mediaType: 'image/png', bytes: Buffer.from([137, 80, 78, 71]) });
    const subjects = [['SECTION', section], ['QUESTION', question], ['OPTION', option], ['PART', part]] as const;
    for (const [language, format, words] of [['ur', 'STANDARD', { send: 'بھیجیں', back: 'واپس' }], ['en', 'EASY_READ', {}]] as const) {
      await fork.insert(FormEditionRow, { ...own, id: newId(), form, language, format, words });
      const seen = format === 'EASY_READ' ? { picture, pictureAlt: 'Two people talk' } : { picture: null, pictureAlt: null };
      await fork.insertMany(ConsultationWordingRow, subjects.map(([subjectType, subjectId]) =>
        ({ ...own, ...seen, id: newId(), form, subjectType, subjectId, language, format, text: `${language} ${subjectType}`, hint: subjectType === 'SECTION' ? 'More' : null })));
    }
    if (publishedAt) {
      await fork.nativeUpdate(ConsultationFormRow, { consultation: id }, { isCurrent: false });
      await fork.nativeUpdate(ConsultationFormRow, { id: form }, { publishedAt, isCurrent: true });
    }
  }
}
