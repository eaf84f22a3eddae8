/** What Barnet's paper says of its consultation, in the words of the forms: by the label of each field. */
const section27 = 'Children and Families Act 2014, section 27';

export const barnetWords = {
  title: 'A 0–19 hub model, rebuilt from its paper',
  slug: 'new-0-19-hub-model-rebuilt',
  texts: {
    'What it is about': 'How early years, early help and youth services should work together in hubs for children and young people up to 19 and their families.',
    'Why people are asked now': 'An option is preferred and nothing is decided. What people say goes into the full business case.',
    'What becomes of the answers': 'They feed into the full business case, beside the evaluation of the pilot hubs.',
    'When that is due': 'June 2018',
    'Length, as it is announced': '8 week',
  },
  days: { 'First day': [1, 2, 2018], 'Last day': [28, 3, 2018], 'By when people hear what became of what they said': [15, 6, 2018] },
} as const;

export const barnetOptions = [
  {
    reference: 'Option 1', kind: 'Change how services are organised', title: 'An integrated 0–19 hub service',
    summary: "One service with shared management, of which the children's centres become part.",
    preferred: { on: [16, 1, 2018], why: 'It would bring the improvement needed and cost least.' },
  },
  {
    reference: 'Option 2', kind: 'Bring a pilot everywhere, with no change of structure', title: 'The pilot everywhere, with no change of structure',
    summary: 'The pilot way of working is brought to the whole borough.',
  },
  {
    reference: 'Status quo', kind: 'Change nothing', title: 'Stop the pilot and change nothing', summary: 'The pilot ends and its partnership is dissolved.',
    rejected: 'It would bring the improvements too late, and not the savings that were already agreed.',
  },
] as const;

export const barnetLaws = [
  ['Childcare Act 2006', 'Section 5D', "Consult on significant changes to children's centres.", 'Questions on the future use of each building.'],
  ['Childcare Act 2006', 'Section 5A', "Have enough children's centres to meet local need.", 'The statement on whether there would be enough.'],
  ['Education Act 1996', 'Section 507B', 'Find out what young people think of what is there for them.', 'A question on youth centres and services for young people.'],
  [section27.split(',')[0]!, 'Section 27', 'Consult those concerned with special educational needs and disability.', 'Its groups are invited.'],
] as const;

/** Kind of group, name, and the law that prescribes that it is asked. */
export const barnetGroups = [
  ['Children and young people with special educational needs or a disability', 'Children and young people with special needs', section27],
  ['Parents and carers', 'Their parents', section27],
  ['Schools', 'Schools', section27],
  ['Colleges', 'Colleges', section27],
  ["Children's centres", "Children's centres", section27],
  ['Early years providers', 'Early years providers', section27],
  ['Youth offending teams', 'Youth offending teams', section27],
  ['Young people', 'Young people from 13 to 19', 'Education Act 1996, section 507B'],
  ['Residents', 'Everybody who lives in Barnet', null],
] as const;

/** What was done before the start: kind, how far an assessment went, day, who, what. */
export const barnetAssurances = [
  ['Equality impact assessment', 'Initial', [10, 1, 2018], 'Equality lead', 'An initial assessment stands beside the paper.'],
  ["Statement on whether there would be enough children's centres", null, [10, 1, 2018], 'Early years lead', 'No building closes under either option.'],
  ['Legal advice', null, [12, 1, 2018], 'Legal services', 'The duties are set out in the paper.'],
  ['Approval to open', null, [16, 1, 2018], 'The committee', 'To begin on 1 February 2018.'],
] as const;
