import { graphql, handWritten, type Operation } from '../operations.ts';

const productQuery = `query Results($consultation: ID!) {
  consultationResults(consultationId: $consultation) {
    responses { value }
    questions {
      question { id position kind text }
      answered { value }
      options { option { id label } count { value } percentage }
    }
  }
}`;
interface ProductData {
  consultationResults: {
    responses: { value: number };
    questions: {
      question: object;
      answered: { value: number };
      options: { option: object; count: { value: number }; percentage: string | null }[];
    }[];
  };
}

const postgraphileQuery = `query Results($consultation: UUID!) {
  consultation(rowId: $consultation) {
    responses
    questions: resultsList(orderBy: [POSITION_ASC]) {
      id: rowId position kind text answered
      options: optionsList(orderBy: [POSITION_ASC]) { id: rowId label value: counted percentage }
    }
  }
}`;
interface PostGraphileData {
  consultation: object;
}

/** The results of an open consultation with 12 questions and 50 options, read from the counters, for somebody who may see them. */
export const results = (name: string, consultation: string, cookie: string): Operation => ({
  name,
  connections: 8,
  asking: {
    product: graphql<ProductData>(
      productQuery,
      { consultation },
      ({ consultationResults: { responses, questions } }) => ({
        responses: responses.value,
        questions: questions.map(({ question, answered, options }) => ({
          ...question,
          answered: answered.value,
          options: options.map(({ option, count, percentage }) => ({ ...option, value: count.value, percentage })),
        })),
      }),
      cookie,
    ),
    postgraphile: graphql<PostGraphileData>(postgraphileQuery, { consultation }, (data) => data.consultation),
    handWritten: handWritten('/results', { consultation }),
  },
});
