import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { features } from './features.ts';
import { makeSchema, schemaText } from './schema.ts';

/** `pnpm schema`: writes the contract. A test compares it with the code. */
const file = join(import.meta.dirname, '..', '..', 'schema.graphql');
writeFileSync(file, schemaText(await makeSchema(features)));
