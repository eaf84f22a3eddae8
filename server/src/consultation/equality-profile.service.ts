import { allow, see } from '../platform/access.ts';
import { command, type Context } from '../platform/context.ts';
import { publishCount, publishParts } from '../platform/disclosure.ts';
import { ruleFor, type DisclosureRule } from '../platform/disclosure-policy.ts';
import { canSeeConsultation } from './consultation.policy.ts';
import { consultationToCount, policyOf } from './consultation.queries.ts';
import { consultationCalled, equalityCounts, type EqualityCounts } from './equality-profile.queries.ts';
import type { EqualityProfile, EqualityProfileQuestion } from './equality-profile.type.ts';
import { canReadEqualityProfile } from './equality.policy.ts';

/**
 * Who answered a consultation, in counts that point to nobody. People's own words about themselves are read by nobody; that
 * their counts were read is written down, since they are about what the law protects most.
 *
 * Who: canReadEqualityProfile.
 * Refuses: NOT_FOUND, FORBIDDEN.
 * Writes: audit_entry.
 */
export async function equalityProfile(context: Context, councilSlug: string, slug: string): Promise<EqualityProfile> {
  const found = await consultationCalled(context.pool, councilSlug, slug);
  const consultation = found === null ? null : await consultationToCount(context.pool, found);
  see(consultation, consultation !== null && canSeeConsultation(context.viewer, consultation));
  allow(canReadEqualityProfile(context.viewer, consultation));
  const { id, councilId } = consultation;
  return command(context, async () => ({
    result: publishedProfile(await equalityCounts(context.pool, id), ruleFor(policyOf(consultation), true)),
    audit: { councilId, action: 'readEqualityProfile', subjectType: 'consultation', subjectId: id },
  }));
}

/** Each question by itself. One that follows an answer is shown only where the count of that answer is. */
export function publishedProfile({ responses, questions }: EqualityCounts, { threshold, rounding }: DisclosureRule): EqualityProfile {
  /** Option → how many chose it, where that is shown. */
  const shown = new Map<string, number>();
  return {
    responses: publishCount(responses, threshold, rounding),
    questions: questions.map(({ questionId, text, followsOptionId, options }): EqualityProfileQuestion => {
      const among = followsOptionId === null ? responses : shown.get(followsOptionId);
      if (among === undefined) return { questionId, text, answered: null, options: [] };
      const cells = options.map(({ counted }) => counted);
      const base = cells.reduce((sum, count) => sum + count, 0);
      // Responses may have been taken back after the links were cut; what was said about their owners stays.
      const table = publishParts({ cells, base, total: Math.max(among, base) }, threshold, rounding);
      options.forEach(({ optionId, counted }, place) => {
        if (!table.cells[place]!.count.suppressed) shown.set(optionId, counted);
      });
      return { questionId, text, answered: table.base, options: options.map(({ optionId, label }, place) => ({ optionId, label, ...table.cells[place]! })) };
    }),
  };
}
