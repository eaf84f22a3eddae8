import type { EqualityCharacteristic } from '../schema.generated.ts';

/** What a question about people themselves is about, in the words of the Equality Act. */
export const characteristicWords: Readonly<Record<EqualityCharacteristic, string>> = {
  AGE: 'Age',
  DISABILITY: 'Disability',
  GENDER_REASSIGNMENT: 'Gender reassignment',
  MARRIAGE_AND_CIVIL_PARTNERSHIP: 'Marriage and civil partnership',
  PREGNANCY_AND_MATERNITY: 'Pregnancy and maternity',
  RACE: 'Race',
  RELIGION_OR_BELIEF: 'Religion or belief',
  SEX: 'Sex',
  SEXUAL_ORIENTATION: 'Sexual orientation',
  LOCAL: 'An addition beside the nine of the Equality Act',
};
