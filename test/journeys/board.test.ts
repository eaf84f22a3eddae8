import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFindings, overflow } from '../support/browser.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.end());

test('a board chair finds the answer to each of the four questions on one page, looks at an earlier day, and prints it', async () => {
  for (const width of ['phone', 'desk'] as const) {
    const { page, context } = await journey.device({ as: 'board', width });
    await page.goto('/york/board');
    const answer = (question: string) => page.locator('.app-glance__line', { hasText: question }).locator('dd').innerText();
    expect(await answer('Where is the money?')).toContain('£997,000 awarded');
    expect(await answer('What is late or red?')).toContain('past their date');
    expect(await answer('What must we decide?')).toContain('The decision that selects the three sites');
    expect(await answer('What did families say?')).toContain('62 responses so far');
    for (const question of ['Where is the money?', 'What is late or red?', 'What must we decide?', 'What did families say?', 'What has changed?']) {
      const anchor = (await page.getByRole('link', { name: question }).getAttribute('href'))!;
      expect([anchor, await page.locator(`${anchor} h2`).count()]).toEqual([anchor, 1]);
    }
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);

    await page.getByText('Show another day').click();
    const day = page.getByRole('group', { name: 'Which day?', exact: true });
    for (const [label, value] of [['Day', '20'], ['Month', '12'], ['Year', '2022']] as const) await day.getByLabel(label).fill(value);
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('Board pack, as at 20 December 2022').waitFor();
    expect(await answer('Where is the money?')).toContain('467 days of the grant left');
    expect(await page.locator('#changes').innerText()).toContain('Forecast is £963,500, was £982,000');
    // One drawing is shown, of the two that are there, and it has a name.
    const drawings = page.getByRole('img', { name: /how it is used up/ });
    expect(await drawings.filter({ visible: true }).count()).toBe(1);
    expect(await overflow(page)).toBe(0);
    await context.close();
  }
});

test('on paper the pack names the council and the day, opens what is folded away, and leaves the form out', async () => {
  const { page, context } = await journey.device({ as: 'board', width: 'desk' });
  await page.goto('/york/board');
  await page.emulateMedia({ media: 'print' });
  await page.getByText('City of York Council. Board pack, as at').waitFor();
  expect(await page.getByRole('button', { name: 'Show' }).isVisible()).toBe(false);
  expect(await page.getByText('Take this pack as a Word file').isVisible()).toBe(false);
  const paper = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
  expect(pages).toBeGreaterThan(2);
  expect(pages).toBeLessThan(16);
  await context.close();
});

test('a board chair takes the pack of the day that is shown as a Word file', async () => {
  const { page, context } = await journey.device({ as: 'board', width: 'desk' });
  await page.goto('/york/board?asAt-day=20&asAt-month=12&asAt-year=2022');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Take this pack as a Word file' }).click();
  expect((await download).suggestedFilename()).toBe('board-pack-york-2022-12-20.docx');
  await context.close();
});
