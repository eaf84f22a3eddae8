import { Tag } from '../govuk/Tag.tsx';

/** Marks what is made up, wherever it is shown. */
export function DemonstrationTag() {
  return (
    <Tag colour="purple" className="app-demonstration">
      Demonstration data
    </Tag>
  );
}
