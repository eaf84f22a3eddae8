import { graphql, handWritten, type Items, type Operation } from '../operations.ts';

interface Place {
  id: string;
  name: string;
}
interface Stage {
  basis: string;
  stageName: { code: string; label: string };
}
interface Shown {
  stages: Stage[];
  areas: Place[];
}
interface Site extends Place {
  area: Place | null;
}

const productQuery = `query HubDirectory($slug: String!) {
  council(slug: $slug) {
    name
    hubs(pageSize: 100) {
      items {
        id name nameIsStated kind form summary
        ages { start toAge }
        stages { basis stageName { code label } }
        areas { id name }
        sites(pageSize: 100) { items { id name role kind status area { name } } }
      }
    }
  }
}`;
interface ProductData {
  council: { name: string; hubs: Items<Shown & { ages: { start: string; toAge: number | null }; sites: Items<Site> }> };
}

const postgraphileQuery = `query HubDirectory($slug: String!) {
  councilBySlug(slug: $slug) {
    name
    hubs: hubsList(orderBy: [IS_DEMONSTRATION_ASC, NAME_IS_STATED_DESC, POSITION_ASC, NAME_ASC]) {
      id: rowId name nameIsStated kind form summary agesStart agesTo: agesToAge
      stages: hubStagesByCouncilIdAndHubIdList(orderBy: [POSITION_DESC]) { basis stageName: councilStageName { code label } }
      areas: hubAreasByCouncilIdAndHubIdList { area: councilArea { id: rowId name } }
      sites: sitesByCouncilIdAndHubIdList(orderBy: [NAME_ASC]) { id: rowId name role kind status area: councilArea { name } }
    }
  }
}`;
interface PostGraphileData {
  councilBySlug: { name: string; hubs: (Omit<Shown, 'areas'> & { areas: { area: Place }[]; sites: Site[] })[] };
}

const flat = ({ basis, stageName }: Stage) => ({ basis, ...stageName });
const named = ({ area, ...site }: Site) => ({ ...site, area: area?.name ?? null });

/** A council's hubs with their stages, the wards they serve and their sites: 17 hubs, 34 stages, 34 wards, 51 sites. Public. */
export const hubDirectory = (slug: string): Operation => ({
  name: 'hub directory',
  connections: 8,
  asking: {
    product: graphql<ProductData>(productQuery, { slug }, ({ council }) => ({
      name: council.name,
      hubs: council.hubs.items.map(({ ages, stages, sites, ...hub }) => ({
        ...hub,
        agesStart: ages.start,
        agesTo: ages.toAge,
        stages: stages.map(flat),
        sites: sites.items.map(named),
      })),
    })),
    postgraphile: graphql<PostGraphileData>(postgraphileQuery, { slug }, ({ councilBySlug }) => ({
      name: councilBySlug.name,
      hubs: councilBySlug.hubs.map(({ stages, areas, sites, ...hub }) => ({
        // Its lists of a table in between have no order by what they lead to.
        ...hub,
        stages: stages.map(flat),
        areas: areas.map(({ area }) => area).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        sites: sites.map(named),
      })),
    })),
    handWritten: handWritten('/hub-directory', { slug }),
  },
});
