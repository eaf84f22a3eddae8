import { financialYearOf } from '@throughline/shared/financial-years';
import { isMemberOf } from '../platform/access.ts';
import type { Viewer } from '../platform/reading/viewer.ts';
import { grantKeepers, grantReaders } from './grant.policy.ts';

/** Roles that see a council's budgets: those who answer for its money. */
export const budgetReaders = grantReaders;

/** Budgets are the office's own: what of them is public stands in published reports. */
export const canSeeBudgets = (viewer: Viewer, row: { councilId: string }): boolean =>
  isMemberOf(viewer, row.councilId, ...budgetReaders);

/** To add lines, spread them over the year, move money between them, carry it forward and say how they will end. */
export const canKeepBudgets = (viewer: Viewer, row: { councilId: string }): boolean =>
  isMemberOf(viewer, row.councilId, ...grantKeepers);

/** Whether a spend may be booked to a line of the budget of its grant: capital or revenue as the line, in the line's year. */
export const fitsBudgetLine = (
  line: { fundType: string; financialYear: string },
  spend: { fundType: string; spentOn: string },
): boolean => line.fundType === spend.fundType && line.financialYear === financialYearOf(spend.spentOn);
