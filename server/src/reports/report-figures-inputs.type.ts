import { Field, ID, InputType, Int } from 'type-graphql';
import { FigureKind } from './report-figure.type.ts';
import { ExhibitKind } from './report-words.type.ts';

const report = { description: 'The report.' };
const seen = { description: 'The version that was seen.' };
const section = { nullable: true, description: 'The section it belongs to; the whole paper when it is left out.' };
const unit = { nullable: true, description: 'What is counted, such as "sites".' };
const note = { nullable: true, description: 'What else has to be known about it.' };
const exempt = { description: 'True when only the committee and officers may see it once it is published.' };

@InputType({ description: 'Figures that a draft quotes.' })
export class QuoteFiguresInput {
  @Field(() => ID, report)
  reportId!: string;

  @Field(() => ID, section)
  sectionId!: string | null;

  @Field(() => [ID], { description: 'Which ones, of those that it may quote.' })
  quoted!: string[];
}

@InputType({ description: 'A figure that a paper prints.' })
export class FigureFromPaperInput {
  @Field(() => ID, report)
  reportId!: string;

  @Field(() => ID, section)
  sectionId!: string | null;

  @Field(() => String, { description: 'What it says.' })
  label!: string;

  @Field(() => FigureKind, { description: 'Whether it is an amount, a number or a day.' })
  kind!: FigureKind;

  @Field(() => String, unit)
  unit!: string | null;

  @Field(() => String, note)
  note!: string | null;

  @Field(() => ID, { description: 'The paper.' })
  paperId!: string;

  @Field(() => String, { description: 'Where it stands there.' })
  place!: string;

  @Field(() => String, { description: 'The words of the paper.' })
  raw!: string;

  @Field(() => String, { nullable: true, description: 'What the words mean, where they are no figure by themselves.' })
  value!: string | null;
}

@InputType({ description: 'A figure that somebody outside the platform states.' })
export class StatedFigureInput {
  @Field(() => ID, report)
  reportId!: string;

  @Field(() => ID, section)
  sectionId!: string | null;

  @Field(() => String, { description: 'What it says.' })
  label!: string;

  @Field(() => FigureKind, { description: 'Whether it is an amount, a number or a day.' })
  kind!: FigureKind;

  @Field(() => String, unit)
  unit!: string | null;

  @Field(() => String, note)
  note!: string | null;

  @Field(() => String, { description: 'The figure.' })
  value!: string;

  @Field(() => String, { description: 'Who says so, and when.' })
  statedBy!: string;
}

@InputType({ description: 'The words beside a figure of a draft.' })
export class ChangeFigureInput {
  @Field(() => ID, report)
  reportId!: string;

  @Field(() => ID, { description: 'The figure.' })
  figureId!: string;

  @Field(() => Int, seen)
  version!: number;

  @Field(() => ID, section)
  sectionId!: string | null;

  @Field(() => String, { description: 'What it says.' })
  label!: string;

  @Field(() => String, { description: 'The key by which the text names it. Texts that name it by the old one are changed too.' })
  key!: string;

  @Field(() => String, unit)
  unit!: string | null;

  @Field(() => String, note)
  note!: string | null;

  @Field(() => Boolean, { description: 'True when it is about right and not exact.' })
  isApproximate!: boolean;

  @Field(() => Boolean, exempt)
  isExempt!: boolean;
}

@InputType({ description: 'A figure of a draft that changes its place.' })
export class MoveFigureInput {
  @Field(() => ID, report)
  reportId!: string;

  @Field(() => ID, { description: 'The figure.' })
  figureId!: string;

  @Field(() => String, { description: 'UP or DOWN.' })
  direction!: string;
}

@InputType({ description: 'A figure to be taken out of a draft.' })
export class RemoveFigureInput {
  @Field(() => ID, report)
  reportId!: string;

  @Field(() => ID, { description: 'The figure.' })
  figureId!: string;

  @Field(() => Int, seen)
  version!: number;
}

@InputType({ description: 'Figures of a draft shown together.' })
export class AddExhibitInput {
  @Field(() => ID, report)
  reportId!: string;

  @Field(() => String, { description: 'The key by which the text names it.' })
  key!: string;

  @Field(() => ExhibitKind, { description: 'As what the figures are shown.' })
  kind!: ExhibitKind;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'What it shows, for those who do not see it.' })
  description!: string;

  @Field(() => Boolean, exempt)
  isExempt!: boolean;

  @Field(() => [String], { description: 'The keys of its figures, in their order.' })
  figureKeys!: string[];
}

@InputType({ description: 'A table or chart of a draft as it is to be.' })
export class ChangeExhibitInput extends AddExhibitInput {
  @Field(() => ID, { description: 'The table or chart.' })
  exhibitId!: string;

  @Field(() => Int, seen)
  version!: number;
}

@InputType({ description: 'A table or chart of a draft that changes its place.' })
export class MoveExhibitInput {
  @Field(() => ID, report)
  reportId!: string;

  @Field(() => ID, { description: 'The table or chart.' })
  exhibitId!: string;

  @Field(() => String, { description: 'UP or DOWN.' })
  direction!: string;
}

@InputType({ description: 'A table or chart to be taken out of a draft.' })
export class RemoveExhibitInput {
  @Field(() => ID, report)
  reportId!: string;

  @Field(() => ID, { description: 'The table or chart.' })
  exhibitId!: string;

  @Field(() => Int, seen)
  version!: number;
}
