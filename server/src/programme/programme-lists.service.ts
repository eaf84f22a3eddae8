import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  changeAgreementForm,
  changeEngagementForm,
  recordAgreementForm,
  recordChecklistForm,
  recordEngagementForm,
  recordFindingForm,
  recordFrameworkForm,
} from '@throughline/shared/forms/programme-lists';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { AgreementRow } from './agreement.entity.ts';
import { ChecklistFindingRow, ChecklistItemRow, ChecklistRow } from './checklist.entity.ts';
import { EngagementRow, ProgrammeFrameworkRow } from './engagement.entity.ts';
import { canKeepRegister } from './raid.policy.ts';
import { refuseBefore, written } from './raid.service.ts';
import { addToProgramme, changeRecordRow, noDate } from './record-change.service.ts';
import { canSeeRecord } from './record.policy.ts';
import { lockRow } from './record-rows.queries.ts';

/**
 * Writes down a list of what is to be met, such as the requirements of a guidance. For the board and its officers.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: checklist, checklist_item, audit_entry.
 */
export function recordChecklist(context: Context, input: object): Promise<string> {
  const named = { action: 'recordChecklist', subjectType: 'checklist' };
  return addToProgramme(context, named, recordChecklistForm, input, async (em, programme, data) => {
    const { kind, title, about, lines } = data;
    const { council, isDemonstration } = programme;
    const [last] = await em.find(ChecklistRow, { programme }, { orderBy: { position: 'desc' }, limit: 1 });
    const list = em.create(ChecklistRow, {
      ...{ id: newId(context.clock.now().getTime()), council, programme, kind, title, about },
      ...{ position: (last?.position ?? 0) + 1, isPublished: false, isDemonstration },
    });
    for (const [index, line] of lines.entries()) {
      em.create(ChecklistItemRow, { id: newId(), council, checklist: list, position: index + 1, title: line });
    }
    return list.id;
  });
}

/**
 * Says how far one line of a list is met, on a day, with the evidence. Earlier findings stay.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: checklist_finding, audit_entry.
 */
export async function recordFinding(context: Context, input: object): Promise<string> {
  const { itemId, ...finding } = checkedInput(recordFindingForm, input);
  return command(context, async (em) => {
    const item = await em.findOne(ChecklistItemRow, { id: itemId }, { populate: ['checklist.programme'] });
    const list = item?.checklist as (ChecklistRow & { programme: { isPublished: boolean } }) | undefined;
    see(item, list !== undefined && canSeeRecord(context.viewer, list));
    allow(canKeepRegister(context.viewer, item.council.id));
    await lockRow(em, 'checklist_item', itemId);
    holdNotInFuture(context, 'assessedOn', finding.assessedOn);
    const [last] = await em.find(ChecklistFindingRow, { item: itemId }, { orderBy: { assessedOn: 'desc' }, limit: 1 });
    refuseBefore('assessedOn', finding.assessedOn, last?.assessedOn);
    const id = newId(context.clock.now().getTime());
    em.create(ChecklistFindingRow, {
      ...{ id, council: item.council, item, ...finding, ...written(context), isPublished: false },
      isDemonstration: list!.isDemonstration,
    });
    const audit = { action: 'recordFinding', subjectType: 'checklistFinding', subjectId: id };
    return { result: list!.id, audit: { councilId: item.council.id, ...audit } };
  });
}

/**
 * Writes down what was agreed between parties. For the board and its officers.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: agreement, audit_entry.
 */
export function recordAgreement(context: Context, input: object): Promise<string> {
  const named = { action: 'recordAgreement', subjectType: 'agreement' };
  return addToProgramme(context, named, recordAgreementForm, input, async (em, programme, data) => {
    const { programmeId, partOfId, agreed, ...words } = data;
    const id = newId(context.clock.now().getTime());
    em.create(AgreementRow, {
      ...{ id, council: programme.council, programme, ...words, version: 1, isPublished: false },
      partOf: await agreementOf(em, programmeId, partOfId),
      ...(agreed ? fuzzyDateValues('agreed', agreed) : noDate('agreed')),
      isDemonstration: programme.isDemonstration,
    });
    return id;
  });
}

/**
 * Puts right what is written about an agreement.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: agreement, audit_entry.
 */
export function changeAgreement(context: Context, input: object): Promise<string> {
  const named = { action: 'changeAgreement', subjectType: 'agreement', entity: AgreementRow };
  const idOf = ({ agreementId }: { agreementId: string }) => agreementId;
  return changeRecordRow(context, named, changeAgreementForm, input, idOf, async (em, row, data) => {
    const { agreementId: _id, version: _version, partOfId, agreed, ...words } = data;
    if (partOfId === row.id) throw new Refused('BAD_INPUT', { partOfId: 'An agreement cannot be a part of itself' });
    em.assign(row, { ...words, ...(agreed ? fuzzyDateValues('agreed', agreed) : noDate('agreed')) });
    row.partOf = await agreementOf(em, row.programme.id, partOfId);
  });
}

/**
 * Writes down a workshop, session, piece of research or initiative. For the board and its officers.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: engagement, audit_entry.
 */
export function recordEngagement(context: Context, input: object): Promise<string> {
  const named = { action: 'recordEngagement', subjectType: 'engagement' };
  return addToProgramme(context, named, recordEngagementForm, input, async (em, programme, data) => {
    const { programmeId: _id, happened, ...words } = data;
    const id = newId(context.clock.now().getTime());
    em.create(EngagementRow, {
      ...{ id, council: programme.council, programme, ...words, version: 1, isPublished: false },
      ...(happened ? fuzzyDateValues('happened', happened) : noDate('happened')),
      isDemonstration: programme.isDemonstration,
    });
    return id;
  });
}

/**
 * Puts right what is written about work with people outside the team, how far it has come and what came of it.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: engagement, audit_entry.
 */
export function changeEngagement(context: Context, input: object): Promise<string> {
  const named = { action: 'changeEngagement', subjectType: 'engagement', entity: EngagementRow };
  const idOf = ({ engagementId }: { engagementId: string }) => engagementId;
  return changeRecordRow(context, named, changeEngagementForm, input, idOf, (em, row, data) => {
    const { engagementId: _id, version: _version, happened, ...words } = data;
    em.assign(row, { ...words, ...(happened ? fuzzyDateValues('happened', happened) : noDate('happened')) });
  });
}

/**
 * Writes down which version of a national framework a programme answers to. As public as the programme.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: programme_framework, audit_entry.
 */
export function recordFramework(context: Context, input: object): Promise<string> {
  const named = { action: 'recordFramework', subjectType: 'programmeFramework' };
  return addToProgramme(context, named, recordFrameworkForm, input, async (em, programme, data) => {
    const { name, publisher, issued, note } = data;
    const id = newId(context.clock.now().getTime());
    em.create(ProgrammeFrameworkRow, {
      ...{ id, council: programme.council, programme, name, publisher, note },
      ...(issued ? fuzzyDateValues('issued', issued) : noDate('issued')),
      isDemonstration: programme.isDemonstration,
    });
    return id;
  });
}

async function agreementOf(em: SqlEntityManager, programme: string, id: string | null): Promise<AgreementRow | null> {
  if (id === null) return null;
  const agreement = await em.findOne(AgreementRow, { id, programme });
  if (!agreement) throw new Refused('BAD_INPUT', { partOfId: 'Choose an agreement from the list' });
  return agreement;
}
