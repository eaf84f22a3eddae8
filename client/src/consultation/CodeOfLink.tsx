/**
 * What to do with the code that a link brought. The small script puts it into the field and takes it out of the address;
 * it does not go on by itself, so that no link of a stranger leads somebody to answer in the stranger's name.
 */
export function CodeOfLink() {
  return <p className="govuk-body">If you followed a link, your code is in the box below. If the box is empty, your code stands at the end of the link, after the “#”.</p>;
}
