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

const tablesQuery = `query Tables($consultation: ID!, $by: ID!) {
  consultationResults(consultationId: $consultation, by: $by) {
    questions { tables { title isWithheld rows { label answered { display } cells { label count { display suppressed } percentage } } } }
  }
}`;
interface TablesData {
  consultationResults: { questions: { tables: { rows: { cells: { count: { suppressed: boolean } }[] }[] }[] }[] };
}

/**
 * The same results, each question by the answers to another: eleven tables, in which much is hidden. Only the product decides
 * what has to be hidden.
 */
export const resultsByGroup = (name: string, consultation: string, by: string, cookie: string): Operation => ({
  name,
  connections: 8,
  asking: {
    product: graphql<TablesData>(
      tablesQuery,
      { consultation, by },
      ({ consultationResults: { questions } }) => {
        const cells = questions.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
        const hidden = cells.filter(({ count }) => count.suppressed).length;
        if (hidden === 0 || hidden === cells.length) throw new Error(`Of ${cells.length} cells ${hidden} are hidden: that is no suppressed table.`);
        return cells.length;
      },
      cookie,
    ),
  },
});

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
