import { tryPages } from '../support/every-page.ts';
import { pagesToSee } from '../support/pages.ts';

// Pages of those who keep the programme, its decisions and its board.
tryPages(pagesToSee.filter(({ as }) => as !== undefined && ['programme', 'board', 'clerk'].includes(as)));
