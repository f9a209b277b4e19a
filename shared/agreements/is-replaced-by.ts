import type { Agreement } from '../model/records.ts';

/** Whether an agreement is the next version of another: in force, it takes the other's place. */
export function isReplacedBy({ predecessor }: Pick<Agreement, 'predecessor'>, other: Agreement): boolean {
  return predecessor?.succession === 'amendment' && predecessor.agreementId === other.id;
}
