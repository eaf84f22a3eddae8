import type { ReactNode } from 'react';
import { QrCode } from '../layout/QrCode.tsx';
import { Say, useWord } from './journey.tsx';

interface CodeLinksProps {
  /** The address with the code behind its “#”. */
  link: string;
  /** Further ways to keep it. */
  children?: ReactNode;
}

/**
 * A code as an address and as a QR code, for a camera or a note. Browsers send nobody what stands behind the “#”, and the
 * page that it opens takes it out of the address; still the address is as secret as the code.
 */
export function CodeLinks({ link, children }: CodeLinksProps) {
  const word = useWord();
  return (
    <section className="app-section app-code-links">
      <h2 className="govuk-heading-m"><Say word="codeOtherWays" /></h2>
      <p className="govuk-body"><Say word="codeLink" /></p>
      <p className="govuk-body"><a className="govuk-link" href={link} rel="noreferrer" dir="ltr">{link}</a></p>
      <p className="govuk-body"><Say word="codeQr" /></p>
      <QrCode text={link} title={word('codeQrTitle')} />
      {children}
    </section>
  );
}
