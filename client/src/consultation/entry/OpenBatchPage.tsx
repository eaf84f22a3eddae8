import { openEntryBatchForm } from '@throughline/shared/forms/entered-response';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import type { Field } from '../../forms/fields.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { definePage } from '../../page.ts';
import { consultationPath } from '../response-cookies.ts';
import { channelWords } from './entry-words.ts';
import { OpenBatchPageDocument, OpenEntryBatchDocument } from './Entry.graphql.generated.ts';

const page = definePage(OpenBatchPageDocument, { variables: ({ params }) => ({ council: params['council']!, consultation: params['consultation']! }), found: ['consultation'] });
export const loader = page.loader;

export const action = formAction(openEntryBatchForm, async ({ data, gql, params }) => {
  const { openEntryBatch } = await gql.mutate(OpenEntryBatchDocument, { input: data });
  return `${consultationPath(params)}/manage/responses/${openEntryBatch.id}/new`;
});

/** Opens a batch: what came together, on one version of the form. */
export function Component() {
  const { consultation } = page.useData();
  const path = consultationPath(useParams() as Record<string, string>);
  const published = consultation.forms.filter(({ publishedAt }) => publishedAt !== null);
  const fields: Field[] = [
    { kind: 'radios', name: 'channel', label: 'How did they come?', choices: Object.entries(channelWords).map(([value, label]) => ({ value, label })) },
    {
      kind: 'select', name: 'formNumber', label: 'Version of the form', hint: 'It stands at the end of the printed form.',
      options: published.map(({ number, isCurrent }) => ({ value: String(number), text: isCurrent ? `${number}, the present one` : String(number) })),
    },
    { kind: 'text', name: 'title', label: 'What the batch is called', hint: 'You can leave it out. Such as “Drop-in at the library”. No names of people.' },
    { kind: 'text', name: 'samplePercent', label: 'Share to be entered a second time, in per cent', hint: 'Drawn at random when the batch is closed, and entered by somebody else.', width: 3, inputMode: 'numeric' },
  ];
  return (
    <FormPage
      title="Begin a batch"
      back={`${path}/manage/responses`}
      fields={fields}
      values={{ channel: 'PAPER', formNumber: String(published.find(({ isCurrent }) => isCurrent)?.number ?? ''), samplePercent: '10' }}
      hidden={{ consultationId: consultation.id }}
      submit="Begin entering"
    />
  );
}
