import { p } from '@mikro-orm/core';

/**
 * The columns of an age range, for `defineEntity`: shown by `@Embedded(() => AgeRange, 'ages')`. Ages in years; it may
 * begin before birth, end nowhere, and go further for people with special educational needs or disabilities.
 */
export const ages = () => ({
  agesStart: p.text(),
  agesFromAge: p.integer().nullable(),
  agesToAge: p.integer().nullable(),
  agesToAgeWithSend: p.integer().nullable(),
});
