import { Tag, type TagColour } from '../govuk/Tag.tsx';
import type { PanelSessionStatus } from '../schema.generated.ts';

const statuses: Record<PanelSessionStatus, { text: string; colour: TagColour }> = {
  PLANNED: { text: 'Not open yet', colour: 'grey' },
  OPEN: { text: 'Open', colour: 'green' },
  CLOSED: { text: 'Closed', colour: 'grey' },
};

/** Whether a session takes statements and votes. */
export function SessionStatus({ status }: { status: PanelSessionStatus }) {
  const { text, colour } = statuses[status];
  return <Tag colour={colour}>{text}</Tag>;
}
