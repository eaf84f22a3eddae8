import { InMemoryCache } from '@apollo/client';

/**
 * Apollo's cache, the same on the server and in the browser.
 *
 * Objects are known by their `id`. Types that have none are kept inside the object that holds them, except those named
 * here, which have another key: without it a mutation's answer would not reach the page that shows the object.
 */
export function makeCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      DraftResponse: { keyFields: ['resumeCode'] },
      Receipt: { keyFields: ['receiptCode'] },
    },
  });
}
