import { Page } from './Page.tsx';

export function Component() {
  return (
    <Page title="Cookies">
      <h1 className="govuk-heading-l">Cookies</h1>
      <p className="govuk-body">Throughline uses one cookie, and only when you sign in. It is necessary, so we do not ask for consent.</p>
      <div className="app-scroll" role="region" aria-label="The cookie we use" tabIndex={0}>
        <table className="govuk-table">
          <caption className="govuk-table__caption govuk-table__caption--m">The cookie we use</caption>
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              <th scope="col" className="govuk-table__header">Name</th>
              <th scope="col" className="govuk-table__header">What it is for</th>
              <th scope="col" className="govuk-table__header">How long it lasts</th>
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            <tr className="govuk-table__row">
              <th scope="row" className="govuk-table__header">throughline_session</th>
              <td className="govuk-table__cell">Keeps you signed in</td>
              <td className="govuk-table__cell">12 hours, or until you sign out</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p className="govuk-body">We do not count visits, and no other organisation can put a cookie here.</p>
    </Page>
  );
}
