import { registerEnumType } from 'type-graphql';

/** An answer to a yes-or-no question of a paper's form. "N/A" is not "no", and an empty box is neither. */
export enum StatedAnswer {
  YES = 'YES',
  NO = 'NO',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  NOT_STATED = 'NOT_STATED',
}
registerEnumType(StatedAnswer, { name: 'StatedAnswer', description: 'An answer as the source gives it: yes, no, not applicable, or not stated.' });
