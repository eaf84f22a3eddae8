import { roles, type Role } from '@throughline/shared/roles';
import { seedId } from '../../server/src/platform/ids.ts';

const consultation = { consultationId: seedId('consultation', 'york', 'family-hubs-have-your-say') };
const none = seedId('none');
/** A point that waits for what becomes of it. */
const point = { pointId: seedId('consultation-point', 'york', 'open 1'), version: 999 };
const text = { ...consultation, questionId: none, textId: none, layer: 0 };
const mutation = (name: string) => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`;

const readers: readonly Role[] = ['admin', 'programme'];
const otherRoles = roles.filter((role) => !readers.includes(role));
/** There is no such text: those who may read any are told so, all others that they may not. */
const ofNoText = { in: [] as Role[], others: 'NOT_FOUND' as const, sees: otherRoles, elsewhere: 'FORBIDDEN' as const };

/** Whoever reads what people wrote decides on it. What becomes of texts that are there: consultation/free-text.test.ts. */
export const textOperations = [
  ...Object.entries({ decideText: { ...text, decision: 'PUBLISH' }, flagText: text, settleFlaggedText: { ...text, finding: 'REFER', reason: 'Told' } }).map(([name, input]) => ({
    name, ...ofNoText, query: mutation(name), variables: () => ({ input }),
  })),
  {
    name: 'textsToRead', ...ofNoText, query: 'query ($id: ID!, $none: ID!) { textsToRead(consultationId: $id, questionId: $none, standing: AWAITING) { id } }',
    variables: () => ({ id: consultation.consultationId, none }),
  },
  {
    name: 'textsToDecide', in: readers, others: 'FORBIDDEN' as const, elsewhere: 'FORBIDDEN' as const,
    query: 'query ($id: ID!) { textsToDecide(consultationId: $id) { awaiting } }', variables: () => ({ id: consultation.consultationId }),
  },
  {
    name: 'publishTexts', in: readers, others: 'FORBIDDEN' as const, elsewhere: 'FORBIDDEN' as const, query: mutation('publishTexts'), variables: () => ({ input: consultation }),
  },
  {
    name: 'nameSafeguardingPost', in: ['admin'] as Role[], others: 'FORBIDDEN' as const, elsewhere: 'FORBIDDEN' as const, query: mutation('nameSafeguardingPost'),
    variables: () => ({ input: { councilId: seedId('council', 'york'), version: 999, post: 'A post', procedure: 'A procedure' } }),
  },
  ...Object.entries({
    recordPoint: { ...consultation, questionId: none, theme: 'Opening', words: 'Open longer' }, changePoint: { ...point, theme: 'Opening', words: 'Open longer' },
    recordDisposition: { ...point, disposition: 'REJECTED', reason: 'No money', officerPost: 'Manager' }, publishPoints: consultation,
  }).map(([name, input]) => ({ name, in: readers, others: 'FORBIDDEN' as const, elsewhere: 'FORBIDDEN' as const, query: mutation(name), variables: () => ({ input }) })),
  ...['putTextIntoPoint', 'takeTextOutOfPoint'].map((name) => ({
    name, ...ofNoText, query: `mutation ($input: TextInPointInput!) { ${name}(input: $input) { id } }`, variables: () => ({ input: { pointId: point.pointId, questionId: none, textId: none } }),
  })),
  {
    name: 'pointsSaid', in: readers, others: 'FORBIDDEN' as const, elsewhere: 'FORBIDDEN' as const,
    query: 'query ($id: ID!) { pointsSaid(consultationId: $id) { pointId } }', variables: () => ({ id: consultation.consultationId }),
  },
  { name: 'consultationPoint', in: roles, elsewhere: 'in' as const, query: 'query ($id: ID!) { consultationPoint(id: $id) { id } }', variables: () => ({ id: none }) },
];
