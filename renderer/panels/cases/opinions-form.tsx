import { Input } from 'antd';
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BorderCase } from '../../../shared/model/records.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { IconButton } from '../../components/icon-button.tsx';

type Opinions = BorderCase['opinions'];

/** Who said what about a case, one below the other. */
export function OpinionsForm(props: {
  readonly opinions: Opinions;
  readonly onChange: (opinions: Opinions) => void;
}) {
  const { t } = useTranslation();
  const { opinions, onChange } = props;
  const replace = (at: number, changes: Partial<Opinions[number]>) =>
    onChange(opinions.map((one, index) => (index === at ? { ...one, ...changes } : one)));
  return (
    <section className="stack" style={{ gap: 6 }} aria-label={t('cases.opinions')}>
      <h4>{t('cases.opinions')}</h4>
      {opinions.length === 0 ? <p className="soft">{t('cases.noOpinions')}</p> : null}
      {opinions.map(({ from, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an opinion has nothing that tells it from another while it is written
        <div key={at} className="row" style={{ alignItems: 'flex-start' }}>
          <Input
            aria-label={`${t('cases.opinionFrom')} ${at + 1}`}
            placeholder={t('cases.opinionFrom')}
            style={{ width: 150 }}
            value={from}
            onChange={(event) => replace(at, { from: event.target.value })}
          />
          <Input.TextArea
            aria-label={`${t('cases.opinionText')} ${at + 1}`}
            placeholder={t('cases.opinionText')}
            autoSize={{ minRows: 1, maxRows: 6 }}
            value={text}
            onChange={(event) => replace(at, { text: event.target.value })}
          />
          <IconButton
            label={t('border.removeItem', { name: from || t('cases.opinionText') })}
            icon={<X />}
            onPress={() => onChange(opinions.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <div>
        <ActionButton icon={<Plus />} onPress={() => onChange([...opinions, { from: '', text: '' }])}>
          {t('cases.addOpinion')}
        </ActionButton>
      </div>
    </section>
  );
}
