import {
  recordPortfolioForm,
  recordScopeChangeForm,
  recordStatementForm,
  recordStatementVersionForm,
} from '@throughline/shared/forms/programme-record';
import { londonDay } from '@throughline/shared/dates';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { canSeeDecision } from '../decisions/decision.policy.ts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { newId } from '../platform/ids.ts';
import { PortfolioRow } from './portfolio.entity.ts';
import { ProgrammeStatementRow, ScopeChangeRow } from './programme.entity.ts';
import { canSeeProgramme } from './programme.policy.ts';
import { canKeepRegister } from './raid.policy.ts';
import { addToProgramme, noDate } from './record-change.service.ts';
import { written } from './raid.service.ts';

/**
 * Writes down a vision, aim, principle, objective, part of the scope or effect, as the last of its kind.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: programme_statement, audit_entry.
 */
export function recordStatement(context: Context, input: object): Promise<string> {
  const named = { action: 'recordStatement', subjectType: 'programmeStatement' };
  return addToProgramme(context, named, recordStatementForm, input, async (em, programme, data) => {
    const { kind, about, content, agreed } = data;
    const [last] = await em.find(ProgrammeStatementRow, { programme, kind }, { orderBy: { position: 'desc' }, limit: 1 });
    const id = newId(context.clock.now().getTime());
    em.create(ProgrammeStatementRow, {
      ...{ id, council: programme.council, programme, kind, about, content, version: 1 },
      position: (last?.position ?? 0) + 1,
      ...(agreed && fuzzyDateValues('agreed', agreed)),
      ...{ ...written(context), isDemonstration: programme.isDemonstration },
    });
    return id;
  });
}

/**
 * Gives a statement a new wording. The wording it replaces stays and can be read; one wording is replaced once, so that
 * of two people at once the second is told.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: programme_statement, audit_entry.
 */
export async function recordStatementVersion(context: Context, input: object): Promise<string> {
  const { replacesId, content, changeNote, agreed } = checkedInput(recordStatementVersionForm, input);
  return command(context, async (em) => {
    const old = await em.findOne(ProgrammeStatementRow, { id: replacesId }, { populate: ['programme'] });
    const programme = old?.programme as ({ council: { id: string }; isPublished: boolean }) | undefined;
    see(old, programme !== undefined && canSeeProgramme(context.viewer, programme));
    allow(canKeepRegister(context.viewer, old.council.id));
    if ((await em.count(ProgrammeStatementRow, { replaces: replacesId })) > 0) throw new Refused('VERSION_CONFLICT');
    if (content === old.content) throw new Refused('BAD_INPUT', { content: 'This is the wording that it has now' });
    const id = newId(context.clock.now().getTime());
    em.create(ProgrammeStatementRow, {
      ...{ id, council: old.council, programme: old.programme, kind: old.kind, position: old.position },
      ...{ label: old.label, about: old.about, content, version: old.version + 1, replaces: old, changeNote },
      ...(agreed && fuzzyDateValues('agreed', agreed)),
      ...{ ...written(context), isDemonstration: old.isDemonstration },
    });
    return {
      result: id,
      audit: { councilId: old.council.id, action: 'recordStatementVersion', subjectType: 'programmeStatement', subjectId: id },
    };
  });
}

/**
 * Says that a programme was widened or narrowed, when, why and by which decision, if by one.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: scope_change, audit_entry.
 */
export function recordScopeChange(context: Context, input: object): Promise<string> {
  const named = { action: 'recordScopeChange', subjectType: 'scopeChange' };
  return addToProgramme(context, named, recordScopeChangeForm, input, async (em, programme, data) => {
    const { description, changed, reason, decisionId } = data;
    if (changed.start > londonDay(context.clock.now()))
      throw new Refused('BAD_INPUT', { changed: 'The time it changed must have come' });
    const decision = decisionId === null ? null : await em.findOne(DecisionRow, { id: decisionId, council: programme.council.id });
    if (decisionId !== null && !(decision && canSeeDecision(context.viewer, decision)))
      throw new Refused('BAD_INPUT', { decisionId: 'Choose a decision from the list' });
    const id = newId(context.clock.now().getTime());
    em.create(ScopeChangeRow, {
      ...{ id, council: programme.council, programme, description, reason, decision },
      ...fuzzyDateValues('changed', changed),
      ...{ ...written(context), isDemonstration: programme.isDemonstration },
    });
    return id;
  });
}

/**
 * Says which portfolio a programme is a part of. A portfolio of that name is taken as it is; a new one is written down.
 *
 * Who: canKeepRegister.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: portfolio, programme, audit_entry.
 */
export function recordPortfolio(context: Context, input: object): Promise<string> {
  const named = { action: 'recordPortfolio', subjectType: 'portfolio' };
  return addToProgramme(context, named, recordPortfolioForm, input, async (em, programme, data) => {
    const { name, description, target } = data;
    const known = await em.findOne(PortfolioRow, { council: programme.council.id, name });
    const portfolio =
      known ??
      em.create(PortfolioRow, {
        ...{ id: newId(context.clock.now().getTime()), council: programme.council, name, description, version: 1 },
        ...(target ? fuzzyDateValues('target', target) : noDate('target')),
        ...{ isPublished: programme.isPublished, isDemonstration: programme.isDemonstration },
      });
    programme.portfolio = portfolio;
    return portfolio.id;
  });
}
