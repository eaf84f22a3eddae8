import { AgreementBar } from './AgreementBar.tsx';
import type { StatementInRoomFragment } from './SessionRoom.graphql.generated.ts';

/** How far the room agrees with a statement: in words, and as bars. */
export function Agreement({ statement: { agree, disagree, bar } }: { statement: StatementInRoomFragment }) {
  if (bar === null) return <p className="app-agreement app-quiet">Too few votes to show yet.</p>;
  const { voters } = bar;
  return (
    <div className="app-agreement">
      <p className="app-agreement__words">
        Agree: <strong>{agree.display}</strong>
      </p>
      <AgreementBar from={bar.agreeFrom} to={bar.agreeTo} voters={voters} />
      <p className="app-agreement__words">
        Disagree: <strong>{disagree.display}</strong>
      </p>
      <AgreementBar from={bar.disagreeFrom} to={bar.disagreeTo} voters={voters} />
      <p className="app-agreement__words app-quiet">of {voters} votes counted</p>
    </div>
  );
}
