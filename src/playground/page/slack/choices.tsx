import { useId } from 'react';
import { Field, type Labelled } from './field.js';
import type { Option } from './shapes.js';
import { useSurface, type Surface } from './surface.js';

type From = 'static' | 'users' | 'conversations' | 'channels';

export interface ChoiceElement {
  type: 'radio_buttons' | 'checkboxes' | `${From}_select` | `multi_${From}_select`;
  action_id?: string;
  placeholder?: { text: string };
  options?: Option[];
  option_groups?: { label: { text: string }; options: Option[] }[];
}

interface Props extends Labelled {
  place: { blockId: string; actionId: string };
  element: ChoiceElement;
}

export function Menu({ place, element, ...labelled }: Props) {
  const surface = useSurface();
  const placeholder =
    element.placeholder?.text ?? (element.type === 'users_select' ? 'Choose somebody' : 'Choose one');
  const groups = element.option_groups ?? [];
  return (
    <Field {...labelled} fallback={placeholder}>
      {(described) => (
        <select
          {...described}
          value={String(surface.answerAt(place, element))}
          onChange={({ target }) => surface.put(place, target.value, true)}
        >
          <option value="">{placeholder}</option>
          {groups.length === 0 &&
            optionsOf(element, surface).map((text) => <option key={text}>{text}</option>)}
          {groups.map(({ label, options }) => (
            <optgroup key={label.text} label={label.text}>
              {options.map(({ text }) => (
                <option key={text.text}>{text.text}</option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Radio buttons, check boxes, and menus of which several may be chosen. */
export function ChoiceBoxes({ place, element, label, about, optional, hint, error }: Props) {
  const surface = useSurface();
  const id = useId();
  const single = element.type === 'radio_buttons';
  const chosen = [surface.answerAt(place, element)].flat();
  const toggle = (text: string) =>
    surface.put(
      place,
      single
        ? text
        : chosen.includes(text)
          ? chosen.filter((each) => each !== text)
          : [...chosen, text].filter(Boolean),
      true,
    );
  return (
    <fieldset
      className={error ? 'sl-field sl-wrong' : 'sl-field'}
      aria-describedby={hint || error ? `${id}-more` : undefined}
    >
      <legend className={label ? 'sl-label' : 'unseen'}>
        {label ?? about ?? 'Choose'} {optional && <span className="sl-optional">(optional)</span>}
      </legend>
      {optionsOf(element, surface).map((text) => (
        <label className="sl-choice" key={text}>
          <input
            type={single ? 'radio' : 'checkbox'}
            name={id}
            checked={chosen.includes(text)}
            aria-invalid={error ? true : undefined}
            onChange={() => toggle(text)}
          />
          <span>{text}</span>
        </label>
      ))}
      <div id={`${id}-more`}>
        {error && <p className="sl-error">{error}</p>}
        {hint && <p className="sl-hint">{hint}</p>}
      </div>
    </fieldset>
  );
}

function optionsOf(
  { type, options, option_groups = [] }: ChoiceElement,
  { people, rooms }: Surface,
): readonly string[] {
  if (type.endsWith('users_select')) return people;
  if (type.endsWith('conversations_select') || type.endsWith('channels_select')) return rooms;
  return (options ?? option_groups.flatMap((group) => group.options)).map(({ text }) => text.text);
}
