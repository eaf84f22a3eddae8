import type { TagColour } from '../../govuk/Tag.tsx';
import type * as Schema from '../../schema.generated.ts';

export const takenOutWords: Record<Schema.TakenOut, string> = {
  NAME: 'a name', PHONE: 'a telephone number', EMAIL: 'an email address', POSTCODE: 'a postcode', PLACE: 'a place', AGE: 'an age', OTHER: 'something else',
};

export const decisionWords: Record<Schema.TextDecision, string> = {
  PUBLISH: 'Publish as it stands', PUBLISH_REDACTED: 'Publish without some words', KEEP_BACK: 'Keep back',
  FLAG: 'Passed on: it may tell of harm', REFER: 'Referred', RETURN: 'Tells of no harm',
};

export const dispositionWords: Record<Schema.Disposition, { text: string; colour: TagColour }> = {
  ACCEPTED: { text: 'We are doing it', colour: 'green' },
  PARTLY: { text: 'We are doing part of it', colour: 'turquoise' },
  REJECTED: { text: 'We are not doing it', colour: 'orange' },
  OUT_OF_SCOPE: { text: 'Not decided here', colour: 'grey' },
};
