// Words of who may serve an estate, on what ground, and how its children are counted.
export const zhServices = {
  services: {
    kinds: {
      base: '片区',
      shared: '共享',
      swap: '互换',
      dual: '双重纳入',
      feeder: '对口直升',
      lottery: '摇号',
    },
    quota: '名额 {{count}}',
    priority: '优先 {{count}}',
    term: '{{from}}—{{to}} 学年',
    year: '{{from}} 学年',
    since: '{{from}} 学年起',
    counted: '在此计 {{count}} 人',
    range: '在此计 {{least}}–{{most}} 人',
    rule: '每名儿童只计一次：互换计在接收方；双重纳入按约定比例分开计，没有约定的写明上下限，不重复相加。',
    otherAgreements: '其他涉及的协议',
  },
};
