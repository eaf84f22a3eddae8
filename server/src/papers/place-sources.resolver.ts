import { FieldResolver, Resolver } from 'type-graphql';
import { Area } from '../councils/area.type.ts';
import { Organisation } from '../councils/organisation.type.ts';
import { AddsTo, Many, planned } from '../platform/reading/declare.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from './papers.type.ts';

@Resolver(() => Area)
@AddsTo(() => Area)
export class AreaSources {
  @FieldResolver(() => [Provenance], { description: 'Where its facts come from, beyond its source.' })
  @Many(() => Provenance, provenanceOf('area'))
  provenance(): Provenance[] {
    return planned();
  }

  @FieldResolver(() => [DataQualityIssue], { description: 'What does not fit about it in the papers.' })
  @Many(() => DataQualityIssue, issuesOf('area'))
  issues(): DataQualityIssue[] {
    return planned();
  }
}

@Resolver(() => Organisation)
@AddsTo(() => Organisation)
export class OrganisationSources {
  @FieldResolver(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('organisation'))
  provenance(): Provenance[] {
    return planned();
  }

  @FieldResolver(() => [DataQualityIssue], { description: 'What does not fit about it in the papers.' })
  @Many(() => DataQualityIssue, issuesOf('organisation'))
  issues(): DataQualityIssue[] {
    return planned();
  }
}
