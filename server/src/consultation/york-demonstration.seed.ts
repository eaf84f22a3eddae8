import { endOfLondonDay, startOfLondonDay } from '@throughline/shared/dates';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { ConsultationRow } from './consultation.entity.ts';
import type { FormDefinition } from './form.queries.ts';
import { seedForm, type SeedQuestion } from './form.seed.ts';
import { seedPublishedFigures } from './published-figures.seed.ts';
import { seedResponses } from './responses.seed.ts';
import { wordInEditions } from './york-editions.seed.ts';

const agreement = ['Strongly agree', 'Agree', 'Neither agree nor disagree', 'Disagree', 'Strongly disagree'];
const noNames = 'Do not give anything that could identify you or someone else, such as a name, an address or a phone number.';

/** For each question: how many of the made-up responses choose each option, or the words that some of them give. */
const openQuestions: SeedQuestion[] = [
  {
    kind: 'SINGLE_CHOICE', text: 'Which of these describes you best?', hint: null, isRequired: true,
    options: ['A parent or carer', 'Expecting a baby', 'A young person', 'A grandparent or other relative', 'Somebody who works with families'],
    chosenBy: [34, 8, 7, 6, 7],
  },
  {
    kind: 'MULTIPLE_CHOICE', text: 'What would you most like to find at a family hub?', hint: 'Choose as many as you like.', isRequired: true,
    options: ['Help with feeding a baby', "Help with children's speech and language", 'Support for your own mental health', 'Parenting groups', 'Support with special educational needs or a disability', 'Advice on money, housing and work'],
    chosenBy: [19, 27, 31, 22, 18, 25],
  },
  {
    kind: 'LIKERT', text: 'How far do you agree: “I know where to go when my family needs help”?', hint: null, isRequired: true,
    options: agreement, chosenBy: [6, 15, 12, 18, 11],
  },
  {
    kind: 'SHORT_TEXT', text: 'What one thing would make a hub welcoming?', hint: noNames, isRequired: false, options: [], chosenBy: [],
    words: ['Somewhere to sit with a pram', 'People who remember us', 'A kettle', 'Open after school', 'Toys for older children too', 'No forms at the door'],
  },
  {
    kind: 'LONG_TEXT', text: 'Is there anything else you want to say about family hubs?', hint: noNames, isRequired: false, options: [], chosenBy: [],
    words: [
      'I had to tell the same story to three people before anyone could help. One place would have made that week much easier.',
      'Please keep a group on a Saturday. I work shifts and cannot come in the mornings.',
      'The bus does not go there after six. Could there be something in the library as well?',
    ],
  },
];

const closedQuestions: SeedQuestion[] = [
  {
    kind: 'SINGLE_CHOICE', text: 'What matters most to you in a family hub?', hint: null, isRequired: true,
    options: ['It is close to home', 'I can trust the people there', 'Everything is in one place', 'It is open when I can come', 'It is online'],
    chosenBy: [21, 33, 18, 9, 3],
  },
  {
    kind: 'LIKERT', text: 'How far do you agree: “It is easy to get the help my family needs”?', hint: null, isRequired: true,
    options: agreement, chosenBy: [7, 20, 16, 29, 12],
  },
  {
    kind: 'MULTIPLE_CHOICE', text: 'How would you like to hear what a hub offers?', hint: 'Choose as many as you like.', isRequired: false,
    options: ['From a health visitor or midwife', 'From my school or nursery', 'By text message', 'On paper'],
    chosenBy: [38, 41, 30, 12],
  },
  {
    kind: 'SHORT_TEXT', text: 'What should we ask about next?', hint: noNames, isRequired: false, options: [], chosenBy: [],
    words: ['Opening times', 'A group for dads, like the one my neighbour Sam had', 'Waiting lists', 'What happens after age five', 'Getting there by bus', 'Groups in other languages'],
  },
];

const open = { slug: 'family-hubs-have-your-say', opensOn: '2023-01-09', closesOn: '2049-12-31', responses: 62 };
const closed = { slug: 'what-matters-to-you', opensOn: '2022-09-05', closesOn: '2022-10-16', responses: 84, resultsPublishedAt: new Date('2022-11-14T09:00:00Z') };

/** A consultation that is always open, to be answered; and an earlier one, closed, with its results published. All made up. */
export const seedYorkDemonstration: Seed = async (em, council) => {
  const idOf = (slug: string) => seedId('consultation', 'york', slug);
  const row = { council: council.id, outcomeDueStart: null, outcomeDueEnd: null, outcomeDuePrecision: null, outcomeDueApproximate: null, outcomeDueRaw: null, statedLength: null, isPublished: true, withdrawnAt: null, isDemonstration: true };
  await plant(em, ConsultationRow, [
    {
      ...row, id: idOf(open.slug), slug: open.slug, title: 'Family hubs: have your say',
      summary: 'What should families find at a family hub, and what would make it welcoming? Tell us what you need. Made up for trying out, so it stays open.',
      nextSteps: 'The programme board sees how many people have answered while it is open. The results are published here afterwards.',
      opensAt: startOfLondonDay(open.opensOn), closesAt: endOfLondonDay(open.closesOn), resultsPublishedAt: null,
    },
    {
      ...row, id: idOf(closed.slug), slug: closed.slug, title: 'Family hubs: what matters to you',
      summary: 'A first, short set of questions about what matters to families in a hub.',
      nextSteps: 'The results were published and reported to the programme board.',
      opensAt: startOfLondonDay(closed.opensOn), closesAt: endOfLondonDay(closed.closesOn), resultsPublishedAt: closed.resultsPublishedAt,
    },
  ]);
  for (const [consultation, questions] of [[open, openQuestions], [closed, closedQuestions]] as const) {
    const words = consultation === open ? (made: FormDefinition) => wordInEditions(em, made) : undefined;
    const form = await seedForm(em, council, consultation.slug, questions, startOfLondonDay(consultation.opensOn), words);
    // What is published is frozen, and what was answered is not answered again.
    if (form) await seedResponses(em, form, questions, consultation);
  }
  await seedPublishedFigures(em, council, closed.slug, closedQuestions, closed.resultsPublishedAt);
};
