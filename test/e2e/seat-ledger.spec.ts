// The seat ledger in the window: what an agreement promises and how many children come, and the campuses' books.
import { expect, test } from './drivers/desk-test.ts';

test('the ledger shows every year of an agreement, and campuses whose seats it moves', async ({
  page,
  desk,
}) => {
  await desk.openLedger();
  const ledger = page.getByRole('table', { name: '学位台账' });

  await test.step('a row a year: seats each way, children each way, what was carried over', async () => {
    const year = ledger
      .getByRole('row')
      .filter({ hasText: '涪城区与科技城新区边界小区' })
      .filter({ hasText: '2026' });
    await expect(year).toContainText('7 ⇄ 9');
    await year.click();
    await expect(desk.inspector()).toContainText('双重纳入');
  });

  await test.step('the campuses: base + in − out, and a city that has as many seats as before', async () => {
    await page.getByText('按校区').click();
    const book = page.getByRole('table', { name: '按校区' });
    await expect(book.getByRole('row').filter({ hasText: '御营小学' })).toContainText('+7−27');
    const total = book.getByRole('row').filter({ hasText: '全市合计' }).getByRole('cell');
    const cells = await total.allInnerTexts();
    expect(cells.at(1)).toBe(cells.at(-1));
  });
});
