import { placeReportForm } from '@throughline/shared/forms/consideration';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { WarningText } from '../govuk/WarningText.tsx';
import { PlaceReportOnAgendaDocument } from './After.graphql.generated.ts';
import { keptPaper } from './kept-paper.ts';
import { CHOOSE, meetingOptions } from './choices.ts';
import { afterPath } from './scrutiny-paths.ts';

export const loader = keptPaper.loader;

export const action = formAction(placeReportForm, async ({ data, gql, params }) => {
  await gql.mutate(PlaceReportOnAgendaDocument, { input: data });
  return afterPath(params['council']!, params['report']!);
});

/** The clerk puts a paper on the agenda of a meeting. */
export function Component() {
  const { council, paper: report } = keptPaper.useData();
  const isOpen = report.status === 'PUBLISHED' && report.classification === 'PUBLIC';
  return (
    <FormPage
      title="Put the paper on an agenda"
      back={afterPath(council.slug, report.slug)}
      fields={[
        { name: 'meetingId', kind: 'select', label: 'Which meeting?', options: [CHOOSE, ...meetingOptions(council, ({ minutesPublishedOn }) => minutesPublishedOn === null)] },
        { name: 'title', kind: 'text', label: 'What does the agenda say?' },
      ]}
      values={{ meetingId: report.meeting?.id ?? '', title: isOpen ? report.title : '' }}
      hidden={{ reportId: report.id }}
      submit="Put it on the agenda"
    >
      <p className="govuk-body-l">{report.title}</p>
      {!isOpen && <WarningText>Everyone who may see the meeting reads these words. The paper is not public, so do not tell what is in it.</WarningText>}
    </FormPage>
  );
}
