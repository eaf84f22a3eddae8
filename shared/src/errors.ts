/** What the platform says when it refuses: one entry for each code. */
export interface RefusalEntry {
  /** For people who build on the platform: when the code is used. */
  meaning: string;
  /** For the person at the screen: one or two plain sentences, safe to show as they are. */
  words: string;
  /** The HTTP status for pages and plain HTTP routes; 400 where none is given. */
  http?: number;
}

/**
 * Every refusal the platform can make. The code travels as `extensions.code`; the words are shown to people.
 *
 * No entry holds personal text, an id or a figure, so the words may be logged.
 */
export const errors = {
  BAD_INPUT: {
    meaning: 'The request is malformed, or a form has mistakes; `extensions.fields` names them.',
    words: 'Some of what you entered needs correcting.',
  },
  NOT_SIGNED_IN: {
    meaning: 'The operation needs a signed-in person and there is none.',
    words: 'Sign in to continue.',
    http: 401,
  },
  FORBIDDEN: {
    meaning: 'The viewer may see the row but may not do this to it.',
    words: 'You do not have permission to do this.',
    http: 403,
  },
  NOT_FOUND: {
    meaning: 'There is no such row, or the viewer may not know that there is one.',
    words: 'We could not find that. Check the address or the reference.',
    http: 404,
  },
  WRONG_CREDENTIALS: {
    meaning: 'No account has this e-mail address and password. Which of the two is wrong is never said.',
    words: 'The email address or password is not right.',
    http: 401,
  },
  TOO_MANY_REQUESTS: {
    meaning: 'A limit on attempts or requests was reached.',
    words: 'There have been too many attempts. Wait a few minutes and try again.',
    http: 429,
  },
  OPERATION_TOO_LARGE: {
    meaning: 'A GraphQL operation is deeper, wider or costlier than the budget allows, or a body is too long.',
    words: 'That asks for too much at once. Ask for less, or ask in parts.',
    http: 413,
  },
  VERSION_CONFLICT: {
    meaning: 'The row changed after the version that the caller last saw: newer answers, or a second editor.',
    words: 'This was changed somewhere else since you opened it. Look at the newest version, then try again.',
    http: 409,
  },
  EMAIL_NOT_OFFERED: {
    meaning: 'This installation has no mail server, so nothing can be sent by e-mail.',
    words: 'We cannot send email from here. Write the code down instead.',
    http: 409,
  },
  CONSULTATION_NOT_OPEN: {
    meaning: 'By the clock of the server the consultation has not opened yet, or has closed.',
    words: 'This consultation is not open for answers at the moment.',
    http: 409,
  },
  CONSULTATION_STILL_OPEN: {
    meaning: 'Results were to be published before the consultation has closed.',
    words: 'Results can only be published once the consultation has closed.',
    http: 409,
  },
  RESULTS_ALREADY_PUBLISHED: {
    meaning: 'The results of the consultation are published; their figures never change.',
    words: 'These results have already been published and cannot be changed.',
    http: 409,
  },
  ALREADY_SUBMITTED: {
    meaning: 'The draft behind this resume code was submitted already and can no longer be changed.',
    words: 'These answers have already been sent. You do not need to send them again.',
    http: 409,
  },
  RESPONSE_WITHDRAWN: {
    meaning: 'The response was taken back, so there is nothing to correct.',
    words: 'You have withdrawn these answers. You can answer again from the start.',
    http: 409,
  },
  RESPONSE_NOT_FOUND: {
    meaning: 'No draft or receipt has this code. Wrong, mistyped and withdrawn codes are not told apart.',
    words: 'We could not find answers with that code. Check that you typed it as it was shown to you.',
    http: 404,
  },
  ANSWER_NOT_VALID: {
    meaning: 'An answer does not fit its question: too long, or an option that belongs to another question.',
    words: 'One of your answers does not fit the question. Check it and try again.',
  },
  ANSWERS_MISSING: {
    meaning: 'A response was submitted while a required question had no answer; `extensions.fields` names them.',
    words: 'Some questions still need an answer before you can send your response.',
  },
  SESSION_NOT_OPEN: {
    meaning: 'The panel session has not started, is paused for this step, or has ended.',
    words: 'This session is not open at the moment.',
    http: 409,
  },
  STATEMENT_TOO_LONG: {
    meaning: 'A panel statement is longer than 280 characters.',
    words: 'Your statement must be 280 characters or fewer.',
  },
  SPEND_OUTSIDE_GRANT_DATES: {
    meaning: 'The day of the spend is before the grant starts or after it ends.',
    words: 'The date of this spend is outside the dates of the grant.',
    http: 409,
  },
  CAPITAL_EXCEEDS_ALLOCATION: {
    meaning: 'Capital spend and commitments would pass the capital allocated.',
    words: 'This would take capital spend above the amount allocated.',
    http: 409,
  },
  CAPITAL_NEEDS_SELECTED_SITE: {
    meaning: 'Capital may only be spent on a site that the asset review has selected by decision.',
    words: 'Capital can only be spent on a site that has been selected through the asset review.',
    http: 409,
  },
  REVENUE_ON_CAPITAL: {
    meaning: 'Revenue spend was booked to a capital allocation, which may never pay for it.',
    words: 'Revenue spend cannot be paid from capital money.',
    http: 409,
  },
  SPEND_NEEDS_AUTHORITY: {
    meaning: 'No decision in force allows this spend.',
    words: 'Name the decision that allows this spend.',
    http: 409,
  },
  SPEND_ABOVE_AUTHORITY: {
    meaning: 'The spend would pass what its decision, or the delegation under which that was taken, allows to be spent.',
    words: 'This would take spending above what that decision allows. A further decision is needed.',
    http: 409,
  },
  INSTALMENT_ABOVE_AWARD: {
    meaning: 'Instalments received would pass the amount awarded.',
    words: 'This would take the instalments received above the amount awarded.',
    http: 409,
  },
  BUDGET_ABOVE_AWARD: {
    meaning: 'The lines of a budget would come to more than the award of their grant, or than what it allots to a year, to capital or revenue, or to a strand.',
    words: 'This would take the budget above what the grant awards. Check the award and how it is divided.',
    http: 409,
  },
  VIREMENT_ABOVE_BUDGET: {
    meaning: 'More would leave a line of the budget than is left of it: neither spent nor committed, or not spent when it is carried forward.',
    words: 'That is more than is left of this budget line.',
    http: 409,
  },
  CAPITAL_INTO_REVENUE: {
    meaning: 'A virement would turn capital into revenue, which is never allowed.',
    words: 'Capital cannot be moved into revenue.',
    http: 409,
  },
  AMBIGUOUS_MONEY: {
    meaning: 'An amount can be read in more than one way, or not at all; nothing was guessed.',
    words: 'We cannot be sure which amount you mean. Enter it in full, like £1,300 or £1.30.',
  },
  AMBIGUOUS_DATE: {
    meaning: 'A date can be read in more than one way, or not at all; nothing was guessed.',
    words: 'We cannot be sure which date you mean. Enter the day, then the month, then the year, like 27 3 2024.',
  },
  REPORT_ALREADY_PUBLISHED: {
    meaning: 'A published version never changes; a change needs a new version with a note.',
    words: 'This version is published and cannot be changed. Publish a correction with a note instead.',
    http: 409,
  },
  REPORT_FIGURE_WITHOUT_SOURCE: {
    meaning: 'A report cannot be published while one of its figures has no source.',
    words: 'Every figure needs a source before the report can be published.',
    http: 409,
  },
  REPORT_NAMES_MISSING_FIGURE: {
    meaning: 'The text of a report, or an exhibit, names a figure, a table or a chart that is not there.',
    words: 'The text names a figure, table or chart that is not in this report. Change the text, or add what it names.',
    http: 409,
  },
  REPORT_NAMES_EXEMPT_FIGURE: {
    meaning: 'A public part of a report names an exempt figure, table or chart.',
    words: 'A public part of this report names something exempt. Take it out of the public part first.',
    http: 409,
  },
  REPORT_STEP_NOT_ALLOWED: {
    meaning: 'The report is not where this step can follow, for instance signing before anybody was asked to sign.',
    words: 'This step does not follow from where the report stands. Look at where it is now.',
    http: 409,
  },
  REPORT_NOT_READY: {
    meaning: 'Something stands in the way of clearing a report: a line that is not signed, an empty section, an enclosure that is not there, a finding that must be mended.',
    words: 'This report is not ready. Look at what is missing, and put that right first.',
    http: 409,
  },
  REPORT_SIGNED_BY_AUTHOR: {
    meaning: 'An author of a report does not sign it for finance or the law, nor does anybody for them.',
    words: 'An author of this report cannot sign it for finance or the law. Somebody else must sign this line.',
    http: 409,
  },
  REPORT_NOT_AS_SIGNED: {
    meaning: 'The text of a report is not the text that was signed.',
    words: 'The text is not what was signed. Take the report back to drafting, and have it signed again.',
    http: 409,
  },
  REPORT_TOO_LATE: {
    meaning: 'A report comes to its meeting with less than five clear working days, and nobody said why.',
    words: 'There are less than five clear working days before the meeting. Enter why the report cannot wait.',
    http: 409,
  },
  REPORT_NAMED_AS_PUBLISHED: {
    meaning: 'The title, kind, body and classification of a report do not change once it is published.',
    words: 'This report is published. Its title, its kind, its committee and who may read it stay as they are.',
    http: 409,
  },
  REPORT_FIGURE_NAMED: {
    meaning: 'A figure, a table or a chart cannot be taken out of a report while its text or an exhibit names it.',
    words: 'The text, a table or a chart still names this. Take the name out there first.',
    http: 409,
  },
  REPORT_NOT_IN_DRAFT: {
    meaning: 'The text of a report can be changed only while it, or a correction of it, is being written.',
    words: 'This report is not being written now. Take it back to drafting, or begin a correction, to change it.',
    http: 409,
  },
  MILESTONE_BLOCKED: {
    meaning: 'A decision that the milestone depends on is not in force yet.',
    words: 'This milestone waits for a decision that is not in force yet.',
    http: 409,
  },
  MILESTONE_CLOSED: {
    meaning: 'The milestone is complete or was missed, or was already started; it cannot be moved in this way.',
    words: 'This milestone has already moved on. Look at where it stands now.',
    http: 409,
  },
  RAID_ITEM_CLOSED: {
    meaning: 'The item of the register was closed, or opened again, meanwhile; it cannot be moved in this way.',
    words: 'This item has been closed or opened again meanwhile. Look at where it stands now.',
    http: 409,
  },
  DECISION_STEP_NOT_ALLOWED: {
    meaning: 'The decision does not stand where this step could follow, on the day that was given.',
    words: 'That cannot follow where this decision stands. Look at where it stands now.',
    http: 409,
  },
  CALL_IN_CLOSED: {
    meaning: 'The decision cannot be called in on that day: its call-in period has not begun, is over, or there is none.',
    words: 'This decision cannot be called in on that day.',
    http: 409,
  },
  KEY_DECISION_NEEDS_NOTICE: {
    meaning: 'A key decision has neither a notice of 28 clear days nor a record of general exception or special urgency.',
    words: 'A key decision needs 28 clear days of notice, or a record of why it could not wait.',
    http: 409,
  },
  KEY_DECISION_NEEDS_CALL_IN: {
    meaning: 'A key decision was to be taken out of call-in, and no special urgency is on record.',
    words: 'Only a key decision that was agreed to be urgent can be kept from call-in.',
    http: 409,
  },
  DECISION_OUTSIDE_DELEGATION: {
    meaning: 'A delegated decision goes beyond its delegation: post, consultation, scope or amount; `extensions.fields` says which.',
    words: 'This goes beyond the delegation that it is taken under.',
    http: 409,
  },
  DECISION_NEEDS_EQUALITY_RECORD: {
    meaning: 'Delivery was to be decided without a full equality impact assessment, or without a record that due regard was had.',
    words: 'Before this is decided, record a full equality impact assessment and that due regard was had to it.',
    http: 409,
  },
  AGENDA_TOO_LATE: {
    meaning: 'An agenda is published less than five clear working days before its meeting, without a reason for urgency.',
    words: 'An agenda must be published five clear working days before the meeting. Say why this one could not be.',
    http: 409,
  },
  GRANT_CLOSED: {
    meaning: 'The last step of the grant is closed, rejected or withdrawn: its ledger takes no more lines, and nothing more is planned for it.',
    words: 'This grant is closed. Nothing more can be recorded or planned for it.',
    http: 409,
  },
  GRANT_STEP_NOT_POSSIBLE: {
    meaning: 'The step does not follow from the state that the grant is in.',
    words: 'That cannot follow from where this grant stands. Look at where it stands now.',
    http: 409,
  },
  SUSTAINABILITY_CHECK_NEEDED: {
    meaning: 'A recurring cost goes on after the last day of its grant, and nobody has checked how.',
    words: 'This cost goes on after the grant ends. Record who checked how it goes on, and what they found.',
    http: 409,
  },
  SAVINGS_NEED_REVIEW: {
    meaning: 'Savings that wait for a review and consultation were to be settled without both.',
    words: 'These savings need a review by decision and a consultation before they are settled.',
    http: 409,
  },
  THEORY_AGREED: {
    meaning: 'The version of the theory of change is agreed; what is agreed never changes.',
    words: 'This version is agreed and cannot be changed. Begin the next version instead.',
    http: 409,
  },
  THEORY_BEING_WRITTEN: {
    meaning: 'The programme already has a version of its theory of change that is being worked on.',
    words: 'A new version is being worked on already. Go on with that one.',
    http: 409,
  },
  COMMITMENT_CLOSED: {
    meaning: 'The promise was kept, not kept or withdrawn already; it cannot be changed in this way.',
    words: 'It is already on record what became of this promise. Look at where it stands now.',
    http: 409,
  },
  PLAN_VERSION_CLOSED: {
    meaning: 'The version of a delivery plan is not in the state from which this can be done, or a newer version is being written.',
    words: 'This version of the plan has moved on. Look at where it stands now.',
    http: 409,
  },
  PLAN_INCOMPLETE: {
    meaning: 'A delivery plan cannot be agreed while a section that it must have is empty.',
    words: 'Every section must be written before the plan can be agreed.',
    http: 409,
  },
  DUPLICATE_REFERENCE: {
    meaning: 'Another row of the same council has this reference, slug or code.',
    words: 'That reference is already in use. Choose another.',
    http: 409,
  },
  RETURN_EXISTS: {
    meaning: 'The grant has a return for this period already.',
    words: 'There is a return for this period already. Open that one instead.',
    http: 409,
  },
  RETURN_NOT_THERE_YET: {
    meaning: 'A return stands where this step cannot be taken, for instance because somebody took it before.',
    words: 'This return is not where that step can be taken. Look at where it stands now.',
    http: 409,
  },
  CONSULTATION_NOT_READY: {
    meaning: 'Something of the start checklist is missing; `extensions.fields` names the items.',
    words: 'Something must be in place before this can be published. Look at the checklist.',
    http: 409,
  },
  CONSULTATION_IS_PUBLIC: {
    meaning: 'The consultation is published; this part of it can only be changed while it is being prepared.',
    words: 'People can see this already, so it can no longer be changed.',
    http: 409,
  },
  CONSULTATION_NOT_THERE_YET: {
    meaning: 'A consultation stands where this step cannot be taken, for instance because somebody took it before.',
    words: 'This consultation is not where that step can be taken. Look at where it stands now.',
    http: 409,
  },
  ANOTHER_IS_PREFERRED: {
    meaning: 'Another option of the same proposal is named as preferred.',
    words: 'Another option is named as preferred. Take that back first.',
    http: 409,
  },
  PART_IS_IN_USE: {
    meaning: 'Something else points at what was to be removed.',
    words: 'Something else refers to this, so it cannot be removed.',
    http: 409,
  },
  DECISION_WAITS_FOR_CONSULTATION: {
    meaning: 'A decision follows on a consultation whose results, equality assessment or due regard are not there by its day.',
    words:
      'Before this decision, publish the results of its consultation, and record a full equality impact assessment and due regard.',
    http: 409,
  },
  FORM_NOT_READY: {
    meaning: 'The check of the questions finds something that must be mended before they are published.',
    words: 'Something in the questions must be mended before people can be asked them. Look at the check of the questions.',
    http: 409,
  },
  FORM_IS_PUBLISHED: {
    meaning: 'People are asked these questions, so they are frozen; what changes is a new version.',
    words: 'These questions are published and can no longer be changed. Begin a new version of them.',
    http: 409,
  },
  FORM_IS_A_CORRECTION: {
    meaning: 'This version corrects words only; anything else would change what is asked.',
    words: 'This version corrects words only. To change what is asked, begin a version that changes the meaning.',
    http: 409,
  },
  QUESTION_KEEPS_ITS_MEANING: {
    meaning: 'A question is counted with its earlier wording, so only its words may be corrected.',
    words: 'Answers to this question are counted with earlier ones, so only its words can be corrected. Say first that its meaning changes.',
    http: 409,
  },
  QUESTION_LED_TO: {
    meaning: 'A route of another question leads to the one that is to be removed.',
    words: 'An answer to another question leads to this one. Change where it leads first.',
    http: 409,
  },
  FORM_DRAFT_EXISTS: {
    meaning: 'A version of the questions is being prepared already.',
    words: 'A new version of the questions is being prepared already. Go on with it, or drop it.',
    http: 409,
  },
  ENTRY_BATCH_NOT_THERE: {
    meaning: 'A batch of entered responses stands where this cannot be done: it is closed, or nothing of it is being checked.',
    words: 'This batch is not where that can be done. Look at where it stands now.',
    http: 409,
  },
  ENTRY_TAKEN_OVER: {
    meaning: 'The person who holds the receipt code has corrected or withdrawn the response, so the office changes it no more.',
    words: 'The person has changed or withdrawn this response with their receipt code, so it is no longer ours to change.',
    http: 409,
  },
  RESULTS_NOT_PUBLISHED: {
    meaning: 'Something follows the publication of results, and they are not published.',
    words: 'Publish the results first.',
    http: 409,
  },
  TEXTS_AWAIT_DECISION: {
    meaning: 'What people wrote cannot be published while nobody has decided on some of it.',
    words: 'Some of what people wrote is not decided on yet. Decide on every text first.',
    http: 409,
  },
  TEXTS_ALREADY_PUBLISHED: {
    meaning: 'What people wrote to this consultation is published and does not change any more.',
    words: 'What people wrote is published already, and does not change any more.',
    http: 409,
  },
  POINTS_AWAIT_DISPOSITION: {
    meaning: 'What became of the points cannot be published while it is not said of some of them, or there are none.',
    words: 'Say of every point what becomes of it first.',
    http: 409,
  },
  POINTS_ALREADY_PUBLISHED: {
    meaning: 'The points of this consultation are published, with how many made them.',
    words: 'The points are published already. You can still say what becomes of them, and what was said before stays on record.',
    http: 409,
  },
  SECOND_PERSON_NEEDED: {
    meaning: 'The same person entered the response the first time.',
    words: 'You entered this response yourself. Somebody else must enter it the second time.',
    http: 409,
  },
  EQUALITY_NOT_ASKED: {
    meaning: 'The consultation asks nothing about people themselves, or not of this response.',
    words: 'There are no questions about you to answer here.',
    http: 409,
  },
  EQUALITY_SEVERED: {
    meaning: 'The link between a receipt code and what its owner said about themselves has been cut.',
    words: 'What you said about yourself can no longer be told from what others said, so it cannot be changed any more.',
    http: 409,
  },
  EQUALITY_QUESTIONS_FIXED: {
    meaning: 'The consultation has opened, so that what it asks about people themselves no longer changes.',
    words: 'People can answer this already, so these questions can no longer be changed.',
    http: 409,
  },
  PAPER_ALREADY_ON_AGENDA: {
    meaning: 'The report stands on the agenda of this meeting already.',
    words: 'This paper is on the agenda of that meeting already.',
    http: 409,
  },
  PAPER_ALREADY_CONSIDERED: {
    meaning: 'It is on record that this meeting considered the report; that is recorded once.',
    words: 'It is on record already that this meeting considered the paper.',
    http: 409,
  },
  PAPER_NOT_CONSIDERED: {
    meaning: 'A recommendation was to be resolved before it is on record that the meeting considered the report.',
    words: 'Record first that the meeting considered the paper.',
    http: 409,
  },
  RECOMMENDATION_ALREADY_RESOLVED: {
    meaning: 'A meeting resolves each recommendation of a report at most once.',
    words: 'What this meeting resolved on this recommendation is on record already, and stays.',
    http: 409,
  },
  SCRUTINY_STEP_NOT_ALLOWED: {
    meaning: 'The recommendation of scrutiny is not where this can follow: the due day of an answer that came, or progress on what was not accepted.',
    words: 'This does not follow from where the recommendation stands. Look at what is recorded of it, then try again.',
    http: 409,
  },
  WORK_PLAN_ITEM_CLOSED: {
    meaning: 'The item of the work plan was considered or dropped.',
    words: 'This item has been considered or dropped, and does not change any more.',
    http: 409,
  },
  UPDATES_ENDED: {
    meaning: 'The arrangement for updates has ended.',
    words: 'This arrangement has ended. Make a new one if updates are wanted again.',
    http: 409,
  },
  FINDING_NOT_THERE: {
    meaning: 'The checks of the draft no longer find what a reason was given for: the words have changed.',
    words: 'The checks no longer find this. Look at the paper again.',
    http: 409,
  },
  FINDING_ALREADY_WAIVED: {
    meaning: 'A reason for leaving what was found is on record already.',
    words: 'Somebody has given a reason for this already. Read it, and take it back if it does not hold.',
    http: 409,
  },
  CSRF: {
    meaning: 'A request that changes something did not come from our own pages.',
    words: 'We could not be sure that this came from our own page. Reload the page and try again.',
    http: 403,
  },
  INTERNAL: {
    meaning: 'Something unexpected; the log has it under the reference number in `extensions.reference`.',
    words: 'Sorry, something went wrong at our end. Nothing was changed. Try again in a moment.',
    http: 500,
  },
} as const satisfies Record<string, RefusalEntry>;

/** A code of the catalogue. */
export type ErrorCode = keyof typeof errors;

/** Whether a value, for example `extensions.code` of an answer from elsewhere, is a code of the catalogue. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errors, value);
}

/** The catalogue's entry of a code, with the optional parts visible to the type checker. */
export function refusal(code: ErrorCode): RefusalEntry {
  return errors[code];
}
