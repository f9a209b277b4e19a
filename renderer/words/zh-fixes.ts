// Words of edits that are shown before they are made.
export const zhFixes = {
  fixes: {
    title: '可以这样改',
    hint: '点一项，先看它会改动什么；改动可以撤销。',
    effects: '会有的变化',
    catchment: '片区',
    more: '另有 {{count}} 个片区变化更小',
    apply: '照此修改',
  },
} as const;
