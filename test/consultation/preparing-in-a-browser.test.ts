import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenDraftForm } from '../support/given-consultation-life.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.end());

const york = seedId('council', 'york');
const fill = async (page: Page, values: Record<string, string>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) await page.fill(`[name="${name}"]`, value);
};
const day = (name: string, on: string): Record<string, string> => {
  const [year, month, date] = on.split('-') as [string, string, string];
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
};
const press = async (page: Page, name: string, path: string | RegExp): Promise<void> => {
  await page.click(`button:has-text("${name}")`);
  await page.waitForURL(path);
};

describe.each([{ how: 'with scripts', scripts: true }, { how: 'without scripts', scripts: false }])('in a browser $how', ({ scripts }) => {
  const slug = `hubs-${scripts ? 'with' : 'without'}-scripts`;
  const manage = `/york/consultations/${slug}/manage`;

  test('an officer prepares a consultation from nothing, publishes it and lets it close later', async () => {
    const { page } = await journey.device({ as: 'programme', width: 'desk', scripts });
    await page.goto('/york/consultations');
    await page.click('text=Prepare a consultation');
    await page.waitForURL('**/consultations/new');
    await fill(page, {
      title: 'The future of our hubs', slug, summary: 'What should hubs offer?', whyNow: 'Nothing is decided.', nextSteps: 'It goes to the committee.', statedLength: '8 weeks',
      ...day('opensOn', '2026-12-01'), ...day('closesOn', '2027-01-25'), ...day('feedbackDueOn', '2027-03-31'),
    });
    for (const name of ['changesChildrensCentres', 'changesYouthProvision', 'changesSendProvision']) await page.check(`[name="${name}"][value="NO"]`);
    await press(page, 'Save and continue', `**${manage}`);
    expect(await page.textContent('main')).toContain('of 17 things are missing before it can be published');

    const [consultation] = await journey.server.em.fork().execute<{ id: string }[]>('select id from consultation where slug = ?', [slug]);
    await givenDraftForm(journey.server.em, { id: consultation!.id, councilId: york });
    for (const [reference, kind] of [['Option 1', 'CHANGE'], ['Status quo', 'STATUS_QUO']] as const) {
      await page.goto(`${manage}/options/new`);
      await fill(page, { reference, title: `${reference} in short`, summary: 'What it would do.' });
      await page.check(`[name="kind"][value="${kind}"]`);
      await page.check('[name="isConsultedOn"][value="YES"]');
      await press(page, 'Save', `**${manage}/proposal`);
    }
    await page.click('button:has-text("Move up")');
    await expect.poll(() => page.textContent('h3 >> nth=0')).toContain('Status quo');
    await page.goto(`${manage}/duties/new`);
    await fill(page, { statute: 'Equality Act 2010', section: 'Section 149', requirement: 'Have due regard.', metBy: 'By an assessment.' });
    await press(page, 'Save', `**${manage}/proposal`);

    await page.goto(`${manage}/pack`);
    await page.fill('[name="title"]', 'The proposal');
    await page.setInputFiles('[name="file"]', { name: 'proposal.html', mimeType: 'text/html', buffer: Buffer.from('<b>no</b>') });
    await press(page, 'Send the file', '**/pack?problem=WRONG_KIND*');
    expect(await page.inputValue('[name="title"]')).toBe('The proposal');
    expect(await page.textContent('.govuk-error-summary')).toContain('must be a PDF');
    await page.fill('[name="title"]', 'The proposal');
    await page.setInputFiles('[name="file"]', { name: 'proposal.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await press(page, 'Send the file', `**${manage}/pack`);
    expect(await page.textContent('main')).toContain('proposal.pdf');

    await page.goto(`${manage}/groups/new`);
    await fill(page, { name: 'Parents' });
    await page.selectOption('[name="kind"]', 'PARENTS');
    await page.check('[name="isPrescribed"][value="NO"]');
    await page.check('[name="isSeldomHeard"][value="NO"]');
    await press(page, 'Save', `**${manage}/groups`);
    for (const kind of ['EQUALITY_ASSESSMENT', 'LEGAL_ADVICE'] as const) {
      await page.goto(`${manage}/checklist/record`);
      await page.check(`[name="kind"][value="${kind}"]`);
      if (kind === 'EQUALITY_ASSESSMENT') await page.selectOption('[name="assessmentStage"]', 'INITIAL');
      await fill(page, { byRole: 'Adviser', note: 'On file.', ...day('doneOn', '2026-10-01') });
      await press(page, 'Save', `**${manage}/checklist`);
    }
    await page.goto(`${manage}/dates`);
    expect(await page.textContent('main')).toContain('Missing: Approval');
    await page.goto(`${manage}/checklist/waive/APPROVAL`);
    await fill(page, { reason: 'The director may open it.', byRole: 'Director' });
    await press(page, 'Leave it out', `**${manage}/checklist`);
    await page.goto(`${manage}/dates`);
    await page.click('button:has-text("Publish")');
    await page.waitForSelector('text=Opening soon');

    await page.goto(`${manage}/dates/extend`);
    await fill(page, { ...day('closesOn', '2027-02-08'), reason: 'The holidays fall into it.' });
    await press(page, 'Save and tell everybody', `**${manage}/dates`);
    const public_ = (await journey.device({ scripts: false })).page;
    await public_.goto(`/york/consultations/${slug}`);
    const shown = (await public_.textContent('main'))!;
    expect(shown).toContain('It closes on 8 February 2027, not on 25 January 2027. The holidays fall into it.');
    expect(shown).toContain('Nothing is decided.');
    expect(shown).not.toContain('Manage this consultation');
  });

  test('a second editor is told what changed meanwhile and overwrites nothing unseen', async () => {
    const { page } = await journey.device({ as: 'programme', width: 'desk', scripts });
    const other = (await journey.device({ as: 'admin', width: 'desk', scripts })).page;
    const duty = `/york/consultations/family-hubs-have-your-say/manage/duties/${seedId('consultation-duty', 'york', '149')}`;
    await page.goto(duty);
    await other.goto(duty);
    await other.fill('[name="metBy"]', `An assessment, ${scripts ? 'one' : 'two'}.`);
    await press(other, 'Save', '**/manage/proposal');
    await page.fill('[name="metBy"]', 'Something else.');
    await page.click('button:has-text("Save")');
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.textContent('main')).toContain(`An assessment, ${scripts ? 'one' : 'two'}.`);
    expect(await page.inputValue('[name="metBy"]')).toBe('Something else.');
  });
});

test('whoever does not keep a consultation is led back to it', async () => {
  const { page } = await journey.device({ as: 'panel' });
  for (const under of ['', '/checklist', '/heard', '/pack/new']) {
    await page.goto(`/york/consultations/family-hubs-have-your-say/manage${under}`);
    expect(new URL(page.url()).pathname).toBe('/york/consultations/family-hubs-have-your-say');
  }
  const board = (await journey.device({ as: 'board' })).page;
  await board.goto('/york/consultations/family-hubs-have-your-say/manage/heard');
  expect(await board.textContent('main')).toContain('of 100 to be heard');
  expect(await board.locator('text=Add to the log').count()).toBe(0);
});
