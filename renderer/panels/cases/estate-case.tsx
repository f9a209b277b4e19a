import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../components/action-button.tsx';
import { useRecords, useView } from '../../state/use-session.ts';

/** To the open case of an estate and the side across, or to opening one. */
export function EstateCase(props: { readonly unitId: string; readonly otherAuthorityId: string }) {
  const { t } = useTranslation();
  const records = useRecords();
  const { look, select } = useView((view) => view);
  const open = [...records.case.values()].find(
    ({ unitId, otherAuthorityId, decision }) =>
      unitId === props.unitId && otherAuthorityId === props.otherAuthorityId && decision === null,
  );
  if (!open) {
    return (
      <ActionButton onPress={() => look({ dialog: { type: 'open-case', ...props } })}>
        {t('cases.fromBelt')}
      </ActionButton>
    );
  }
  return <ActionButton onPress={() => select({ kind: 'case', id: open.id })}>{t('cases.goTo')}</ActionButton>;
}
