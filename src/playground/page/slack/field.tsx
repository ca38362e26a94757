import { useId, type ReactNode } from 'react';

export interface Labelled {
  label?: string | undefined;
  optional?: boolean;
  hint?: string | undefined;
  error?: string | undefined;
  /** What it stands beside, where it has no label of its own. */
  about?: string | undefined;
}

interface Described {
  id: string;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
}

/** The label above, the hint and what is wrong below, and the ids that tie them to the input. */
export function Field({
  label,
  about,
  optional,
  hint,
  error,
  fallback,
  children,
}: Labelled & { fallback: string; children: (described: Described) => ReactNode }) {
  const id = useId();
  const words = label ?? about ?? fallback;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'sl-field sl-wrong' : 'sl-field'}>
      <label className={label ? 'sl-label' : 'unseen'} htmlFor={id}>
        {words} {optional && <span className="sl-optional">(optional)</span>}
      </label>
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {error && (
        <p className="sl-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p className="sl-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
