import { Page } from './Page.tsx';

export function Component() {
  return (
    <Page title="Privacy" isNarrow>
      <h1 className="govuk-heading-l">Privacy</h1>
      <p className="govuk-body">
        This page says what Throughline itself keeps. The council that you answer to decides why it asks, and its own
        privacy notice applies too.
      </p>
      <h2 className="govuk-heading-m">When you have your say</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>You need no account, and we do not ask your name.</li>
        <li>Your answers are kept as you give them, so that you can stop and come back with your resume code.</li>
        <li>We keep your resume code and your receipt code only in a form that cannot be turned back into the code.</li>
        <li>With your receipt code you can withdraw your answers.</li>
        <li>Numbers of people are published only when they are too large to point to anyone.</li>
      </ul>
      <h2 className="govuk-heading-m">When you sign in</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>We keep your name, your email address, and what you do in which council.</li>
        <li>Your password is kept only in a form that cannot be read.</li>
        <li>We keep a record of what was changed, when, and by whom.</li>
      </ul>
      <h2 className="govuk-heading-m">What we do not do</h2>
      <p className="govuk-body">
        Throughline holds no family case records, does not score families, and does not follow you to other websites.
        Its logs hold nothing that you typed.
      </p>
    </Page>
  );
}
