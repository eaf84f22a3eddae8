import { parse } from 'graphql';

/** What the file of a board pack is made from: the same query as the page, so that both say the same. */
export const boardFileOperation = parse(`
  query BoardFile($programme: ID!, $asAt: Date, $since: Date) {
    boardPack(programmeId: $programme, asAt: $asAt, since: $since) {
      asAt since isDemonstration panelSessionsHeld
      council { name slug }
      programme { name }
      grants {
        grant { title awardedFor awardedPence ceilingPence provenance { field place paper { title datedOn } } }
        awardedPence receivedPence receivedIsStated receivedWithoutDayPence spentPence committedPence capitalUsedPence forecastPence varianceWords capitalPence capitalIsComputed
        revenuePence revenueIsComputed endsOn endedFirstOn daysToEnd capitalGate hasDemonstrationFigures
        months { month spentPence committedPence spentSoFarPence }
        profile { month plannedSoFarPence isDemonstration }
        uses { allowedUse { name } spentPence committedPence }
      }
      workstreamMoney { budgetPence spentPence committedPence forecastPence isDemonstration workstream { title } }
      ratings { word tone reason assessorRole assessedOn earlierWord isDemonstration workstream { title } milestone { title } }
      milestones { status dueOn isOverdue daysLate waitsFor milestone { title isDemonstration } }
      raid { kind number title ownerRole responsePlan score severity tone earlierScore movement isDemonstration }
      authority { reference title madeOn isDemonstration allows { activity } conditions { text metOn }
        provenance { field place paper { title datedOn } } }
      spentUnder { reference title isDemonstration }
      decisionsNeeded { title milestones isDemonstration }
      decisionsAwaited { dueOn dueBefore isForThisBoard decision { reference title isDemonstration } }
      callInsOpen { lastDay decision { reference title isDemonstration } }
      publishedFigures { label display publishedAt isDemonstration suppressed question { id text } option { label } consultation { title } }
      openConsultations { consultation { title isDemonstration } responses { display } }
      changes { kind title on fromPence toPence fromDay toDay fromWords toWords isDemonstration }
    }
  }`);

export interface Fact {
  field: string;
  place: string;
  paper: { title: string; datedOn: string | null };
}
interface Made {
  isDemonstration: boolean;
}
export interface DecisionOfFile extends Made {
  reference: string;
  title: string;
}

export interface GrantOfFile {
  grant: {
    title: string;
    awardedFor: string | null;
    awardedPence: number | null;
    ceilingPence: number | null;
    provenance: Fact[];
  };
  awardedPence: number | null;
  receivedPence: number;
  receivedIsStated: boolean;
  receivedWithoutDayPence: number;
  spentPence: number;
  committedPence: number;
  capitalUsedPence: number;
  forecastPence: number | null;
  varianceWords: string;
  capitalPence: number | null;
  capitalIsComputed: boolean;
  revenuePence: number | null;
  revenueIsComputed: boolean;
  endsOn: string | null;
  endedFirstOn: string | null;
  daysToEnd: number | null;
  capitalGate: string | null;
  hasDemonstrationFigures: boolean;
  months: { month: string; spentPence: number; committedPence: number; spentSoFarPence: number }[];
  profile: (Made & { month: string; plannedSoFarPence: number })[];
  uses: { allowedUse: { name: string }; spentPence: number; committedPence: number }[];
}

/** A board pack as that operation gives it. Days are YYYY-MM-DD, amounts whole pence. */
export interface PackOfFile extends Made {
  asAt: string;
  since: string | null;
  panelSessionsHeld: number;
  council: { name: string; slug: string };
  programme: { name: string } | null;
  grants: GrantOfFile[];
  workstreamMoney: (Made & {
    budgetPence: number;
    spentPence: number;
    committedPence: number;
    forecastPence: number;
    workstream: { title: string };
  })[];
  ratings: (Made & {
    word: string;
    tone: string;
    reason: string;
    assessorRole: string;
    assessedOn: string;
    earlierWord: string | null;
    workstream: { title: string } | null;
    milestone: { title: string } | null;
  })[];
  milestones: {
    status: string;
    dueOn: string | null;
    isOverdue: boolean;
    daysLate: number | null;
    waitsFor: string | null;
    milestone: Made & { title: string };
  }[];
  raid: (Made & {
    kind: string;
    number: number;
    title: string;
    ownerRole: string | null;
    responsePlan: string | null;
    score: number | null;
    severity: string | null;
    tone: string | null;
    earlierScore: number | null;
    movement: string;
  })[];
  authority: (DecisionOfFile & { madeOn: string | null; allows: { activity: string }[]; conditions: { text: string; metOn: string | null }[]; provenance: Fact[] }) | null;
  spentUnder: DecisionOfFile[];
  decisionsNeeded: (Made & { title: string; milestones: string })[];
  decisionsAwaited: { dueOn: string | null; dueBefore: string | null; isForThisBoard: boolean; decision: DecisionOfFile }[];
  callInsOpen: { lastDay: string; decision: DecisionOfFile }[];
  publishedFigures: (Made & {
    label: string;
    display: string;
    publishedAt: string;
    suppressed: boolean;
    question: { id: string; text: string } | null;
    option: { label: string } | null;
    consultation: { title: string };
  })[];
  openConsultations: { consultation: Made & { title: string }; responses: { display: string } | null }[];
  changes: (Made & {
    kind: string;
    title: string;
    on: string;
    fromPence: number | null;
    toPence: number | null;
    fromDay: string | null;
    toDay: string | null;
    fromWords: string | null;
    toWords: string | null;
  })[];
}
