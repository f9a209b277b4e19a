// The desk in the words of its people. Only this file knows how the window is built.
import { expect, type Locator, type Page } from '@playwright/test';

export class Desk {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await expect(this.page.getByRole('tab', { name: '划片' })).toBeVisible();
  }

  /** The map has drawn all it was given, and the picture that stood for it is gone. */
  async mapIsDrawn(): Promise<void> {
    await expect(this.page.locator('[data-map-ready="true"]')).toBeVisible({ timeout: 60_000 });
    await expect(this.page.locator('.first-picture')).toHaveCount(0);
  }

  /** Selects a catchment by its name, as one finds it. */
  async selectCatchment(name: string): Promise<void> {
    await this.page.keyboard.press('f');
    const dialog = this.page.getByRole('dialog', { name: '查找' });
    await dialog.getByRole('textbox').fill(name);
    await dialog
      .getByRole('option')
      .filter({ hasText: /片区|学区/u })
      .first()
      .click();
    await expect(this.inspector()).toContainText(name);
  }

  /** The line below the map that says what the tool in hand will do. */
  hint(): Locator {
    return this.page.getByRole('status').filter({ hasText: /Esc|点击/u });
  }

  /** What the inspector says of the selected catchment's area: the screen shows an edit when it says another. */
  shownArea(): Promise<string | null> {
    return this.inspector()
      .getByText(/^[\d,.]+ 公顷$/u)
      .first()
      .textContent();
  }

  async goTo(desk: '划片' | '边界协商' | '公示'): Promise<void> {
    await this.page.getByRole('tab', { name: desk }).click();
  }

  /** The two authorities that the border desk is about. */
  async choosePair(one: string, other: string): Promise<void> {
    for (const [side, name] of [
      ['一方', one],
      ['另一方', other],
    ] as const) {
      await this.page.getByRole('combobox', { name: side, exact: true }).click();
      await this.page.getByTitle(name, { exact: true }).last().click();
    }
  }

  async openFindings(): Promise<void> {
    const table = this.page.getByRole('table', { name: /^问题/u });
    if (!(await table.isVisible())) await this.page.getByRole('tab', { name: /^问题/u }).click();
    await expect(table).toBeVisible();
  }

  async openLedger(): Promise<void> {
    await this.page.getByRole('tab', { name: '学位台账' }).click();
    await expect(this.page.getByRole('table', { name: '学位台账' })).toBeVisible();
  }

  /** The row of the findings list about two catchments, whichever is named first. */
  overlapOf(one: string, other: string): Locator {
    return this.page
      .getByRole('row')
      .filter({ hasText: '重叠' })
      .filter({ hasText: one })
      .filter({ hasText: other })
      .filter({ hasNotText: '多头服务' });
  }

  inspector(): Locator {
    return this.page.getByRole('region', { name: '检查栏' });
  }

  async zoomToSelection(): Promise<void> {
    await this.inspector().getByRole('button', { name: '缩放到此' }).first().click();
    await this.mapIsDrawn();
  }

  async draftAgreementFromFinding(number: string): Promise<void> {
    await this.inspector()
      .getByRole('button', { name: /拟协议/u })
      .click();
    const dialog = this.page.getByRole('dialog', { name: '新拟协议' });
    await expect(dialog.getByText('两个方向相等')).toBeVisible();
    await dialog.getByLabel('协议编号').fill(number);
    await dialog.getByRole('button', { name: '保存为草案' }).click();
    await expect(dialog).toBeHidden();
  }

  async sign(authority: string, name: string): Promise<void> {
    await this.inspector()
      .getByRole('button', { name: `${authority}签署` })
      .click();
    const dialog = this.page.getByRole('dialog', { name: `${authority}签署` });
    await dialog.getByLabel('签署人').fill(name);
    await this.page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  }

  async bringIntoForce(by: string): Promise<void> {
    await this.inspector().getByRole('button', { name: '使其生效' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill(by);
    await dialog.getByRole('button', { name: '使其生效' }).click();
    await expect(dialog).toBeHidden();
  }

  async selectAgreement(title: string): Promise<void> {
    await this.goTo('边界协商');
    await this.page.getByRole('button').filter({ hasText: title }).click();
    await expect(this.inspector().getByRole('heading', { name: title })).toBeVisible();
  }

  async endAgreement(by: string, reason: string): Promise<void> {
    await this.inspector().getByRole('button', { name: '提前终止' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('经办人').fill(by);
    await dialog.getByLabel('终止理由').fill(reason);
    await dialog.getByRole('button', { name: '提前终止' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Freezes the plan on the notice desk although findings are open, for a reason. */
  async freezePlan(waiver: string): Promise<void> {
    await this.page.getByLabel('仍要定稿的理由').fill(waiver);
    await this.page.getByRole('button', { name: '定稿此方案' }).click();
    await expect(this.page.getByText(/已定稿，编号/u)).toBeVisible({ timeout: 60_000 });
  }

  /** Into the folder that the file dialog shows first: the project's own. */
  async exportNotice(): Promise<void> {
    await this.page.getByRole('button', { name: /导出到文件夹/u }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: '选这个文件夹' }).click();
    await expect(dialog).toBeHidden();
    await expect(this.page.getByText(/公示\.pdf/u).first()).toBeVisible({ timeout: 60_000 });
  }

  undo(): Promise<void> {
    return this.page.keyboard.press('Control+z');
  }

  redo(): Promise<void> {
    return this.page.keyboard.press('Control+Shift+z');
  }
}
