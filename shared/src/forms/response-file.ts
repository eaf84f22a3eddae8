import * as z from 'zod/mini';
import { idField } from '../form-fields.ts';
import { versionField } from '../form-numbers.ts';

/** Which file of responses, and which version of it the person was looking at. */
export const responseFileForm = z.object({ fileId: idField('Choose a file'), version: versionField() });
