import { waiveSiteRestrictionForm } from '@throughline/shared/forms/grant-terms';
import { WaiveSiteRestrictionDocument } from './grant-commands.graphql.generated.ts';
import { decisionField, reasonField } from './grant-fields.ts';
import { grantFormPage } from './grant-form.tsx';

/** The restriction that an earlier grant has laid on a site is lifted, so that capital may be spent on it. */
export const { loader, action, Component } = grantFormPage({
  title: 'Record that a restriction is lifted',
  form: waiveSiteRestrictionForm,
  fields: (grant) => [
    {
      name: 'siteId',
      kind: 'select',
      label: 'On which site?',
      options: [{ value: '', text: 'Choose' }, ...grant.council.sites.items.map(({ id, name }) => ({ value: id, text: name }))],
    },
    { name: 'byWhom', kind: 'text', label: 'Who has lifted it?', hint: 'Such as the department that paid the earlier grant', width: 30 },
    { name: 'waivedOn', kind: 'date', label: 'On which day?', hint: 'For example, 27 3 2024' },
    decisionField(grant, { label: 'Which decision says so?' }),
    reasonField,
  ],
  intro: () => <p className="govuk-body">An earlier grant may say what must become of a site. Until that is lifted, no capital may be spent on it.</p>,
  command: WaiveSiteRestrictionDocument,
  input: (data) => data,
});
