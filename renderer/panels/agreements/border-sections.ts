// The sections of the border desk, in the order of the work. Each is a component in a file of its own that reads the
// chosen authorities (`view.authorityPair`) itself; its words are under `border.sections`.
import type { ComponentType } from 'react';
import { CasesSection } from '../cases/cases-section.tsx';
import { BeltSection } from '../negotiation/belt-section.tsx';
import { PackagesSection } from '../negotiation/packages-section.tsx';
import { SwapsSection } from '../negotiation/swaps-section.tsx';
import { AgreementsSection } from './agreements-section.tsx';
import { ClustersSection } from './clusters-section.tsx';

export const borderSections = {
  agreements: AgreementsSection,
  belt: BeltSection,
  swaps: SwapsSection,
  cases: CasesSection,
  clusters: ClustersSection,
  packages: PackagesSection,
} as const satisfies Readonly<Record<string, ComponentType>>;

export type BorderSectionId = keyof typeof borderSections;
