import { LockMode } from '@mikro-orm/core';
import { sayPaperReturnForm } from '@throughline/shared/forms/entered-response';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { ConsultationRow } from './consultation.entity.ts';
import { canSeeConsultation } from './consultation.policy.ts';
import { PaperReturnRow } from './entry-batch.entity.ts';
import { canEnterResponses } from './entry.policy.ts';

/**
 * Says where the printed form of a consultation goes back to; it stands on the form.
 *
 * Who: canEnterResponses.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: paper_return, audit_entry.
 *
 * @returns the consultation's id
 */
export async function sayPaperReturn(context: Context, input: object): Promise<string> {
  const { consultationId, version, ...said } = checkedInput(sayPaperReturnForm, input);
  return command(context, async (em) => {
    const consultation = await em.findOne(ConsultationRow, { id: consultationId });
    const councilId = consultation?.council.id ?? '';
    see(consultation, consultation !== null && canSeeConsultation(context.viewer, { councilId, isPublished: consultation.isPublished, resultsPublishedAt: null }));
    allow(canEnterResponses(context.viewer, { councilId }));
    const before = await em.findOne(PaperReturnRow, { consultation: consultation.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if ((before?.version ?? null) !== version) throw new Refused('VERSION_CONFLICT');
    if (before) em.assign(before, { ...said, version: before.version + 1 });
    else await em.insert(PaperReturnRow, { id: newId(), council: councilId, consultation: consultation.id, ...said, isDemonstration: consultation.isDemonstration, version: 1 });
    return { result: consultation.id, audit: { councilId, action: 'sayPaperReturn', subjectType: 'consultation', subjectId: consultation.id } };
  });
}
