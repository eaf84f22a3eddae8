/** The four ways in which there can be nothing to show. They are different facts. */
export type Absence = 'NONE' | 'NOT_APPLICABLE' | 'NOT_ASSESSED' | 'NOT_STATED';

const words: Record<Absence, string> = {
  NONE: 'None',
  NOT_APPLICABLE: 'Not applicable',
  NOT_ASSESSED: 'Not assessed',
  NOT_STATED: 'Not stated',
};

/** Says in what way there is nothing: the paper does not say, unless another reason is given. */
export function NotStated({ kind = 'NOT_STATED' }: { kind?: Absence | undefined }) {
  return <span className="app-quiet">{words[kind]}</span>;
}
