import { emailCodeForm } from '@throughline/shared/forms/email-code';
import { formatDay, londonDay } from '@throughline/shared/dates';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { hashOfCode } from '../platform/ids.ts';
import type { Message } from '../platform/mail.ts';
import { linkTo } from './code-link.service.ts';
import { consultationToAnswer } from './response.queries.ts';
import { draftResponse } from './response.service.ts';

/**
 * Sends the code of a draft to its owner, with the link that goes on. The address is kept until the message is sent and
 * no longer; whether it arrives is not said to whoever asked.
 *
 * Who: whoever holds the resume code, until it is sent.
 * Refuses: EMAIL_NOT_OFFERED, BAD_INPUT (with fields), RESPONSE_NOT_FOUND, ALREADY_SUBMITTED, TOO_MANY_REQUESTS.
 * Writes: a job.
 */
export async function emailResumeCode(context: Context, resumeCode: string, email: string): Promise<true> {
  const { mail, throttle, caller, pool, publicUrl } = context;
  if (!mail) throw new Refused('EMAIL_NOT_OFFERED');
  const data = checkedInput(emailCodeForm, { email });
  const { consultationId } = await draftResponse(context, resumeCode);
  await throttle.spend('emailByAddress', caller);
  // Not the hash under which the response itself is kept: the counts of the throttle lead to nobody's answers.
  await throttle.spend('emailByResponse', hashOfCode(`email ${resumeCode}`).toString('base64url'));
  const { closesAt } = (await consultationToAnswer(pool, consultationId))!;
  const message = messageOf({ to: data.email, resumeCode, publicUrl, lastDay: londonDay(closesAt) });
  return command(context, async (em) => {
    await mail.queue(em, message);
    return { result: true, audit: null };
  });
}

interface MessageParts {
  to: string;
  resumeCode: string;
  publicUrl: string;
  /** YYYY-MM-DD */
  lastDay: string;
}

/** Somebody else may read this inbox, so neither the subject nor the text says what it is about or who asked what. */
const messageOf = ({ to, resumeCode, publicUrl, lastDay }: MessageParts): Message => ({
  to,
  subject: 'The link you asked for',
  text: `You asked for this link. It takes you back to where you stopped:

${linkTo(publicUrl, 'resume', resumeCode)}

If the link does not open, go to ${publicUrl}/resume and enter this code:

${resumeCode}

It works until ${formatDay(lastDay)}.

Anyone who has the link or the code can use it. Delete this message if other people read your email.

If you did not ask for it, you do not need to do anything. We do not keep your email address.
`,
});
