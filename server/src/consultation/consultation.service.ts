import type { DataOf } from '@throughline/shared/forms';
import { changeConsultationForm, closingOf, draftConsultationForm, openingOf } from '@throughline/shared/forms/consultation';
import { CouncilRow } from '../councils/council.entity.ts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { newId } from '../platform/ids.ts';
import { changeConsultationRow, holdDraft } from './consultation-change.service.ts';
import { ConsultationRow } from './consultation.entity.ts';
import { canKeepConsultation } from './consultation.policy.ts';

/**
 * Begins a consultation, which only those who prepare it see until it is published.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, DUPLICATE_REFERENCE.
 * Writes: consultation, audit_entry.
 */
export async function draftConsultation(context: Context, input: object): Promise<string> {
  const { councilSlug, ...words } = checkedInput(draftConsultationForm, input);
  return command(context, async (em) => {
    const council = await em.findOne(CouncilRow, { slug: councilSlug });
    see(council, true);
    allow(canKeepConsultation(context.viewer, { councilId: council.id }));
    const id = newId(context.clock.now().getTime());
    em.create(ConsultationRow, {
      id, council, ...valuesOf(words), isPublished: false, withdrawnAt: null, suspendedAt: null, resultsPublishedAt: null, isDemonstration: context.demo, version: 1,
    });
    return { result: id, audit: { councilId: council.id, action: 'draftConsultation', subjectType: 'consultation', subjectId: id } };
  });
}

/**
 * Changes what a consultation says of itself and when it runs, while it is being prepared.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CONSULTATION_IS_PUBLIC, DUPLICATE_REFERENCE.
 * Writes: consultation, audit_entry.
 */
export function changeConsultation(context: Context, input: object): Promise<string> {
  return changeConsultationRow(context, { action: 'changeConsultation' }, changeConsultationForm, input, async (em, consultation, { consultationId: _id, version: _version, ...words }) => {
    holdDraft(consultation);
    em.assign(consultation, valuesOf(words));
  });
}

type Words = Omit<DataOf<typeof draftConsultationForm>, 'councilSlug'>;

function valuesOf({ opensOn, opensTime, closesOn, closesTime, outcomeDue, ...words }: Words) {
  return {
    ...words,
    opensAt: openingOf({ opensOn, opensTime }),
    closesAt: closingOf({ closesOn, closesTime }),
    ...(outcomeDue
      ? fuzzyDateValues('outcomeDue', outcomeDue)
      : { outcomeDueStart: null, outcomeDueEnd: null, outcomeDuePrecision: null, outcomeDueApproximate: null, outcomeDueRaw: null }),
  };
}
