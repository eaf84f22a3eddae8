import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Public } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { deviceKeyOf, linkTo } from './code-link.service.ts';
import { emailResumeCode } from './email-code.service.ts';
import { DraftResponse, Receipt } from './response.type.ts';

@Resolver(() => DraftResponse)
export class DraftLinks {
  @FieldResolver(() => String, { description: 'The address that leads back to it. The code stands behind the “#”, which browsers send to nobody.' })
  resumeLink(@Root() { resumeCode }: DraftResponse, @Ctx() { publicUrl }: Context): string {
    return linkTo(publicUrl, 'resume', resumeCode);
  }

  @FieldResolver(() => String, { description: 'A name for what a browser keeps of it until it is sent. It does not lead to the code.' })
  deviceKey(@Root() { resumeCode }: DraftResponse): string {
    return deviceKeyOf(resumeCode);
  }

  @Public()
  @Mutation(() => Boolean, { description: 'Sends the code of a draft by e-mail, with the address that leads back to it. Whether it arrives is not said, and the e-mail address is not kept.' })
  async emailResumeCode(
    @Arg('resumeCode', () => String, { description: 'The code of the draft.' }) resumeCode: string,
    @Arg('email', () => String, { description: 'Where to.' }) email: string,
    @Ctx() context: Context,
  ): Promise<boolean> {
    return emailResumeCode(context, resumeCode, email);
  }
}

@Resolver(() => Receipt)
export class ReceiptLinks {
  @FieldResolver(() => String, { description: 'The address under which it is read later. The code stands behind the “#”, which browsers send to nobody.' })
  receiptLink(@Root() { receiptCode }: Receipt, @Ctx() { publicUrl }: Context): string {
    return linkTo(publicUrl, 'receipt', receiptCode);
  }
}
