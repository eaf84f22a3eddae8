import type { Seed } from '../platform/feature.ts';
import { redact } from '@throughline/shared/redaction';
import { newId, seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import { copyTexts, insertLayer, readResponsesOf, textsRead } from './free-text.queries.ts';
import { TextsPublicationRow } from './free-text.entity.ts';
import { questionId } from './form.seed.ts';
import { ConsultationPointRow, PointDispositionRow } from './point.entity.ts';
import { placeText } from './point.queries.ts';

const slug = 'what-matters-to-you';
const QUESTION = 4;
const decidedAt = new Date('2022-11-21T10:00:00Z');
const publishedAt = new Date('2022-11-28T09:00:00Z');

const points = [
  {
    theme: 'Opening', words: 'Say when hubs are open, and open when people are free.', texts: ['Opening times'], disposition: 'PARTLY',
    reason: 'Opening times can be published now. Longer hours wait for the budget.', changeMade: 'Each hub\'s page says when it is open.',
  },
  {
    theme: 'Who is helped', words: 'Fathers want groups of their own.', texts: ['A group for dads, like the one my neighbour Sam had'], disposition: 'ACCEPTED',
    reason: 'Few fathers come to the groups that there are.', changeMade: 'A group for fathers is tried out for a year.',
  },
  { theme: 'Getting there', words: 'Some families cannot reach a hub by bus.', texts: ['Getting there by bus'], disposition: 'OUT_OF_SCOPE', reason: 'Bus routes are decided elsewhere. The point was passed on.', changeMade: null },
  { theme: 'Waiting', words: 'People wait too long for help.', texts: ['Waiting lists'], disposition: 'REJECTED', reason: 'A hub has no say over the waiting lists of other services.', changeMade: null },
] as const;

/** What people wrote to York's closed consultation, decided on, published and answered; and a point of the open one that waits. All made up. */
export const seedYorkTexts: Seed = async (em, council) => {
  if (council.slug !== 'york' || !council.demo) return;
  const own = { council: council.id, isDemonstration: true };
  await em.execute(
    `insert into safeguarding_route (council_id, post, procedure, is_demonstration) values (?, ?, ?, true) on conflict do nothing`,
    [council.id, 'Designated safeguarding lead (made up)', 'Tell the front door for children the same day. If somebody is in danger now, ring 999 first.'],
  );
  await plantOnce(em, ConsultationPointRow, [{
    ...own, id: seedId('consultation-point', 'york', 'open 1'), consultation: seedId('consultation', 'york', 'family-hubs-have-your-say'), questionKey: questionId('family-hubs-have-your-say', 5),
    number: 1, theme: 'Opening', words: 'Keep a group on Saturdays.', disposition: null, reason: null, changeMade: null, officerPost: null, decision: null, publishedAt: null, saidDisplay: null, version: 1,
  }]);
  const consultation = seedId('consultation', 'york', slug);
  if ((await em.count(TextsPublicationRow, { consultation })) > 0) return;
  const by = seedId('person', 'york', 'programme');
  await readResponsesOf(em, consultation);
  const texts = await textsRead(em, { questionKey: null, standing: 'AWAITING', limit: 100, offset: 0 });
  for (const text of texts) {
    const left = redact(text.words, [{ words: 'Sam', kind: 'NAME' }]);
    const decision = left.ok ? { decision: 'PUBLISH_REDACTED' as const, words: left.words, takenOut: left.takenOut } : { decision: 'PUBLISH' as const, words: null, takenOut: [] };
    await insertLayer(em, { councilId: council.id, consultationId: consultation, by, at: decidedAt }, text, { ...decision, reason: null });
  }
  await em.insert(TextsPublicationRow, { ...own, consultation, publishedAt });
  await copyTexts(em, consultation);
  for (const [place, { texts: said, ...point }] of points.entries()) {
    const id = seedId('consultation-point', 'york', `${slug} ${place + 1}`);
    const dealt = { disposition: point.disposition, reason: point.reason, changeMade: point.changeMade, officerPost: 'Programme manager (made up)', decision: null };
    await em.insert(ConsultationPointRow, {
      ...own, id, consultation, questionKey: questionId(slug, QUESTION), number: place + 1, theme: point.theme, words: point.words, ...dealt, publishedAt, saidDisplay: '[c]', version: 2,
    });
    await em.insert(PointDispositionRow, { ...own, id: newId(), point: id, ...dealt, recordedBy: by, recordedAt: decidedAt });
    for (const text of texts.filter(({ words }) => (said as readonly string[]).includes(words))) await placeText(em, { councilId: council.id, consultationId: consultation, pointId: id, textId: text.id });
  }
};
