import { recordGrantForm } from '@throughline/shared/forms/grant-life';
import { CouncilRow } from '../councils/council.entity.ts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { newId } from '../platform/ids.ts';
import { schemeCalled, schemeNames } from './funding-scheme.queries.ts';

import { GrantRow } from './grant.entity.ts';
import { canKeepGrants } from './grant.policy.ts';
import { addAmount, addStep } from './grant-step.service.ts';

/**
 * Adds a grant that a council may have from a national scheme. The scheme is found by any name that papers give it; a name
 * that is only nearly one of them is asked about, since schemes with nearly one name are different schemes.
 *
 * Who: canKeepGrants.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: funding_grant, grant_step, grant_amount, audit_entry.
 */
export async function recordGrant(context: Context, input: object): Promise<string> {
  const { councilId, title, scheme, purpose, ceilingPence, indicativePence, stated, byWhom, isPublished } = checkedInput(recordGrantForm, input);
  return command(context, async (em) => {
    const council = await em.findOne(CouncilRow, { id: councilId });
    see(council, council !== null);
    allow(canKeepGrants(context.viewer, council.id));
    const schemeId = await schemeCalled(context.pool, scheme);
    if (schemeId === null) throw new Refused('BAD_INPUT', { scheme: await askWhichScheme(context) });
    const known = await em.count(GrantRow, { council: council.id, title });
    if (known > 0) throw new Refused('BAD_INPUT', { title: 'The council has a grant of that name already' });
    const grant = em.create(GrantRow, {
      id: newId(context.clock.now().getTime()), council, scheme: schemeId, title, purpose, ceilingPence, indicativePence,
      ...(stated && ceilingPence !== null && fuzzyDateValues('ceilingStated', stated)),
      ...(stated && indicativePence !== null && fuzzyDateValues('indicativeStated', stated)),
      receivedPence: 0, spentPence: 0, committedPence: 0, capitalUsedPence: 0, isPublished, isDemonstration: context.demo, version: 1,
    });
    await em.flush();
    await addStep(context, em, grant, 'byWhom', { state: 'ELIGIBLE', happened: null, byWhom, note: null });
    for (const [kind, amountPence] of [['CEILING', ceilingPence], ['INDICATIVE', indicativePence]] as const) {
      if (amountPence !== null && stated !== null) await addAmount(context, em, grant, { kind, amountPence, stated, saidBy: byWhom });
    }
    return { result: grant.id, audit: { councilId: council.id, action: 'recordGrant', subjectType: 'grant', subjectId: grant.id } };
  });
}

async function askWhichScheme(context: Context): Promise<string> {
  const names = await schemeNames(context.pool);
  return `We know no scheme of exactly that name. Which is it: ${names.slice(0, -1).join(', ')} or ${names.at(-1)}?`;
}
