import type { TheoryKind } from '@throughline/shared/theory-of-change';

/** What each kind is called, alone and as a heading, and what it means. */
export const theoryWords: Readonly<Record<TheoryKind, { one: string; heading: string; means: string }>> = {
  RESOURCE: { one: 'Resource', heading: 'Resources', means: 'What there is to work with' },
  ACTIVITY: { one: 'Activity', heading: 'Activities', means: 'What will be done with it' },
  OUTPUT: { one: 'Output', heading: 'Outputs', means: 'What will then be there' },
  OUTCOME: { one: 'Outcome', heading: 'Outcomes', means: 'What changes for families by that' },
  IMPACT: { one: 'Impact', heading: 'Impact', means: 'What all of it is for' },
  ASSUMPTION: { one: 'Assumption', heading: 'Assumptions', means: 'What must be true for one thing to lead to the next' },
};
