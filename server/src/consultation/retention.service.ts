import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { retentionForm } from '@throughline/shared/forms/equality';
import { CouncilRow } from '../councils/council.entity.ts';
import { allow, see } from '../platform/access.ts';
import { audit } from '../platform/audit.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import type { Job } from '../platform/jobs.ts';
import { canSetRetention } from './equality.policy.ts';
import { forget, writeRetention, type Forgetting } from './retention.queries.ts';

/**
 * Says how long a council keeps what people gave. It holds from the next day on, for everything that is still kept.
 *
 * Who: canSetRetention.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: retention, audit_entry.
 */
export async function setRetention(context: Context, input: object): Promise<string> {
  const { version, ...days } = checkedInput(retentionForm, input);
  const { councilId } = days;
  return command(context, async (em) => {
    see(await em.findOne(CouncilRow, { id: councilId }), true);
    allow(canSetRetention(context.viewer, { councilId }));
    if (!(await writeRetention(em, days, version))) throw new Refused('VERSION_CONFLICT');
    return { result: councilId, audit: { councilId, action: 'setRetention', subjectType: 'retention', subjectId: councilId } };
  });
}

/** A job that deletes what has been kept long enough, and writes down of which consultations, and nothing more. */
const forgetting = (action: string, what: Forgetting): Job => async (_payload, { em, clock }) => {
  const at = clock.now();
  await em.transactional(async (within) => {
    const own = within as SqlEntityManager;
    for (const { council, consultation } of await forget(own, what, at)) {
      await audit(own, at, { councilId: council, actorId: null, action, subjectType: 'consultation', subjectId: consultation });
    }
  });
};

/** What is done each day. Each job may be done again: it finds nothing then. */
export const retentionJobs: Readonly<Record<string, Job>> = {
  severEqualityRecords: forgetting('severEqualityRecords', 'sever_equality_records'),
  forgetDrafts: forgetting('forgetDrafts', 'forget_drafts'),
  forgetWords: forgetting('forgetWords', 'forget_words'),
};
