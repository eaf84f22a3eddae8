import type { ReactNode } from 'react';
import { QrCode } from '../layout/QrCode.tsx';

interface CodeLinksProps {
  /** The address with the code behind its “#”. */
  link: string;
  /** What the address opens: "your answers". */
  opens: string;
  /** Further ways to keep it. */
  children?: ReactNode;
}

/**
 * A code as an address and as a QR code, for a camera or a note. Browsers send nobody what stands behind the “#”, and the
 * page that it opens takes it out of the address; still the address is as secret as the code.
 */
export function CodeLinks({ link, opens, children }: CodeLinksProps) {
  return (
    <section className="app-section app-code-links">
      <h2 className="govuk-heading-m">Other ways to keep it</h2>
      <p className="govuk-body">This link opens {opens}. You can save it, or send it to yourself:</p>
      <p className="govuk-body"><a className="govuk-link" href={link} rel="noreferrer">{link}</a></p>
      <p className="govuk-body">To open them on another phone or tablet, point its camera here:</p>
      <QrCode text={link} title={`QR code of the link that opens ${opens}`} />
      {children}
    </section>
  );
}
