import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { ReportVersion } from './report-version.type.ts';

export enum VersionChecked {
  CONTENT = 'CONTENT',
  SHOWN = 'SHOWN',
  LABELS = 'LABELS',
  CHAIN = 'CHAIN',
  SEALED = 'SEALED',
  AUDIT = 'AUDIT',
}
registerEnumType(VersionChecked, {
  name: 'VersionChecked',
  description: 'What is worked out anew when a published version is checked.',
  valuesConfig: {
    CONTENT: { description: 'The content, as a whole and part by part, against the fingerprints that were kept of it.' },
    SHOWN: { description: 'What the pages are drawn from, against the content.' },
    LABELS: { description: 'The number, the note, the time of publication and the address beside the content.' },
    CHAIN: { description: 'The version before, on which this one is built.' },
    SEALED: { description: 'The exempt part, against the fingerprint of it in the content.' },
    AUDIT: { description: 'The record of the publication in the audit chain of the council.' },
  },
});

@ObjectType({ description: 'Something in a published version that does not fit.' })
export class VersionFinding {
  @Field(() => VersionChecked, { description: 'In which of the checks it was found.' })
  checked!: VersionChecked;

  @Field(() => String, { description: 'Which part of the version it is about, such as "Section 3" with its heading.' })
  part!: string;

  @Field(() => String, { description: 'What does not fit.' })
  words!: string;
}

@ObjectType({ description: 'A file that somebody kept, beside the content of a published version. The file is not stored.' })
export class VersionFileComparison {
  @Field(() => Boolean, { description: 'True when the file is the content, character for character.' })
  isSame!: boolean;

  @Field(() => Boolean, { description: 'True when the file could be read as the content of a report.' })
  isReadable!: boolean;

  @Field(() => [String], { description: 'The parts in which they differ, in words.' })
  differences!: string[];
}

@ObjectType({ description: 'A published version, checked anew each time it is asked for.' })
export class VersionCheck {
  @Field(() => ReportVersion, { description: 'The version.' })
  version!: unknown;

  @Field(() => Boolean, { description: 'True when nothing was found.' })
  isIntact!: boolean;

  @Field(() => Boolean, { description: 'True when the audit chain of the council holds the fingerprint; false for what was published before it did.' })
  isRecorded!: boolean;

  @Field(() => Boolean, { description: 'True when an exempt part is kept apart from the version; it may be empty.' })
  hasSealedPart!: boolean;

  @Field(() => [VersionFinding], { description: 'What does not fit.' })
  findings!: VersionFinding[];

  @Field(() => VersionFileComparison, { nullable: true, description: 'How the file that was sent compares; null when none was.' })
  file!: VersionFileComparison | null;
}
