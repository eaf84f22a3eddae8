import { Page } from './Page.tsx';

export function Component() {
  return (
    <Page title="Accessibility statement" isNarrow>
      <h1 className="govuk-heading-l">Accessibility statement</h1>
      <p className="govuk-body">
        We want as many people as possible to be able to use Throughline. You should be able to:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>zoom in to 400% without text running off the screen</li>
        <li>use every page with a keyboard alone</li>
        <li>have your say, and read consultations, hubs and reports, with JavaScript switched off</li>
        <li>use every page with a screen reader</li>
      </ul>
      <h2 className="govuk-heading-m">How accessible it is</h2>
      <p className="govuk-body">
        We build to the Web Content Accessibility Guidelines version 2.2, level AA. Pages are checked with an automatic
        tool in a real browser each time the software changes. They have not yet been audited by an independent body, or
        tested by disabled people.
      </p>
      <h2 className="govuk-heading-m">If something does not work for you</h2>
      <p className="govuk-body">
        Tell the council whose page it is. You can also ask it for any consultation or report in another format. If you
        are not happy with how it answers, contact the{' '}
        <a className="govuk-link" href="https://www.equalityadvisoryservice.com/">
          Equality Advisory and Support Service
        </a>
        .
      </p>
    </Page>
  );
}
