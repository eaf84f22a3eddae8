import { londonDay } from '@throughline/shared/dates';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';

/** A page's loader that also says which day it is in London: a page that is being drawn may not ask the clock. */
export const withToday =
  <Loaded extends object>(loader: (args: LoaderFunctionArgs) => Promise<Loaded>) =>
  async (args: LoaderFunctionArgs): Promise<Loaded & { today: string }> => ({
    ...(await loader(args)),
    today: londonDay(new Date()),
  });

/** The day that the loader said, 'YYYY-MM-DD'. */
export const useToday = (): string => useLoaderData<{ today: string }>().today;
