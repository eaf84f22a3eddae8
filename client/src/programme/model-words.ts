import type { ModelStanding } from '../schema.generated.ts';

/** How far the model is decided, where the papers say so. A proposal is never told as policy. */
export const modelWords: Readonly<Record<ModelStanding, string | undefined>> = {
  NOT_STATED: undefined,
  IN_DEVELOPMENT: 'The family hub model is still being worked out.',
  PROPOSED: 'The model is a proposal: options are being consulted on, and nothing is decided.',
  IN_PRINCIPLE: 'Only the principle is agreed. How the model would work needs further decisions.',
  APPROVED: 'The model has been approved.',
};
