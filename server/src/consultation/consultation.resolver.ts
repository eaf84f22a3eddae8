import { Arg, FieldResolver, Query, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Public } from '../platform/access.ts';
import { AddsTo, ByKey, Many, planned } from '../platform/reading/declare.ts';
import { Consultation } from './consultation.type.ts';

@Resolver()
export class ConsultationQueries {
  @Public()
  @Query(() => [Consultation], { description: "A council's consultations, the last to close first." })
  @Many(() => Consultation, { filters: { councilSlug: 'council.slug' }, order: ['closesAt desc', 'title'], atMost: 50 })
  consultations(@Arg('councilSlug', () => String, { description: 'Such as "york".' }) _councilSlug: string): Consultation[] {
    return planned();
  }

  @Public()
  @Query(() => Consultation, { nullable: true, description: 'One consultation, by its name in web addresses.' })
  @ByKey(() => Consultation, { councilSlug: 'council.slug', slug: 'slug' })
  consultation(
    @Arg('councilSlug', () => String, { description: 'Such as "york".' }) _councilSlug: string,
    @Arg('slug', () => String, { description: 'Such as "family-hubs-have-your-say".' }) _slug: string,
  ): Consultation | null {
    return planned();
  }
}

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilConsultations {
  @FieldResolver(() => [Consultation], { description: 'Its consultations, the last to close first.' })
  @Many(() => Consultation, { by: 'council', order: ['closesAt desc', 'title'], atMost: 50 })
  consultations(): Consultation[] {
    return planned();
  }
}
