import { raidKinds } from '@throughline/shared/forms/raid';
import { TakeAsFile } from '../exchange/TakeAsFile.tsx';
import { Button, LinkButton } from '../govuk/Button.tsx';
import { Details } from '../govuk/Details.tsx';
import { Select } from '../govuk/Select.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { chosen, filterOf, type RaidFilter } from './raid-filter.ts';
import { kindPath, kindWords } from './raid-words.ts';
import { RaidHeat } from './RaidHeat.tsx';
import { RaidGroups } from './RaidGroups.tsx';
import { RaidPageDocument, type RaidPageQuery } from './RaidPage.graphql.generated.ts';
import { useLocation, useParams } from 'react-router';

const page = definePage(RaidPageDocument, {
  variables: ({ params, today }) => ({ councilSlug: params['council']!, on: today }),
  found: ['council'],
});
export const loader = page.loader;

type Programme = NonNullable<RaidPageQuery['council']>['programmes'][number];

/** The register of a council's programme: what threatens it, what it depends on, what is to be done. */
export function Component() {
  const { slug, programmes, severityBands } = page.useData().council;
  const filter = filterOf(new URLSearchParams(useLocation().search));
  const programme = programmes.find(({ id }) => id === filter.programme) ?? programmes[0];
  return (
    <Page title="Risks and issues" back={`/${slug}/programme`}>
      <h1 className="govuk-heading-l">Risks and issues</h1>
      {programme ? (
        <Register programme={programme} programmes={programmes} bands={severityBands} filter={filter} />
      ) : (
        <EmptyState>This council has not published a programme yet.</EmptyState>
      )}
    </Page>
  );
}

interface RegisterProps {
  programme: Programme;
  programmes: readonly Programme[];
  bands: NonNullable<RaidPageQuery['council']>['severityBands'];
  filter: RaidFilter;
}

function Register({ programme, programmes, bands, filter }: RegisterProps) {
  const shown = chosen(programme.raidItems, filter);
  return (
    <>
      <p className="govuk-body-l">{programme.name}</p>
      {programme.viewerCan.keepRecord && <RecordLinks />}
      <FilterForm filter={filter} programme={programme} programmes={programmes} bands={bands} />
      {shown.length === 0 ? (
        <EmptyState>There is nothing of this kind in the register that you can see.</EmptyState>
      ) : (
        <RaidGroups items={shown} bands={bands} />
      )}
      <RaidHeat items={programme.raidItems.filter(({ kind, isOpen }) => kind === 'RISK' && isOpen)} bands={bands} />
      {programme.raidItems.length > 0 && <TakeAsFile path={`programmes/${programme.id}/raid`} what="the whole register" />}
    </>
  );
}

function RecordLinks() {
  const { council } = useParams();
  return (
    <Details summary="Record something new">
      <div className="govuk-button-group">
        {raidKinds.map((kind) => (
          <LinkButton key={kind} href={`/${council}/programme/raid/new/${kindPath(kind)}`} variant="secondary">
            {kindWords[kind].one}
          </LinkButton>
        ))}
      </div>
    </Details>
  );
}

function FilterForm({ filter, programme, programmes, bands }: RegisterProps) {
  return (
    <form method="get" className="app-filter">
      {programmes.length > 1 ? (
        <Select
          name="programme"
          label="Programme"
          options={programmes.map(({ id, name }) => ({ value: id, text: name }))}
          defaultValue={programme.id}
        />
      ) : null}
      <Select
        name="kind"
        label="Kind"
        options={[
          { value: '', text: 'All kinds' },
          ...raidKinds.map((kind) => ({ value: kindPath(kind), text: kindWords[kind].many })),
        ]}
        defaultValue={filter.kind ? kindPath(filter.kind) : ''}
      />
      <Select
        name="severity"
        label="How grave"
        options={[{ value: '', text: 'All' }, ...bands.map(({ word }) => ({ value: word, text: word }))]}
        defaultValue={filter.severity}
      />
      <Select
        name="show"
        label="Open or closed"
        options={[
          { value: 'open', text: 'Open' },
          { value: 'closed', text: 'Closed' },
          { value: 'all', text: 'Both' },
        ]}
        defaultValue={filter.show}
      />
      <Button variant="secondary">Show</Button>
    </form>
  );
}
