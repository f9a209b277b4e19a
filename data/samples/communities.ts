// 社区: names from the list of the National Bureau of Statistics; which blocks they cover is made up.
import { type AuthorityName, authorityNames, blocksOfAuthority } from './authorities.ts';
import { type BlockId, blockOf } from './blocks.ts';
import { seededRandom } from './seeded-random.ts';

const names: Readonly<Record<AuthorityName, string>> = {
  涪城区:
    '警钟街 解放街 钟鼓楼 滨江 文昌 铁牛街 成绵路 临园路东段 绵兴路 会仙 安昌 得月楼 绵州 跃北 子云亭 西山 花园南街 长虹 圣水 南河 高水 御营 南山',
  游仙区: '富乐 东津 芙蓉 五里 开元 沈家坝 仙鹤 石马 小枧 柏林 魏城 忠兴 云凤 玉河',
  安州区: '益昌 文星 白鹤林 花荄 界牌 桑枣 黄土 秀水 塔水 乐兴',
  经开区: '三江 文跃 板桥 三元 群丰 友谊 涪沿 滨湖 桃园',
  科技城新区: '上马 八角 西园 科园 元通 兴隆 科虹 华奥 阳光',
};

/** The community of every block of the city. */
export function communityOfBlocks(seed: number): Map<BlockId, string> {
  const random = seededRandom(seed + 2);
  const community = new Map<BlockId, string>();
  for (const authority of authorityNames) {
    const blocks = blocksOfAuthority(authority);
    const middles = names[authority]
      .split(' ')
      .map((name) => ({ name: `${name}社区`, block: blockOf(random.pick(blocks)) }));
    for (const id of blocks) {
      const { column, row } = blockOf(id);
      const distance = (middle: (typeof middles)[number]) =>
        Math.hypot(middle.block.column - column, middle.block.row - row);
      const nearest = middles.reduce((best, each) => (distance(each) < distance(best) ? each : best));
      community.set(id, nearest.name);
    }
  }
  return community;
}
