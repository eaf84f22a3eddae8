import { plantFacts, plantIssues, type PaperCode } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { AppointmentRow, PostRow } from './post.entity.ts';

interface SeedPost {
  key: string;
  title: string;
  alsoCalled?: string;
  holders: string[];
  fact: string;
  place: string;
}

/** Holders of public posts, as the papers print them on their fronts and in their contacts. */
const posts: Record<string, { paper: PaperCode; shownOn: string; posts: SeedPost[] }> = {
  kirklees: {
    paper: 'KIR', shownOn: '2019-02-25',
    posts: [
      { key: 'strategic-director', title: 'Strategic Director', holders: ['Mel Meggs'], fact: 'KIR-07', place: 'header' },
      { key: 'service-director', title: 'Service Director Learning and Early Support', holders: ['Jo-Anne Sanders'], fact: 'KIR-71', place: 'section 10' },
      { key: 'portfolio-holder', title: 'Cabinet member for the portfolio', holders: ['Councillor Viv Kendrick', 'Councillor Masood Ahmed'], fact: 'KIR-09', place: 'header' },
      { key: 'head-of-early-support', title: 'Head of Early Support', holders: ['Michelle Wheatcroft'], fact: 'KIR-69', place: 'section 8' },
    ],
  },
  barnet: {
    paper: 'BAR', shownOn: '2018-01-16',
    posts: [
      { key: 'committee-chairman', title: 'Chairman of the Committee', holders: ['Councillor Reuben Thompstone'], fact: 'BAR-03', place: 'header' },
      { key: 'operational-director', title: 'Operational Director – Early Help, Children in Need and Child Protection', holders: ['Tina McElligott'], fact: 'BAR-06', place: 'header' },
    ],
  },
  kent: {
    paper: 'KEN', shownOn: '2023-01-17',
    posts: [
      { key: 'cabinet-member-childrens-services', title: "Cabinet Member for Integrated Children's Services", holders: ['Sue Chandler'], fact: 'KEN-01', place: 'header' },
      { key: 'cabinet-member-education', title: 'Cabinet Member for Education and Skills', holders: ['Rory Love'], fact: 'KEN-01', place: 'header' },
      { key: 'corporate-director', title: 'Corporate Director of Children, Young People and Education', holders: ['Sarah Hammond'], fact: 'KEN-01', place: 'header' },
    ],
  },
  york: {
    paper: 'YOR', shownOn: '2022-12-20',
    posts: [
      {
        key: 'corporate-director', title: "Corporate Director of Children's Services", alsoCalled: "Director of Children's Services",
        holders: ['Martin Kelly'], fact: 'YOR-47', place: 'contact details',
      },
      { key: 'head-of-innovation', title: "Head of Innovation and Children's Champion", holders: ['Niall McVicar'], fact: 'YOR-47', place: 'contact details' },
    ],
  },
};

/** Keys: `seedId('post', <council>, <key>)`, such as ('post', 'kent', 'corporate-director'). */
export const seedPosts: Seed = async (em, council) => {
  const { paper, shownOn, posts: own } = posts[council.slug] ?? { paper: 'YOR', shownOn: '', posts: [] };
  const postId = (key: string) => seedId('post', council.slug, key);
  await plant(em, PostRow, own.map(({ key, title, alsoCalled = null }) => ({ id: postId(key), council: council.id, title, alsoCalled, isDemonstration: false })));
  for (const { key, title, holders, fact, place } of own) {
    await plant(em, AppointmentRow, holders.map((holder) => ({
      id: seedId('appointment', council.slug, key, holder), council: council.id, post: postId(key), holder, shownOn, isDemonstration: false,
    })));
    await plantFacts(em, council, paper, { type: 'post', id: postId(key) }, [{ fact, field: 'appointments', place, raw: title }]);
  }
  if (council.slug === 'york') {
    await plantIssues(em, council, 'YOR', { type: 'post', id: postId('corporate-director') }, [{
      code: 'X-24', place: 'header and contact details', raw: "Director of Children's Services", normalised: "Corporate Director of Children's Services",
      note: 'The front of the paper and its contacts give the same post two titles. Held as one post with another name.',
    }]);
  }
};
