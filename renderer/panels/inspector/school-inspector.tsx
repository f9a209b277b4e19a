import { useTranslation } from 'react-i18next';
import { FactList } from '../../components/fact-list.tsx';
import { RecordLink } from '../../components/record-link.tsx';
import { useRecords } from '../../state/use-session.ts';
import { Gone } from './gone.tsx';
import { InspectorTitle } from './inspector-title.tsx';

export function SchoolInspector({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const records = useRecords();
  const school = records.school.get(id);
  if (!school) return <Gone />;
  const campuses = [...records.campus.values()].filter(({ schoolId }) => schoolId === id);
  return (
    <>
      <InspectorTitle kind={t('inspector.school')}>{school.name}</InspectorTitle>
      <FactList
        facts={[
          { label: t('inspector.schoolCode'), value: school.code },
          {
            label: t('inspector.authority'),
            value: school.authorityId ? (
              <RecordLink kind="authority" id={school.authorityId} />
            ) : (
              t('app.unknown')
            ),
          },
        ]}
      />
      <section>
        <h4>
          {t('inspector.campus')} <span className="count-badge">{campuses.length}</span>
        </h4>
        <ul className="record-list">
          {campuses.map((campus) => (
            <li key={campus.id}>
              <RecordLink kind="campus" id={campus.id} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
