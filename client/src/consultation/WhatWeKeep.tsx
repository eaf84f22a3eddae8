/** What is kept of somebody who answers, and why, in plain words. */
export function WhatWeKeep() {
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">What we keep, and why</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Your answers and when you gave them, so that they can be counted and read. We do not ask who you are.</li>
        <li>Your code, in a form that cannot be turned back into the code. If you lose it, nobody can find your answers for you.</li>
        <li>Two cookies on this device while you answer, so that no web address holds your code. They end when you close the browser.</li>
        <li>Small numbers are never published, so that no figure points to a person.</li>
      </ul>
      <p className="govuk-body">
        Answers that you do not send are not counted. Once they are sent, you can withdraw them with your receipt code, and they are then deleted.
      </p>
    </section>
  );
}
