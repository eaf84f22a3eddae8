import type { CodegenConfig } from '@graphql-codegen/cli';
import { fileURLToPath } from 'node:url';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const scalars = { Pence: 'number', Date: 'string', DateTime: 'string' };
const style = {
  scalars,
  strictScalars: true,
  useTypeImports: true,
  enumsAsTypes: true,
  avoidOptionals: { field: true },
};

/** Each plugin imports what it uses. */
const ownImports = { globalNamespace: false };

/**
 * Types of the schema go to `src/schema.generated.ts`; each `Page.graphql` gets a `Page.graphql.generated.ts` beside it
 * with one typed document for each operation and one type for each fragment.
 */
const config: CodegenConfig = {
  schema: file('../schema.graphql'),
  documents: file('src/**/*.graphql'),
  ignoreNoDocuments: true,
  generates: {
    [file('src/schema.generated.ts')]: { plugins: ['typescript'], config: style },
    [file('src/')]: {
      preset: 'near-operation-file',
      presetConfig: { extension: '.graphql.generated.ts', importTypesNamespace: 'Schema' },
      plugins: [{ 'typescript-operations': ownImports }, { 'typed-document-node': ownImports }],
      config: {
        ...style,
        // The preset would import the schema's types into every file, used or not.
        globalNamespace: true,
        documentNodeImport: '@apollo/client#TypedDocumentNode',
        importSchemaTypesFrom: file('src/schema.generated.ts'),
      },
    },
  },
};

// The tool reads a configuration from the default export.
export default config;
