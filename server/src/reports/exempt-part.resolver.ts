import { FieldResolver, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { AddsTo, Code, planned } from '../platform/reading/declare.ts';
import { exemptPartOf } from './exempt-part.service.ts';
import { ExemptPart } from './exempt-part.type.ts';
import { ReportVersion } from './report-version.type.ts';

/** What a version says that is not public. */
@Resolver(() => ReportVersion)
@AddsTo(() => ReportVersion)
export class VersionExemptPart {
  @FieldResolver(() => ExemptPart, {
    nullable: true,
    description: 'Its exempt part; null when it has none, and for everybody but the committee, the board and officers. That it was read is kept.',
  })
  @Code<{ id: string; council: string }, object, Context>(['id', 'council'], async (versions, _args, context) => {
    const parts: (ExemptPart | null)[] = [];
    for (const version of versions) parts.push(await exemptPartOf(context, version));
    return parts;
  })
  exemptPart(): ExemptPart | null {
    return planned();
  }
}
