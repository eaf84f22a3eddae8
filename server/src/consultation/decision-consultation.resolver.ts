import { FieldResolver, Resolver } from 'type-graphql';
import { Decision } from '../decisions/decision.type.ts';
import { AddsTo, Many, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Consultation } from './consultation.type.ts';

@Resolver(() => Decision)
@AddsTo(() => Decision)
export class DecisionConsultations {
  @FieldResolver(() => [Consultation], { description: 'The consultation that it follows on, and waits for; empty where there is none.' })
  @Many(() => Consultation, {
    order: ['title'],
    atMost: 1,
    rows: (decision) => sql`
      select c.* from consultation_decision named join consultation c on c.id = named.consultation_id where named.decision_id = ${decision('id')}`,
  })
  consultations(): Consultation[] {
    return planned();
  }
}
