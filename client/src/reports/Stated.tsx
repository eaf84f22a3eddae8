import { NotStated } from '../layout/NotStated.tsx';
import type { StatedAnswer } from '../schema.generated.ts';
import { absenceOf } from './report-words.ts';

/** An answer on the front of a paper: yes, no, not applicable or not stated. */
export function Stated({ answer }: { answer: StatedAnswer }) {
  const absence = absenceOf(answer);
  if (absence !== null) return <NotStated kind={absence} />;
  return answer === 'YES' ? 'Yes' : 'No';
}
