import { Refused } from '../gql.ts';

/** What is wrong with a code stands beside the code, in a form that has no other field. */
export function besideTheCode(error: unknown): never {
  throw error instanceof Refused ? new Refused(error.code, { code: error.message }) : error;
}
