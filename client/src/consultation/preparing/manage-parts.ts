/** Another page about a consultation, from its page of management. */
export interface ManagePart {
  /** Under `/<council>/consultations/<consultation>`. */
  path: string;
  title: string;
  /** What is done there. */
  hint: string;
  /** Only those who keep the consultation may go there. */
  isForKeepers?: boolean;
  /** Only where there is something to count, and for those who may see counts. */
  isOfCounts?: boolean;
}

/** In the order in which a consultation is made, run and counted. */
export const manageParts: readonly ManagePart[] = [
  { path: 'manage/proposal', title: 'The proposal', hint: 'What it is about, its options and the laws behind it.' },
  { path: 'manage/pack', title: 'Information pack', hint: 'What people can read before they answer.' },
  { path: 'manage/questions', title: 'Questions', hint: 'Write, order and check the questions, in every language.', isForKeepers: true },
  { path: 'manage/equality', title: 'Equality questions', hint: 'What people are asked about themselves, and who has answered.' },
  { path: 'manage/groups', title: 'Who is asked', hint: 'Groups, invitations and targets.' },
  { path: 'manage/checklist', title: 'Start checklist', hint: 'What must be in place before it is published.' },
  { path: 'manage/dates', title: 'Opening and closing', hint: 'Publish, extend, suspend or withdraw it.' },
  { path: 'manage/heard', title: 'Who has been heard', hint: 'Coverage of each group, and what was done to reach people.' },
  { path: 'manage/responses', title: 'Paper, phone and events', hint: 'Enter answers that did not come through these pages.', isForKeepers: true },
  { path: 'manage/texts', title: 'What people wrote', hint: 'Read text by text, take out what could identify somebody, publish the rest.', isForKeepers: true },
  { path: 'manage/points', title: 'Points that people made', hint: 'What people said, and what becomes of it.', isForKeepers: true },
  { path: 'results', title: 'Results', hint: 'Counts under disclosure control.', isOfCounts: true },
];
