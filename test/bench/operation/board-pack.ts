import { graphql, handWritten, type Operation } from '../operations.ts';

const productQuery = `query BoardPack($programme: ID!, $asAt: Date!) {
  boardPack(programmeId: $programme, asAt: $asAt) {
    asAt
    council { name }
    programme { name }
    grants {
      grant { id title }
      awardedPence receivedPence spentPence committedPence capitalUsedPence forecastPence variancePence capitalPence revenuePence daysToEnd
      instalments { instalment { seq amountPence receivedOn } status }
      months { month spentPence committedPence spentSoFarPence }
      uses { allowedUse { name } spentPence committedPence }
    }
    workstreams { workstream { id title } milestones reached overdue blocked }
    milestones { milestone { id title baselineDue { end } } status isOverdue daysLate waitsFor }
    openConsultations { consultation { id title } responses { value } }
  }
}`;
interface ProductData {
  boardPack: {
    council: { name: string };
    programme: { name: string };
    grants: { grant: object; instalments: { instalment: object }[]; uses: { allowedUse: object }[] }[];
    workstreams: { workstream: object }[];
    milestones: { milestone: { baselineDue: { end: string } | null } }[];
    openConsultations: { consultation: object; responses: { value: number } }[];
  };
}

const postgraphileQuery = `query BoardPack($programme: UUID!, $asAt: Date!) {
  programme: programme(rowId: $programme) { name council { name } }
  grants: benchBoardGrantsList(programme: $programme, asAt: $asAt) {
    id: rowId title awardedPence receivedPence spentPence committedPence capitalUsedPence forecastPence variancePence capitalPence revenuePence daysToEnd
  }
  instalments: benchBoardInstalmentsList(programme: $programme, asAt: $asAt) { grantId seq amountPence receivedOn status }
  months: benchBoardMonthsList(programme: $programme, asAt: $asAt) { grantId month spentPence committedPence spentSoFarPence }
  uses: benchBoardUsesList(programme: $programme, asAt: $asAt) { grantId name spentPence committedPence }
  workstreams: benchBoardWorkstreamsList(programme: $programme, asAt: $asAt) { id: rowId title milestones reached overdue blocked }
  milestones: benchBoardMilestonesList(programme: $programme, asAt: $asAt) { id: rowId title baselineEnd status isOverdue daysLate waitsFor }
  openConsultations: benchBoardConsultationsList(programme: $programme) { id: rowId title responses }
}`;
type OfGrant = { grantId: string };
interface PostGraphileData {
  programme: { name: string; council: { name: string } };
  grants: { id: string }[];
  instalments: OfGrant[];
  months: OfGrant[];
  uses: OfGrant[];
  workstreams: object[];
  milestones: object[];
  openConsultations: object[];
}

/** PostGraphile gives a bigint as text. */
const withNumbers = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, unknown]) => [
      name,
      name.endsWith('Pence') && value !== null ? Number(value) : value,
    ]),
  );

const ofGrant = (rows: OfGrant[], id: string) =>
  rows.flatMap(({ grantId, ...row }) => (grantId === id ? [withNumbers(row)] : []));

/** A board's pack: its grant with totals out of 2,000 lines, 8 instalments, 18 months, 4 uses; 5 workstreams, 60 milestones. For a member of the board. */
export const boardPack = (programme: string, asAt: string, cookie: string): Operation => ({
  name: 'board pack',
  connections: 8,
  asking: {
    product: graphql<ProductData>(
      productQuery,
      { programme, asAt },
      ({
        boardPack: {
          council,
          programme: { name },
          ...pack
        },
      }) => ({
        ...pack,
        council: council.name,
        programme: name,
        grants: pack.grants.map(({ grant, instalments, uses, ...rest }) => ({
          ...grant,
          ...rest,
          instalments: instalments.map(({ instalment, ...row }) => ({ ...instalment, ...row })),
          uses: uses.map(({ allowedUse, ...row }) => ({ ...allowedUse, ...row })),
        })),
        workstreams: pack.workstreams.map(({ workstream, ...row }) => ({ ...workstream, ...row })),
        milestones: pack.milestones.map(({ milestone: { baselineDue, ...milestone }, ...row }) => ({
          ...milestone,
          baselineEnd: baselineDue?.end ?? null,
          ...row,
        })),
        openConsultations: pack.openConsultations.map(({ consultation, responses }) => ({
          ...consultation,
          responses: responses.value,
        })),
      }),
      cookie,
    ),
    postgraphile: graphql<PostGraphileData>(
      postgraphileQuery,
      { programme, asAt },
      ({ programme: { name, council }, instalments, months, uses, ...data }) => ({
        ...data,
        asAt,
        council: council.name,
        programme: name,
        grants: data.grants.map((grant) => ({
          ...withNumbers(grant),
          instalments: ofGrant(instalments, grant.id),
          months: ofGrant(months, grant.id),
          uses: ofGrant(uses, grant.id),
        })),
      }),
    ),
    handWritten: handWritten('/board-pack', { programme, asAt }),
  },
});
