import * as z from 'zod/mini';
import { choiceField, idField, optionalDayField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { readEmail } from '../form-email.ts';
import { versionField, yesOrNoField } from '../form-numbers.ts';
import { field, type FieldReading } from '../forms.ts';
import { sectionRoles } from '../report-templates.ts';

/** The most characters of one section: about 20 printed pages. */
export const MOST_SECTION_CHARACTERS = 60_000;

export const recommendationVerbs = ['NOTE', 'CONSIDER', 'REVIEW', 'AGREE', 'APPROVE', 'ENDORSE', 'SUPPORT', 'REFER', 'COMMENT'] as const;
export const implicationStates = ['SOME', 'NONE', 'NOT_ASSESSED', 'NOT_APPLICABLE', 'NOT_STATED'] as const;
export const reportCapacities = ['AUTHOR', 'ACCOUNTABLE_OFFICER', 'PORTFOLIO_HOLDER', 'CONTACT'] as const;
export const enclosureKinds = ['APPENDIX', 'BACKGROUND_PAPER', 'EARLIER_DECISION'] as const;
/** The parts of a paper that are lists, to be moved and removed. */
export const partKinds = ['SECTION', 'RECOMMENDATION', 'IMPLICATION', 'PERSON', 'ENCLOSURE'] as const;

const paper = { reportId: idField('Choose a paper') };
const part = { ...paper, id: idField('Choose a part of the paper'), version: versionField() };

type Refuse = (path: string, message: string) => unknown;
/** A check over several fields. */
const holding = <Value>(hold: (value: Value, refuse: Refuse) => void) =>
  z.check<Value>(({ value, issues }) => hold(value, (path, message) => issues.push({ code: 'custom', path: [path], message, input: value })));

const section = {
  label: optionalTextField({ name: 'The number', max: 20 }),
  heading: textField({ name: 'The heading', missing: 'Enter the heading', max: 200 }),
  role: choiceField(sectionRoles, 'Select what the section is for'),
  body: optionalTextField({ name: 'The text', max: MOST_SECTION_CHARACTERS, multiline: true }),
  exemptReason: optionalTextField({ name: 'The reason for keeping it from the public', max: 200 }),
};
/** A section; it is exempt when it says why. */
export const addReportSectionForm = z.object({ ...paper, ...section });
export const changeReportSectionForm = z.object({ ...part, ...section });

const recommendation = {
  verb: choiceField(recommendationVerbs, 'Select what the committee is asked to do'),
  text: textField({ name: 'The recommendation', missing: 'Enter the recommendation', max: 2000, multiline: true }),
  reason: textField({ name: 'The reason', missing: 'Enter the reason for the recommendation', max: 2000, multiline: true }),
};
export const addReportRecommendationForm = z.object({ ...paper, ...recommendation });
export const changeReportRecommendationForm = z.object({ ...part, ...recommendation });

const implication = {
  kind: textField({ name: 'The field', missing: 'Enter the field, such as Financial', max: 100 }),
  state: choiceField(implicationStates, 'Select whether there are implications'),
  text: optionalTextField({ name: 'The text', max: 10_000, multiline: true }),
};
const holdImplication = holding<{ state: string; text: string | null }>(({ state, text }, refuse) => {
  if (state === 'SOME' && text === null) refuse('text', 'Enter what the implications are');
  if (state === 'NOT_STATED' && text !== null) refuse('text', 'Select what the text says: there are implications, there are none, not assessed or not applicable');
});
export const addReportImplicationForm = z.object({ ...paper, ...implication }).check(holdImplication);
export const changeReportImplicationForm = z.object({ ...part, ...implication }).check(holdImplication);

const person = {
  capacity: choiceField(reportCapacities, 'Select in what capacity the paper names them'),
  name: textField({ name: 'The name', missing: 'Enter the name', max: 120 }),
  post: optionalTextField({ name: 'The post', max: 200 }),
  email: field((entered): FieldReading<string | null> => (isBlank(entered) ? { ok: true, value: null } : readEmail(entered))),
  phone: field(readPhone),
  accountId: optionalIdField('Choose an account from the list'),
};
export const addReportPersonForm = z.object({ ...paper, ...person });
export const changeReportPersonForm = z.object({ ...part, ...person });

const enclosure = {
  kind: choiceField(enclosureKinds, 'Select what it is to the paper'),
  label: optionalTextField({ name: 'The number', max: 40 }),
  title: textField({ name: 'The title', missing: 'Enter the title', max: 300 }),
  datedOn: optionalDayField('Its date'),
  publisher: optionalTextField({ name: 'The publisher', max: 200 }),
  url: field(readAddress),
  lastOpenedOn: optionalDayField('The day it was last opened'),
  isAtHand: yesOrNoField('Select whether it is at hand'),
  waivedReason: optionalTextField({ name: 'The reason for publishing without it', max: 500, multiline: true }),
  isExempt: yesOrNoField('Select whether it is kept from the public'),
};
const holdEnclosure = holding<{ isAtHand: boolean; waivedReason: string | null; url: string | null; lastOpenedOn: string | null }>(({ isAtHand, waivedReason, url, lastOpenedOn }, refuse) => {
  if (isAtHand && waivedReason !== null) refuse('waivedReason', 'Give a reason only for something that is missing');
  if (lastOpenedOn !== null && url === null) refuse('lastOpenedOn', 'Enter this only where there is an address');
});
export const addReportEnclosureForm = z.object({ ...paper, ...enclosure }).check(holdEnclosure);
export const changeReportEnclosureForm = z.object({ ...part, ...enclosure }).check(holdEnclosure);

/** A file is given to an enclosure; what a picture shows is said in words. */
export const encloseFileForm = z.object({ ...part, altText: optionalTextField({ name: 'What the picture shows', max: 1000 }) });
export const removeEnclosedFileForm = z.object(part);

export const moveReportPartForm = z.object({
  ...paper,
  part: choiceField(partKinds, 'Choose a part of the paper'),
  id: part.id,
  direction: choiceField(['UP', 'DOWN'], 'Choose where it goes'),
});
export const removeReportPartForm = z.object({ ...part, part: choiceField(partKinds, 'Choose a part of the paper') });

/** What somebody who reads a draft says about it; about a section, about the whole, or in answer to somebody. */
export const commentOnDraftForm = z.object({
  ...paper,
  sectionId: optionalIdField('Choose a section from the list'),
  answersId: optionalIdField('Choose the comment that you answer'),
  body: textField({ name: 'The comment', missing: 'Enter your comment', max: 4000, multiline: true }),
});
export const settleDraftCommentForm = z.object({ ...paper, commentId: idField('Choose a comment'), isResolved: yesOrNoField('Say whether it is settled') });

const isBlank = (entered: unknown): boolean => entered === undefined || entered === null || (typeof entered === 'string' && entered.trim() === '');

/** '01904 551 550' or '+44 1904 551550'; null when nothing is entered. */
function readPhone(entered: unknown): FieldReading<string | null> {
  if (isBlank(entered)) return { ok: true, value: null };
  const phone = typeof entered === 'string' ? entered.trim().replace(/\s+/g, ' ') : '';
  const isPhone = /^\+?[0-9 ()-]{6,30}$/.test(phone) && phone.replace(/\D/g, '').length >= 6;
  return isPhone ? { ok: true, value: phone } : { ok: false, message: 'Enter a telephone number, like 01632 960 001' };
}

/** An address that begins with https:// or http://; null when nothing is entered. "#" is no address. */
function readAddress(entered: unknown): FieldReading<string | null> {
  if (isBlank(entered)) return { ok: true, value: null };
  const address = typeof entered === 'string' ? entered.trim() : '';
  const isAddress = address.length <= 500 && /^https?:\/\/[^\s/?#@:]+\.[^\s/?#@:]+(?::\d{1,5})?(?:[/?#]\S*)?$/i.test(address);
  return isAddress ? { ok: true, value: address } : { ok: false, message: 'Enter the whole web address, like https://www.example.gov.uk/report' };
}
