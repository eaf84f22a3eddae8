import { LockMode } from '@mikro-orm/core';
import { changePaperTemplateForm } from '@throughline/shared/forms/paper-template';
import { CouncilRow } from '../councils/council.entity.ts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { PaperTemplateRow } from './paper-template.entity.ts';
import { canChangeTemplates } from './paper-template.policy.ts';

/**
 * Sets how a council prints a kind of paper, or all kinds without a template of their own. Papers that are published stay
 * as they were printed.
 *
 * Who: canChangeTemplates.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, DUPLICATE_REFERENCE.
 * Writes: paper_template, audit_entry.
 *
 * @returns the id of the template
 */
export function changePaperTemplate(context: Context, input: object): Promise<string> {
  const { councilId, kind, version, ...template } = checkedInput(changePaperTemplateForm, input);
  return command(context, async (em) => {
    const council = await em.findOne(CouncilRow, { id: councilId });
    see(council, council !== null);
    allow(canChangeTemplates(context.viewer, councilId));
    const before = await em.findOne(PaperTemplateRow, { council: councilId, kind }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if ((before?.version ?? null) !== version) throw new Refused('VERSION_CONFLICT');
    const id = before?.id ?? newId(context.clock.now().getTime());
    if (before) em.assign(before, { ...template, version: before.version + 1 });
    else await em.insert(PaperTemplateRow, { id, council: councilId, kind, isDemonstration: context.demo, version: 1, ...template });
    return { result: id, audit: { councilId, action: 'changePaperTemplate', subjectType: 'paperTemplate', subjectId: id } };
  });
}
