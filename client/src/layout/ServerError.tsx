import { Footer } from '../govuk/Footer.tsx';
import { GenericHeader } from '../govuk/GenericHeader.tsx';

/** The page of last resort: drawn without the router, when drawing the page itself has failed. */
export function ServerError({ reference }: { reference: string }) {
  return (
    <>
      <title>Sorry, there is a problem – Throughline</title>
      <header className="govuk-template__header">
        <GenericHeader>Throughline</GenericHeader>
      </header>
      <div className="govuk-width-container" id="page">
        <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
          <ProblemText reference={reference} />
        </main>
      </div>
      <footer className="govuk-template__footer">
        <Footer />
      </footer>
    </>
  );
}

/** What a person reads when something went wrong that nobody expected. */
export function ProblemText({ reference }: { reference: string | undefined }) {
  return (
    <>
      <h1 className="govuk-heading-l">Sorry, there is a problem</h1>
      {reference === undefined ? (
        <p className="govuk-body">Check that you are connected to the internet, then try again.</p>
      ) : (
        <>
          <p className="govuk-body">Try again in a few minutes.</p>
          <p className="govuk-body">
            If it happens again, tell your council this number: <strong>{reference}</strong>
          </p>
        </>
      )}
    </>
  );
}
