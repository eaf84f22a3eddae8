import { FieldResolver, Resolver } from 'type-graphql';
import { AddsTo, Many, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Consultation } from './consultation.type.ts';
import { ConsultationForm, FormEdition } from './form.type.ts';

/** The versions of its questions, and in which words the present one can be answered. */
@Resolver(() => Consultation)
@AddsTo(() => Consultation)
export class ConsultationForms {
  @FieldResolver(() => [ConsultationForm], { description: 'The versions of its questions, first one first; drafts for those who keep it only.' })
  @Many(() => ConsultationForm, { by: 'consultation', order: ['number'], atMost: 50 })
  forms(): ConsultationForm[] {
    return planned();
  }

  @FieldResolver(() => [ConsultationForm], { description: 'The version that is being prepared, if there is one, and the present one.' })
  @Many(() => ConsultationForm, {
    order: ['number desc'],
    atMost: 2,
    rows: (consultation) => sql`select f.* from consultation_form f
      where f.consultation_id = ${consultation('id')} and (f.is_current or f.published_at is null)`,
  })
  latestForms(): ConsultationForm[] {
    return planned();
  }

  @FieldResolver(() => [FormEdition], { description: 'The languages and formats in which people who begin now can answer, beside English.' })
  @Many(() => FormEdition, {
    order: ['language', 'format'],
    atMost: 20,
    seenWithParent: 'form',
    rows: (consultation) => sql`select e.* from form_edition e join consultation_form f on f.id = e.form_id
      where f.consultation_id = ${consultation('id')} and f.is_current`,
  })
  editions(): FormEdition[] {
    return planned();
  }
}
