import { AgreementDialog } from '../panels/agreements/agreement-dialog.tsx';
import { AgreementStepDialog } from '../panels/agreements/agreement-step-dialog.tsx';
import { UsedSeatsDialog } from '../panels/agreements/used-seats-dialog.tsx';
import { CaseDialog } from '../panels/cases/case-dialog.tsx';
import { DecideCaseDialog } from '../panels/cases/decide-case-dialog.tsx';
import { OpenCaseDialog } from '../panels/cases/open-case-dialog.tsx';
import { CopyCatchmentDialog } from '../panels/copy-catchment-dialog.tsx';
import { ImportDialog } from '../panels/import/import-dialog.tsx';
import { AddServiceDialog } from '../panels/inspector/add-service-dialog.tsx';
import { NewCatchmentDialog } from '../panels/new-catchment-dialog.tsx';
import { NewPlanDialog } from '../panels/plans/new-plan-dialog.tsx';
import { SplitCatchmentDialog } from '../panels/split-catchment-dialog.tsx';
import { SplitUnitsDialog } from '../panels/split-units-dialog.tsx';
import { useProject, useView } from '../state/use-session.ts';
import { CommandPalette } from './command-palette.tsx';
import { FindDialog } from './find-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';

/** The dialog that is open, if any. All but the palette and the keys are about the open project. */
export function DialogHost() {
  const dialog = useView((view) => view.dialog);
  const look = useView((view) => view.look);
  const isOpen = useProject((project) => project.phase === 'open');
  const close = () => look({ dialog: null });
  if (dialog === null) return null;
  if (dialog.type === 'palette') return <CommandPalette onClose={close} />;
  if (dialog.type === 'keys') return <KeysDialog onClose={close} />;
  if (!isOpen) return null;
  switch (dialog.type) {
    case 'find':
      return <FindDialog onClose={close} />;
    case 'import':
      return <ImportDialog onClose={close} />;
    case 'new-plan':
      return <NewPlanDialog parentId={dialog.parentId} onClose={close} />;
    case 'new-catchment':
      return <NewCatchmentDialog from={dialog.from} onClose={close} />;
    case 'split-catchment':
      return <SplitCatchmentDialog {...dialog} onClose={close} />;
    case 'copy-catchment':
      return <CopyCatchmentDialog {...dialog} onClose={close} />;
    case 'split-units':
      return <SplitUnitsDialog {...dialog} onClose={close} onCancel={() => look({ dialog: dialog.cause })} />;
    case 'agreement':
      return <AgreementDialog agreementId={dialog.agreementId} terms={dialog.terms} onClose={close} />;
    case 'open-case':
      return <OpenCaseDialog {...dialog} onClose={close} />;
    case 'add-service':
      return <AddServiceDialog unitId={dialog.unitId} onClose={close} />;
    case 'case':
      return <CaseDialog caseId={dialog.caseId} onClose={close} />;
    case 'decide-case':
      return <DecideCaseDialog caseId={dialog.caseId} onClose={close} />;
    case 'used-seats':
      return <UsedSeatsDialog agreementId={dialog.agreementId} onClose={close} />;
    case 'agreement-step':
      return <AgreementStepDialog {...dialog} onClose={close} />;
  }
}
