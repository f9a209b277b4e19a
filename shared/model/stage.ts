/** 学段. Catchments exist for primary and junior; senior schools are kept so that a roster goes in whole. */
export type Stage = 'primary' | 'junior' | 'senior';

export const stageNames = {
  primary: { zh: '小学', en: 'primary' },
  junior: { zh: '初中', en: 'junior secondary' },
  senior: { zh: '高中', en: 'senior secondary' },
} as const;
