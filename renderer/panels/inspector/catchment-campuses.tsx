import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catchment, Plan } from '../../../shared/model/records.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { RecordLink } from '../../components/record-link.tsx';
import { CampusSelect } from '../campus-select.tsx';

export interface CatchmentCampusesProps {
  readonly catchment: Catchment;
  readonly plan: Plan;
  readonly unavailableReason: string | null;
  readonly onEdit: (changes: { readonly campusIds: readonly string[] }) => void;
}

/** Where the children of a catchment go: links to look at, a list to choose from while it is being edited. */
export function CatchmentCampuses({ catchment, plan, unavailableReason, onEdit }: CatchmentCampusesProps) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const { campusIds } = catchment;
  return (
    <section>
      <h4 className="row">
        {t('inspector.campuses')}
        <IconButton
          label={`${t('app.edit')}: ${t('inspector.campuses')}`}
          icon={<Pencil />}
          isPressed={isEditing}
          unavailableReason={unavailableReason}
          onPress={() => setEditing(!isEditing)}
        />
      </h4>
      {campusIds.length === 0 ? <p className="is-warning">{t('inspector.noCampus')}</p> : null}
      {isEditing && unavailableReason === null ? (
        <CampusSelect
          label={t('inspector.campuses')}
          stage={plan.stage}
          authorityId={null}
          value={campusIds}
          isMultiple
          onChange={(next) => onEdit({ campusIds: next })}
        />
      ) : (
        <ul>
          {campusIds.map((campusId) => (
            <li key={campusId}>
              <RecordLink kind="campus" id={campusId} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
