/** the kind changes words; R-03: so does what the contract is called. */
export interface Programme {
  id: string;
  name: string;
  kind: 'mentoring' | 'coaching';
  contractWord: 'agreement' | 'contract' | 'learning agreement';
}
