import type { Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import type { ViewerSql } from '../platform/reading/viewer.ts';
import { planReaders } from './programme.policy.ts';

/** The rule `canSeeRecord` as SQL, for types whose row points at its programme. */
export const visibleRecord = (row: Row, viewer: ViewerSql): Sql => sql`(
  (${row('isPublished')} and exists (select from programme owner where owner.id = ${row('programme')} and owner.is_published))
  or ${viewer.isMemberOf(row('council'), ...planReaders)})`;
