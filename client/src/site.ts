import { createContext } from 'react-router';

/** Facts about this installation that every page shows. */
export interface Site {
  /** True when the data is there to try the product with. */
  isDemonstration: boolean;
  /** True when codes can be sent by e-mail. */
  canEmail: boolean;
}

/** Where loaders find them: `context.get(siteContext)`. */
export const siteContext = createContext<Site>({ isDemonstration: false, canEmail: false });
