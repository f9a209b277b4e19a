// Words of what an agreement or a case rests on: documents, consultations, shared pools.
export const zhEvidence = {
  evidence: {
    addDocument: '选择文件…',
    noDocuments: '还没有文件。选一份会议纪要、文件或照片：记下文件名、日期和校验值，原件由单位保存。',
    bytes: '{{count}} 字节',
    dateOf: '{{name}}的日期',
    noConsultations: '还没有征求意见记录。',
    addConsultation: '添加一次征求意见',
    consulted: '征求对象',
    consultedHint: '如：小区业主代表',
    heldOn: '日期',
    askedCount: '发出（份）',
    answeredCount: '收回（份）',
    inFavourCount: '同意（份）',
    result: '结果',
    poolHint: '各校区每年拿出几个学位；上面的小区按顺序支取，没有支取的退回校区。',
    addPool: '{{name}}的校区入池…',
    poolDrawn: '支取 {{drawn}} · 退回 {{rest}}',
    poolShort: '差 {{count}} 个学位',
  },
};
