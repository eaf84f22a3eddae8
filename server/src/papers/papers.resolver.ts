import { FieldResolver, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { AddsTo, Many, planned } from '../platform/reading/declare.ts';
import { DataQualityIssue, SourcePaper, issuesOf } from './papers.type.ts';

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilPapers {
  @FieldResolver(() => [SourcePaper], { description: 'The published papers that its facts were taken from.' })
  @Many(() => SourcePaper, { by: 'council', order: ['datedOn', 'code'], atMost: 20 })
  papers(): SourcePaper[] {
    return planned();
  }
}

@Resolver(() => SourcePaper)
@AddsTo(() => SourcePaper)
export class PaperIssues {
  @FieldResolver(() => [DataQualityIssue], { description: 'What does not fit about the paper as a whole.' })
  @Many(() => DataQualityIssue, issuesOf('sourcePaper'))
  issues(): DataQualityIssue[] {
    return planned();
  }
}
