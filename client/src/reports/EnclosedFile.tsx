interface EnclosedFileProps {
  /** As the API gives it: the address of the file, and what is known of it. */
  fileUrl?: string | null;
  fileName?: string | null;
  byteCount?: number | null;
  /** As a version keeps it. */
  file?: { id: string; name: string; byteCount: number } | null;
}

/** The file of what a paper encloses, to take away; nothing where none is kept here. */
export function EnclosedFile({ fileUrl, fileName, byteCount, file }: EnclosedFileProps) {
  const address = file ? `/enclosures/${file.id}` : fileUrl;
  const size = file?.byteCount ?? byteCount;
  if (!address) return null;
  return (
    <>
      {' '}
      (<a className="govuk-link" href={address}>{file?.name ?? fileName}</a>{typeof size === 'number' && `, ${sizeWords(size)}`})
    </>
  );
}

/** How big a file is, as a reader wants to know before taking it. */
export const sizeWords = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);
