import type { Role } from '@throughline/shared/roles';
import { seedId } from '../../server/src/platform/ids.ts';

const consultation = { consultationId: seedId('consultation', 'york', 'family-hubs-have-your-say') };
const seen = { ...consultation, version: 999 };
const group = { groupId: seedId('consultee-group', 'york', 'young'), version: 999 };
const duty = { dutyId: seedId('consultation-duty', 'york', '149'), version: 999 };
const document = { documentId: seedId('pack-document', 'york', 'hubs'), version: 999 };
/** An option of the consultation that is being prepared, which only its keepers see. */
const option = { optionId: seedId('consultation-option', 'york', 'east'), version: 999 };
const day = '2023-01-05';
const words = {
  title: 'A consultation', slug: 'family-hubs-have-your-say', summary: 'About hubs', opensOn: '2027-01-05', closesOn: '2027-03-05', methods: ['ONLINE'],
  changesChildrensCentres: 'NO', changesYouthProvision: 'NO', changesSendProvision: 'NO',
};
const optionWords = { reference: 'Option 1', kind: 'CHANGE', title: 'A change', summary: 'Change it', isConsultedOn: true };
const dutyWords = { statute: 'An Act', section: 'Section 1', requirement: 'Ask' };
const groupWords = { kind: 'STAFF', name: 'Staff', isPrescribed: false, isSeldomHeard: false };
const outreachWords = { heldOn: '2090-01-05', channel: 'EVENT', whatWasDone: 'Talked' };

/** What each command on the life of a consultation is sent: whole, and refused for what it asks and not for who asks. */
const inputs: Record<string, { type?: string; input: object; isHidden?: true }> = {
  draftConsultation: { input: { councilSlug: 'york', ...words } },
  changeConsultation: { input: { ...seen, ...words } },
  publishConsultation: { type: 'SeenConsultationInput', input: seen },
  extendConsultation: { type: 'CloseLaterInput', input: { ...seen, closesOn: '2027-04-05', reason: 'Snow' } },
  reopenConsultation: { type: 'CloseLaterInput', input: { ...seen, closesOn: '2027-04-05', reason: 'Snow' } },
  suspendConsultation: { type: 'ConsultationStepInput', input: { ...seen, reason: 'A mistake' } },
  resumeConsultation: { type: 'ConsultationStepInput', input: { ...seen, reason: 'Put right' } },
  withdrawConsultation: { type: 'ConsultationStepInput', input: { ...seen, reason: 'Dropped' } },
  chooseSplit: { input: { ...seen, questionId: seedId('none') } },
  nameFinalDecision: { input: { ...seen, decisionId: seedId('none') } },
  addConsultationOption: { input: { ...consultation, ...optionWords } },
  changeConsultationOption: { input: { ...option, ...optionWords }, isHidden: true },
  removeConsultationOption: { input: option, isHidden: true },
  moveConsultationOption: { input: { ...option, direction: 'UP' }, isHidden: true },
  addConsultationDuty: { input: { ...consultation, ...dutyWords } },
  changeConsultationDuty: { input: { ...duty, ...dutyWords } },
  removeConsultationDuty: { input: duty },
  addPackText: { input: { ...consultation, title: 'A paper', words: 'Words' } },
  revisePackText: { input: { ...document, words: 'Words', changeNote: 'Other words' } },
  removePackDocument: { input: document },
  addConsulteeGroup: { input: { ...consultation, ...groupWords } },
  changeConsulteeGroup: { input: { ...group, ...groupWords } },
  removeConsulteeGroup: { input: group },
  inviteConsulteeGroup: { input: { ...group, invitedOn: day, channel: 'Post' } },
  setGroupTarget: { input: group },
  logOutreach: { input: { ...consultation, ...outreachWords } },
  changeOutreach: { input: { outreachId: seedId('outreach', 'york', 'youth'), version: 999, ...outreachWords, heldOn: day } },
  recordAssurance: { input: { ...consultation, kind: 'APPROVAL', doneOn: '2090-01-05', byRole: 'Director', note: 'Approved' } },
  waiveStartItem: { input: { ...consultation, item: 'EQUALITY', reason: 'None', byRole: 'Director' } },
  restoreStartItem: { input: { ...consultation, item: 'EQUALITY' } },
  recordElection: { input: { councilSlug: 'york', kind: 'LOCAL', pollingOn: '2090-05-05', noticeOn: '2090-03-28', source: 'A notice' } },
};

const keepers: readonly Role[] = ['admin', 'programme'];

/** Consultations are kept by the administrator and the programme's officers of their council. */
export const consultationOperations = Object.entries(inputs).map(([name, { type, input, isHidden }]) => ({
  name,
  query: `mutation ($input: ${type ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`}!) { ${name}(input: $input) { id } }`,
  variables: () => ({ input }),
  in: keepers,
  others: isHidden ? ('NOT_FOUND' as const) : ('FORBIDDEN' as const),
  elsewhere: isHidden ? ('NOT_FOUND' as const) : ('FORBIDDEN' as const),
}));
