import type { Rule } from './check-rule.ts';
import { acronymNotSpeltOut } from './rules/acronyms.ts';
import { agesDiffer } from './rules/ages.ts';
import { characteristicsLeftOut } from './rules/characteristics.ts';
import { dateBeforeWhatItCites, futureThatIsPast, signedAfterMeeting, weekdayWrong } from './rules/cited-dates.ts';
import { numbersDiffer } from './rules/counts.ts';
import { currentlyUndated } from './rules/currently.ts';
import { beginsBeforeDecision, preferredToldAsDecided } from './rules/decided-already.ts';
import { fewerThanEach } from './rules/each-of.ts';
import { enclosureMissing, linkNowhere, linkWithoutWords } from './rules/enclosures.ts';
import { exemptWordsInPublic } from './rules/exempt-words.ts';
import { implicationNoneBesideWork } from './rules/implications.ts';
import { keyDecisionAgainstSums } from './rules/key-decision.ts';
import { headingLevelLeftOut, sectionEmpty, tableWithoutHeadings } from './rules/layout.ts';
import { lengthAgainstDates, yearsBack } from './rules/lengths-of-time.ts';
import { lookAlikeLetter, tickAsLetter } from './rules/letters.ts';
import { partsExceedTotal, partsNotGiven, percentageWrong, sumWrong } from './rules/money-adds-up.ts';
import { moneyDoubtful } from './rules/money-doubtful.ts';
import { ceilingBesideReceipts } from './rules/money-limits.ts';
import { bodyNearlyNamed, oneThingTwoNames, schemeInDoubt } from './rules/near-names.ts';
import { nextStepsNothing } from './rules/next-steps.ts';
import { listGoesOn, numberOutOfOrder, numberTwice } from './rules/numbering.ts';
import { oneOrSeveral } from './rules/one-or-several.ts';
import { postUnderTwoNames } from './rules/posts.ts';
import { asksForMore, noRecommendation, recommendationTwice, recommendationWithoutReason } from './rules/recommendations.ts';
import { slipOfTheKeyboard, strayMarkup } from './rules/slips.ts';
import { nameInSeveralSpellings } from './rules/spellings.ts';
import { statementInOtherWords } from './rules/statements.ts';
import { paperUndated } from './rules/undated.ts';
import { wardNotValid } from './rules/wards.ts';
import { datesInSeveralForms, oneDayInSeveralWordings, yearMissing } from './rules/written-dates.ts';

/** Everything that is looked for. A rule that has been released keeps its name: reasons for leaving a finding hang on it. */
export const rules: readonly Rule[] = [
  keyDecisionAgainstSums,
  dateBeforeWhatItCites,
  futureThatIsPast,
  signedAfterMeeting,
  weekdayWrong,
  lengthAgainstDates,
  yearsBack,
  yearMissing,
  datesInSeveralForms,
  oneDayInSeveralWordings,
  moneyDoubtful,
  sumWrong,
  partsExceedTotal,
  partsNotGiven,
  percentageWrong,
  ceilingBesideReceipts,
  numbersDiffer,
  fewerThanEach,
  oneOrSeveral,
  recommendationTwice,
  recommendationWithoutReason,
  noRecommendation,
  asksForMore,
  nextStepsNothing,
  implicationNoneBesideWork,
  beginsBeforeDecision,
  preferredToldAsDecided,
  enclosureMissing,
  linkNowhere,
  linkWithoutWords,
  numberTwice,
  numberOutOfOrder,
  listGoesOn,
  sectionEmpty,
  headingLevelLeftOut,
  tableWithoutHeadings,
  lookAlikeLetter,
  tickAsLetter,
  strayMarkup,
  slipOfTheKeyboard,
  nameInSeveralSpellings,
  oneThingTwoNames,
  schemeInDoubt,
  bodyNearlyNamed,
  postUnderTwoNames,
  agesDiffer,
  characteristicsLeftOut,
  wardNotValid,
  statementInOtherWords,
  acronymNotSpeltOut,
  currentlyUndated,
  exemptWordsInPublic,
  paperUndated,
];
