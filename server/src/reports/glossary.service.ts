import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { addGlossaryTermForm, changeGlossaryTermForm, removeGlossaryTermForm } from '@throughline/shared/forms/paper-template';
import { CouncilRow } from '../councils/council.entity.ts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { GlossaryTermRow } from './paper-template.entity.ts';
import { canKeepGlossary } from './paper-template.policy.ts';

/**
 * Says what a short form stands for, or what a term means, in the papers of a council.
 *
 * Who: canKeepGlossary.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, DUPLICATE_REFERENCE.
 * Writes: glossary_term, audit_entry.
 */
export function addGlossaryTerm(context: Context, input: object): Promise<string> {
  const { councilId, ...words } = checkedInput(addGlossaryTermForm, input);
  return command(context, async (em) => {
    const council = await em.findOne(CouncilRow, { id: councilId });
    see(council, council !== null);
    allow(canKeepGlossary(context.viewer, councilId));
    const id = newId(context.clock.now().getTime());
    await em.insert(GlossaryTermRow, { id, council: councilId, isDemonstration: context.demo, version: 1, ...words });
    return { result: id, audit: { councilId, action: 'addGlossaryTerm', subjectType: 'glossaryTerm', subjectId: id } };
  });
}

/**
 * Changes a term. Published papers keep what it meant when they were published.
 *
 * Who: canKeepGlossary.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, DUPLICATE_REFERENCE.
 * Writes: glossary_term, audit_entry.
 */
export function changeGlossaryTerm(context: Context, input: object): Promise<string> {
  const { termId, version, ...words } = checkedInput(changeGlossaryTermForm, input);
  return command(context, async (em) => {
    const term = await termToChange(context, em, termId, version);
    em.assign(term, { ...words, version: version + 1 });
    return { result: termId, audit: { councilId: term.council.id, action: 'changeGlossaryTerm', subjectType: 'glossaryTerm', subjectId: termId } };
  });
}

/**
 * Takes a term out. Published papers keep it.
 *
 * Who: canKeepGlossary.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: glossary_term, audit_entry.
 *
 * @returns the id of the council
 */
export function removeGlossaryTerm(context: Context, input: object): Promise<string> {
  const { termId, version } = checkedInput(removeGlossaryTermForm, input);
  return command(context, async (em) => {
    const term = await termToChange(context, em, termId, version);
    em.remove(term);
    return { result: term.council.id, audit: { councilId: term.council.id, action: 'removeGlossaryTerm', subjectType: 'glossaryTerm', subjectId: termId } };
  });
}

async function termToChange(context: Context, em: SqlEntityManager, id: string, version: number): Promise<GlossaryTermRow> {
  const term = await em.findOne(GlossaryTermRow, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  see(term, term !== null);
  allow(canKeepGlossary(context.viewer, term.council.id));
  if (term.version !== version) throw new Refused('VERSION_CONFLICT');
  return term;
}
