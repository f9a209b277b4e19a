// An agreement makes an overlap lawful only as long as it is in force: ended early, the overlap is an error again.
import { expect, test } from './drivers/desk-test.ts';

const title = '涪城区与科技城新区边界小区双重纳入协议（示例）';
const schools = ['北岸小学', '御营小学'] as const;

test('an agreement that is ended early gives its overlap back to the findings, and undo restores it', async ({
  desk,
}) => {
  await desk.openFindings();

  await test.step('while it is in force its overlap is declared', async () => {
    await expect(desk.overlapOf(...schools)).toContainText('已有协议');
    await desk.selectAgreement(title);
    await expect(desk.inspector()).toContainText('生效');
  });

  await test.step('ended with a reason, the overlap is an error', async () => {
    await desk.endAgreement('市教体局', '双方协商一致，自 2026 年起不再双重纳入');
    await expect(desk.inspector()).toContainText('已终止');
    await expect(desk.inspector()).toContainText('不再双重纳入');
    await expect(desk.overlapOf(...schools)).toContainText('错误');
  });

  await test.step('undo brings the agreement back', async () => {
    await desk.undo();
    await expect(desk.overlapOf(...schools)).toContainText('已有协议');
    await expect(desk.inspector().getByRole('button', { name: '提前终止' })).toBeVisible();
  });
});
