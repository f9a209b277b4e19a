// Estates that nobody can live in: “示例·锦溪苑”. Each name occurs once.
import type { SeededRandom } from './seeded-random.ts';

const beginnings = (
  '锦溪 翠湖 云栖 晴川 明月 桂香 梧桐 竹影 江畔 书香 春晓 望江 碧桐 青禾 听雨 流云 朗月 沁园 怡景 和悦 ' +
  '临风 枕水 揽翠 凝香 晓风 秋水 暖阳 星汀 芳洲 兰汀 松涛 鹭洲 棠溪 采荷 画屏 溪山 栖霞 拂柳 倚云 映雪 ' +
  '长亭 半夏 青石 丹枫 芦花 橘园 白鹭 千帆 渔歌 砚池 紫藤 银杏 海棠 玉兰 金桂 莲池 柳岸 竹里 梅溪 鹤鸣 ' +
  '麓山 星桥 月湖 霞飞 云间 半岛 水岸 绿洲 天澜 北苑'
).split(' ');
const townEndings = '苑 花园 雅居 家园 名邸 里 庭 府 新城 小区 公馆 坊'.split(' ');
const villageEndings = '新村 新居 院子 村安置点'.split(' ');

/** Names in a fixed shuffled order; towns and villages have endings of their own. */
export function estateNameSource(random: SeededRandom): { town(): string; village(): string } {
  const combine = (endings: readonly string[]) =>
    random.shuffle(endings.flatMap((ending) => beginnings.map((beginning) => `示例·${beginning}${ending}`)));
  const town = combine(townEndings);
  const village = combine(villageEndings);
  const take = (names: string[]) => {
    const name = names.pop();
    if (name === undefined) throw new Error('The city has more estates than names.');
    return name;
  };
  return { town: () => take(town), village: () => take(village) };
}
