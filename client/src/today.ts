import { londonDay } from '@throughline/shared/dates';
import { createContext, useLoaderData, type LoaderFunctionArgs } from 'react-router';

/**
 * Says which day it is in London. Loaders and actions ask it: `context.get(todayContext)()`. On the server it follows the
 * server's own clock, so that a page and the answers on it never speak of two days; in the browser the computer's.
 */
export const todayContext = createContext<() => string>(() => londonDay(new Date()));

/** A page's loader that also says which day it is: a page that is being drawn may not ask the clock. */
export const withToday =
  <Loaded extends object>(loader: (args: LoaderFunctionArgs) => Promise<Loaded>) =>
  async (args: LoaderFunctionArgs): Promise<Loaded & { today: string }> => ({
    ...(await loader(args)),
    today: args.context.get(todayContext)(),
  });

/** The day that the loader said, 'YYYY-MM-DD'. */
export const useToday = (): string => useLoaderData<{ today: string }>().today;
