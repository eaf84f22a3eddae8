import { Tag } from '../govuk/Tag.tsx';

/** Marks what is made up, wherever it is shown. */
export function DemonstrationTag() {
  return <Tag colour="purple">Demonstration data</Tag>;
}
