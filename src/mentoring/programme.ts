/** the kind changes words; R-03: so does what the contract is called. */
export interface Vocabulary {
  kind: 'mentoring' | 'coaching';
  contractWord: 'agreement' | 'contract' | 'learning agreement';
}

export interface Programme extends Vocabulary {
  id: string;
  name: string;
}

/** Who does what for a programme. */
export interface ProgrammeRole {
  programme: string;
  person: string;
  /** Today only `coordinator`. */
  role: string;
}
