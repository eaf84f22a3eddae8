import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Code, ReadsRows, sameAs } from '../platform/reading/declare.ts';
import { checklistOf, type KnownFacts } from './start-check.entity.ts';

export enum StartItem {
  PURPOSE = 'PURPOSE',
  AFFECTED = 'AFFECTED',
  OPTIONS = 'OPTIONS',
  STATUS_QUO = 'STATUS_QUO',
  PACK = 'PACK',
  QUESTIONS = 'QUESTIONS',
  EQUALITY = 'EQUALITY',
  DUTIES = 'DUTIES',
  GROUPS = 'GROUPS',
  CHILDRENS_CENTRES = 'CHILDRENS_CENTRES',
  YOUTH = 'YOUTH',
  SEND = 'SEND',
  FEEDBACK = 'FEEDBACK',
  LEGAL_ADVICE = 'LEGAL_ADVICE',
  APPROVAL = 'APPROVAL',
  LENGTH = 'LENGTH',
  ELECTION = 'ELECTION',
}
registerEnumType(StartItem, {
  name: 'StartItem',
  description: 'Something to have in place, or to look at, before a consultation opens.',
  valuesConfig: {
    PURPOSE: { description: 'Why people are asked now, and what becomes of the answers.' },
    AFFECTED: { description: 'What the proposal would change.' },
    OPTIONS: { description: 'The options that people are consulted on.' },
    STATUS_QUO: { description: 'The option of changing nothing, or why it is not consulted on.' },
    PACK: { description: 'What people need to know before they answer.' },
    QUESTIONS: { description: 'The questions, and a sound way through them.' },
    EQUALITY: { description: 'The initial equality impact assessment.' },
    DUTIES: { description: 'The laws it answers to, each with how it is met.' },
    GROUPS: { description: 'Who is to be asked.' },
    CHILDRENS_CENTRES: { description: "What the law asks before children's centres are changed." },
    YOUTH: { description: 'That young people are asked where what is there for them changes.' },
    SEND: { description: 'That everybody is asked whom the law prescribes where provision for special educational needs and disability changes.' },
    FEEDBACK: { description: 'When people are told what became of what they said.' },
    LEGAL_ADVICE: { description: 'The legal advice.' },
    APPROVAL: { description: 'The approval.' },
    LENGTH: { description: 'Whether it is long enough, and as long as it says.' },
    ELECTION: { description: 'Whether it meets the time before an election.' },
  },
});

export enum StartState {
  DONE = 'DONE',
  MISSING = 'MISSING',
  LOOK = 'LOOK',
  WAIVED = 'WAIVED',
  NOT_NEEDED = 'NOT_NEEDED',
}
registerEnumType(StartState, {
  name: 'StartState',
  description: 'How an item of the start checklist stands.',
  valuesConfig: {
    DONE: { description: 'It is in place.' },
    MISSING: { description: 'It is not in place, and keeps the consultation from being published.' },
    LOOK: { description: 'Somebody should look at it; it does not keep the consultation from being published.' },
    WAIVED: { description: 'It is left out, with a reason.' },
    NOT_NEEDED: { description: 'The proposal has nothing to do with it.' },
  },
});

interface Needs {
  position: number;
  facts: KnownFacts;
}

@ReadsRows(
  { position: 'position integer', facts: 'facts json', consultation: 'consultation_id uuid consultation' },
  { visible: sameAs('consultation') },
)
@ObjectType({ description: 'One item of the start checklist of a consultation, as it stands.' })
export class StartCheck {
  @Field(() => StartItem, { description: 'What it is about.' })
  @Code<Needs>(['position', 'facts'], (rows) => rows.map(({ position, facts }) => checklistOf(facts)[position - 1]!.item))
  item!: StartItem;

  @Field(() => StartState, { description: 'How it stands.' })
  @Code<Needs>(['position', 'facts'], (rows) => rows.map(({ position, facts }) => checklistOf(facts)[position - 1]!.state))
  state!: StartState;

  @Field(() => String, { description: 'The same in words: what is there, or what is missing.' })
  @Code<Needs>(['position', 'facts'], (rows) => rows.map(({ position, facts }) => checklistOf(facts)[position - 1]!.words))
  words!: string;
}
