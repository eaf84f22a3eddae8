import { sql, type Param, type Sql } from '../platform/reading/sql.ts';

/** What was rated: of the three the smallest that is there. */
export interface Rated {
  programme?: Sql;
  workstream?: Sql;
  milestone?: Sql;
}

const isAbout = ({ programme, workstream, milestone }: Rated): Sql => {
  if (milestone) return sql`rated.milestone_id = ${milestone}`;
  if (workstream) return sql`rated.workstream_id = ${workstream}`;
  return sql`rated.programme_id = ${programme!} and rated.workstream_id is null and rated.milestone_id is null`;
};

/** All ratings of one thing. A rating of the whole programme is not made from those of its parts, nor the other way round. */
export const ratingsOf = (subject: Rated): Sql => sql`select rated.* from rag_assessment rated where ${isAbout(subject)}`;

/** The rating that held on the day and the one before it: at most two rows of rag_assessment. */
export const ratingsOn = (subject: Rated, on: Sql | Param): Sql => sql`
  ${ratingsOf(subject)} and rated.assessed_on <= ${on}
  order by rated.assessed_on desc, rated.recorded_at desc, rated.id desc limit 2`;
