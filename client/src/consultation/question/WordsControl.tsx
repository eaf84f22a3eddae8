import { longestAnswer } from '@throughline/shared/questions';
import { textOf } from '../../forms/form-result.ts';
import { Input } from '../../govuk/Input.tsx';
import { Textarea } from '../../govuk/Textarea.tsx';
import { Say } from '../journey.tsx';
import type { ControlProps } from './controls.ts';
import { useQuestionHeading } from './question-heading.tsx';

/** An answer in words, on one line or on several. It runs in its own direction, whatever that of the page. */
export function WordsControl(props: ControlProps) {
  const { kind } = props.question;
  const { title, hint, error } = useQuestionHeading(props, { limit: <Say word="upToCharacters" values={{ n: longestAnswer[kind]!.toLocaleString('en-GB') }} /> });
  const common = {
    name: 'text', label: title, labelSize: 'l', isPageHeading: true, hint, error, defaultValue: textOf(props.values['text']), dir: 'auto', spellCheck: true,
  } as const;
  return kind === 'LONG_TEXT' ? <Textarea {...common} rows={8} /> : <Input {...common} />;
}
