import { tryPages } from '../support/every-page.ts';
import { pagesToSee } from '../support/pages.ts';

// Pages of those who keep the money.
tryPages(pagesToSee.filter(({ as }) => as === 'finance'));
