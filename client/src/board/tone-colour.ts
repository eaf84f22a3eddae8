import type { TagColour } from '../govuk/Tag.tsx';
import type { Tone } from '../schema.generated.ts';

/** The colour of a tag for the tone of a rating or a severity. The word beside it carries the meaning. */
export const toneColour: Readonly<Record<Tone, TagColour>> = {
  GREEN: 'green',
  YELLOW: 'yellow',
  ORANGE: 'orange',
  RED: 'red',
};
