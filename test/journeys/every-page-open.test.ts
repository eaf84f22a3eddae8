import { tryPages } from '../support/every-page.ts';
import { pagesToSee } from '../support/pages.ts';

// Pages for which nobody signs in, and those of the people who come for one thing.
tryPages(pagesToSee.filter(({ as }) => as === undefined || !['finance', 'programme', 'board', 'clerk'].includes(as)));
