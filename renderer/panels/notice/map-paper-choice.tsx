import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Paper, paperOrientations, paperSizes } from '../../../shared/notice/sheets/paper.ts';

export interface MapPaperChoiceProps {
  readonly paper: Paper;
  readonly onChange: (paper: Paper) => void;
}

/** The paper of the maps: size, and upright or lying. */
export function MapPaperChoice({ paper, onChange }: MapPaperChoiceProps) {
  const { t } = useTranslation();
  return (
    <div className="row">
      <span>{t('notice.mapPaper')}</span>
      <Select
        aria-label={t('notice.mapPaperSize')}
        value={paper.size}
        options={paperSizes.map((value) => ({ value, label: value }))}
        onChange={(size) => onChange({ ...paper, size })}
      />
      <Select
        aria-label={t('notice.mapOrientation')}
        value={paper.orientation}
        style={{ minWidth: 132 }}
        options={paperOrientations.map((value) => ({ value, label: t(`notice.mapOrientations.${value}`) }))}
        onChange={(orientation) => onChange({ ...paper, orientation })}
      />
    </div>
  );
}
