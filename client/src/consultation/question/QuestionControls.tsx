import type { ReactNode } from 'react';
import type { ControlProps } from './controls.ts';
import { ChoiceControl } from './ChoiceControl.tsx';
import { DateControl } from './DateControl.tsx';
import { MatrixControl } from './MatrixControl.tsx';
import { NumberControl } from './NumberControl.tsx';
import { PinControl } from './PinControl.tsx';
import { PointsControl } from './PointsControl.tsx';
import { RankingControl } from './RankingControl.tsx';
import { SeveralControl } from './SeveralControl.tsx';
import { WardControl } from './WardControl.tsx';
import { WordsControl } from './WordsControl.tsx';

const controls: Readonly<Record<ControlProps['question']['kind'], (props: ControlProps) => ReactNode>> = {
  SINGLE_CHOICE: ChoiceControl,
  LIKERT: ChoiceControl,
  MULTIPLE_CHOICE: SeveralControl,
  MATRIX: MatrixControl,
  RANKING: RankingControl,
  NUMBER: NumberControl,
  DATE: DateControl,
  SHORT_TEXT: WordsControl,
  LONG_TEXT: WordsControl,
  PRIORITY_POINTS: PointsControl,
  WARD: WardControl,
  PIN: PinControl,
};

/** The form controls of a question, whatever its kind; its words are the heading of the page. Complete without script. */
export function QuestionControls(props: ControlProps): ReactNode {
  const Control = controls[props.question.kind];
  return <Control {...props} />;
}
