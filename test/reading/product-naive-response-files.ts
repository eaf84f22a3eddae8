import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { canEnterResponses } from '../../server/src/consultation/entry.policy.ts';
import type { Raw } from './naive.ts';
import type { Rules } from './product-rules.ts';

/** Files of responses are for those who may enter what stands in them. */
export const responseFileRules: Rules = { ResponseFile: (row: Raw, viewer: Viewer) => canEnterResponses(viewer, { councilId: String(row['council_id']) }) };
