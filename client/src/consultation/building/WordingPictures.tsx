import { useLocation } from 'react-router';
import { PostLink } from '../../forms/PostLink.tsx';
import { Button } from '../../govuk/Button.tsx';
import { Input } from '../../govuk/Input.tsx';
import { InsetText } from '../../govuk/InsetText.tsx';
import { seen, type BuiltForm } from './building-data.ts';
import { wordingOf, type SubjectGroup } from './edition-subjects.ts';

const wrong: Readonly<Record<string, string>> = {
  picture: 'Choose a picture: a PNG, JPEG or WebP file of at most 2 megabytes.',
  pictureAlt: 'Say what the picture shows, in 300 characters or fewer.',
  version: 'Somebody else changed the questions meanwhile. Look at them, and send the picture again.',
  subjectId: 'Save the words before the picture.',
};

interface WordingPicturesProps {
  form: BuiltForm;
  edition: BuiltForm['editions'][number];
  group: SubjectGroup;
}

/** The pictures of what is worded on this page, and a form for each to send another. */
export function WordingPictures({ form, edition, group }: WordingPicturesProps) {
  const problem = new URLSearchParams(useLocation().search).get('problem');
  const worded = group.subjects.flatMap((subject) => {
    const wording = wordingOf(subject, edition);
    return wording ? [{ subject, wording }] : [];
  });
  return (
    <section className="app-section" id="pictures">
      <h2 className="govuk-heading-m">Pictures</h2>
      {problem !== null && <InsetText><strong>The picture was not saved.</strong> {wrong[problem] ?? wrong['picture']}</InsetText>}
      <p className="govuk-body">Use pictures of your own, or that you have a licence for. Say what each one shows: people who cannot see it hear these words.</p>
      {worded.length === 0 && <p className="govuk-body">Save the words first.</p>}
      {worded.map(({ subject, wording }) => (
        <section key={subject.id} className="app-entry">
          <h3 className="govuk-heading-s">{subject.name}: {subject.own}</h3>
          {wording.pictureUrl !== null && (
            <>
              <img className="app-picture app-picture--small" src={wording.pictureUrl} alt={wording.pictureAlt ?? ''} />
              <p className="govuk-body">It shows: {wording.pictureAlt}</p>
              <PostLink hidden={{ ...seen(form), wordingId: wording.id }}>Take the picture away<span className="govuk-visually-hidden"> of {subject.own}</span></PostLink>
            </>
          )}
          <form method="post" action="/imports/consultation-picture" encType="multipart/form-data" data-native>
            {Object.entries({ ...seen(form), editionId: edition.id, subjectId: subject.id, page: group.id }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
            <div className="govuk-form-group">
              <label className="govuk-label" htmlFor={`picture-${subject.id}`}>{wording.pictureUrl === null ? 'A picture' : 'Another picture'}<span className="govuk-visually-hidden"> for {subject.own}</span></label>
              <input className="govuk-file-upload" id={`picture-${subject.id}`} name="picture" type="file" accept="image/png,image/jpeg,image/webp" />
            </div>
            <Input id={`alt-${subject.id}`} name="pictureAlt" label="What it shows" defaultValue={wording.pictureAlt ?? ''} />
            <Button variant="secondary">Send the picture</Button>
          </form>
        </section>
      ))}
    </section>
  );
}
