import { textOf, type FormValues } from '../../forms/form-result.ts';

/** Sent along with a form about a number that is too small to be shown, so that leaving it empty keeps it. */
export const hiddenReach = (reach: { suppressed: boolean } | null): Record<string, string> => (reach?.suppressed ? { reachIsHidden: 'yes' } : {});

/** Whether a number that nobody saw is to stay as it is. */
export const keepsHidden = (values: FormValues): boolean => textOf(values['reachIsHidden']) === 'yes' && textOf(values['reach']).trim() === '';
