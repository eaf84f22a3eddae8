import { wayThrough } from '@throughline/shared/routing';
import type { FormDefinition, FormQuestion } from './form.queries.ts';
import type { GivenAnswer } from './response.entity.ts';

/** Made-up answers of one response, the same each time: different for each number, and only to questions that are on its way. */
export function someAnswers(form: FormDefinition, number: number): GivenAnswer[] {
  const answers = new Map(form.questions.map((question) => [question.id, someAnswer(question, drawn(number, question.position))]));
  const way = wayThrough(form.questions, (id) => answers.get(id)?.optionIds ?? []);
  return way.flatMap(({ id }) => answers.get(id) ?? []);
}

/** A number that seems to follow no rule. */
const drawn = (number: number, position: number): number => ((number + 1) * 7919 + position * 104_729 + (number * position) % 613) % 10_007;

function someAnswer(question: FormQuestion, at: number): GivenAnswer | null {
  // One in six leaves out what may be left out.
  if (!question.isRequired && at % 6 === 0) return null;
  const empty = { question, optionIds: [], text: null, parts: [], shown: null };
  const { options, parts } = question;
  const option = (place: number): string => options[place % options.length]!.id;
  switch (question.kind) {
    case 'SINGLE_CHOICE':
    case 'LIKERT':
    case 'WARD':
      return { ...empty, optionIds: [option(at % 3 === 0 ? 0 : at)] };
    case 'MULTIPLE_CHOICE': {
      const shared = options.filter(({ isExclusive }, place) => !isExclusive && (at >> place) % 2 === 1).map(({ id }) => id);
      return { ...empty, optionIds: shared.length > 0 ? shared : [options.at(-1)!.id] };
    }
    case 'RANKING':
      return { ...empty, optionIds: [0, 1, 2].map((rank) => option(at + rank * (1 + (at % 2)))) };
    case 'PRIORITY_POINTS': {
      const [first, second] = [at % options.length, (at + 1 + (at % 3)) % options.length];
      return { ...empty, parts: [{ partId: option(first), optionId: null, points: 6 }, { partId: option(second), optionId: null, points: 4 }].toSorted((a, b) => placeOf(question, a.partId) - placeOf(question, b.partId)) };
    }
    case 'MATRIX':
      return { ...empty, parts: parts.map(({ id }, line) => ({ partId: id, optionId: option(at + line), points: null })) };
    case 'NUMBER':
      return { ...empty, text: String(at % 5) };
    case 'DATE':
      return { ...empty, text: `${2012 + (at % 11)}-0${1 + (at % 9)}-15` };
    case 'PIN':
      return { ...empty, text: `53.9${40 + (at % 40)},-1.0${30 + (at % 60)}` };
    default:
      return at % 4 === 0 ? { ...empty, text: ['The Nest', 'Families together', 'The front room', 'Our hub'][at % 16 >> 2]! } : null;
  }
}

const placeOf = ({ options }: FormQuestion, id: string): number => options.findIndex((option) => option.id === id);
