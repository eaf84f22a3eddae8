interface RowFormsProps {
  forms: readonly { slug: string; title: string }[];
  /** The address below which the forms are. */
  path: string;
  /** What they are about, for people who hear a link without its row. */
  about: string;
}

/** What can be recorded of one of several things on a page. */
export function RowForms({ forms, path, about }: RowFormsProps) {
  if (forms.length === 0) return null;
  return (
    <ul className="govuk-list govuk-!-margin-top-2 govuk-!-margin-bottom-0">
      {forms.map(({ slug, title }) => (
        <li key={slug}>
          <a className="govuk-link" href={`${path}/${slug}`}>
            {title}
            <span className="govuk-visually-hidden">: {about}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
