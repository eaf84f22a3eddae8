import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { isSlug } from '../platform/ids.ts';
import { Refused } from '../platform/errors.ts';
import { checkDraft, takeBackWaiver, waiveFinding, type DraftChecksNow } from './draft-findings.service.ts';
import { DraftChecks, TakeBackWaiverInput, WaiveFindingInput } from './draft-findings.type.ts';
import { reportCalled } from './draft-known.queries.ts';

@Resolver()
export class DraftFindings {
  @Authorized()
  @Query(() => DraftChecks, { description: 'Checks a draft as it stands: figures that do not add up, dates, promises, numbers, names and whatever else its readers would stumble over.' })
  async draftChecks(
    @Arg('councilSlug', () => String, { description: "The council's name in web addresses." }) councilSlug: string,
    @Arg('slug', () => String, { description: "The report's name in web addresses." }) slug: string,
    @Ctx() context: Context,
  ): Promise<DraftChecks> {
    const id = [councilSlug, slug].every(isSlug) ? await reportCalled(context.em, councilSlug, slug) : null;
    if (id === null) throw new Refused('NOT_FOUND');
    return shown(await checkDraft(context, id));
  }

  @Authorized()
  @Mutation(() => DraftChecks, { description: 'Leaves something that was found as it is, with a reason. It holds while the words stay as they are.' })
  async waiveFinding(@Arg('input', () => WaiveFindingInput, { description: 'What was found, and the reason.' }) input: WaiveFindingInput, @Ctx() context: Context): Promise<DraftChecks> {
    return shown(await checkDraft(context, await waiveFinding(context, input)));
  }

  @Authorized()
  @Mutation(() => DraftChecks, { description: 'Takes the reason for leaving something back. It stays on record.' })
  async takeBackWaiver(@Arg('input', () => TakeBackWaiverInput, { description: 'What was found.' }) input: TakeBackWaiverInput, @Ctx() context: Context): Promise<DraftChecks> {
    return shown(await checkDraft(context, await takeBackWaiver(context, input)));
  }
}

function shown({ findings, ...checks }: DraftChecksNow): DraftChecks {
  return {
    ...checks,
    findings: findings.map(({ waiver, ...finding }) => ({ ...finding, waiver: waiver && { ...waiver, at: new Date(waiver.at) } })) as DraftChecks['findings'],
  };
}
