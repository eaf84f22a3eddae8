import { list, number, object, string, word } from './json.ts';

/** The row that a key points at. Looked up one by one: PostgreSQL would rather read those of all councils for each hub. */
const behind = (table: string, columns: string, key: string) =>
  `cross join lateral (select ${columns} from ${table} where id = ${key} offset 0) ${table}`;

const stages = list(
  object({ basis: word('stage.basis'), code: word('hub_stage_name.code'), label: string('hub_stage_name.label') }),
  'stage.position desc',
  `hub_stage stage ${behind('hub_stage_name', 'code, label', 'stage.stage_name_id')} where stage.hub_id = hub.id`,
);
const areas = list(
  object({ id: word('area.id'), name: string('area.name') }),
  'area.name, area.code',
  `hub_area served ${behind('area', 'id, name, code', 'served.area_id')} where served.hub_id = hub.id`,
);
const sites = list(
  object({
    id: word('site.id'),
    name: string('site.name'),
    role: word('site.role'),
    kind: word('site.kind'),
    status: word('site.status'),
    area: string('(select name from area where area.id = site.area_id)'),
  }),
  'site.name, site.id',
  'site where site.hub_id = hub.id',
);
const hubs = list(
  object({
    id: word('hub.id'),
    name: string('hub.name'),
    nameIsStated: 'hub.name_is_stated::text',
    kind: word('hub.kind'),
    form: word('hub.form'),
    summary: string('hub.summary'),
    agesStart: word('hub.ages_start'),
    agesTo: number('hub.ages_to_age'),
    stages,
    areas,
    sites,
  }),
  'hub.is_demonstration, hub.name_is_stated desc, hub.position, hub.name, hub.id',
  'hub where hub.council_id = council.id',
);

/** $1 slug of the council */
export const hubDirectory = `select ${object({ name: string('council.name'), hubs })} from council where council.slug = $1`;
