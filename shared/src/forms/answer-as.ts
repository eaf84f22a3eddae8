import * as z from 'zod/mini';
import { readText } from '../form-fields.ts';
import { field } from '../forms.ts';

/** Who somebody answers for: themselves, somebody else, or an organisation. */
export const capacities = ['INDIVIDUAL', 'ON_BEHALF', 'ORGANISATION'] as const;
export type Capacity = (typeof capacities)[number];

export const longestOrganisationName = 200;

/**
 * Who answers. Only an organisation gives a name, and it must: its answer is published under it. A name that is left over
 * from another choice is dropped.
 */
export const answerAsForm = z.pipe(
  z.object({
    capacity: field((entered) => {
      const capacity = capacities.find((each) => each === entered);
      return capacity ? { ok: true, value: capacity } : { ok: false, message: 'Select who you are answering for' };
    }),
    organisationName: z.optional(z.unknown()),
  }),
  z.transform(({ capacity, organisationName }, context): { capacity: Capacity; organisationName: string | null } => {
    if (capacity !== 'ORGANISATION') return { capacity, organisationName: null };
    const name = readText(organisationName, { name: 'The name', missing: 'Enter the name of the organisation', max: longestOrganisationName });
    if (name.ok) return { capacity, organisationName: name.value };
    context.issues.push({ code: 'custom', message: name.message, input: organisationName, path: ['organisationName'] });
    return z.NEVER;
  }),
);
