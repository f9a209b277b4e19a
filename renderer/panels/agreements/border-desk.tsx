import { useTranslation } from 'react-i18next';
import { useView } from '../../state/use-session.ts';
import { type BorderSectionId, borderSections } from './border-sections.ts';
import { PairSides } from './pair-sides.tsx';
import { SectionTabs } from './section-tabs.tsx';

const sectionIds = Object.keys(borderSections) as BorderSectionId[];

/** Left of the map: two authorities side by side, and below them one section of what lies between them. */
export function BorderDesk() {
  const { t } = useTranslation();
  const { borderSection, look } = useView((view) => view);
  const Section = borderSections[borderSection];
  return (
    <div className="border-desk">
      <div className="panel-heading" style={{ paddingRight: 34 }}>
        <h2>{t('border.deskTitle')}</h2>
      </div>
      <PairSides />
      <SectionTabs
        sections={sectionIds}
        value={borderSection}
        onChange={(next) => look({ borderSection: next })}
      />
      <Section />
    </div>
  );
}
