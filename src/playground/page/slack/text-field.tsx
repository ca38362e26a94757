import { Field, type Labelled } from './field.js';
import { useSurface } from './surface.js';

const types = {
  plain_text_input: 'text',
  rich_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
} as const;

export interface TextElement {
  type: keyof typeof types;
  action_id?: string;
  placeholder?: { text: string };
  multiline?: boolean;
  max_length?: number;
  min_value?: string;
  max_value?: string;
  is_decimal_allowed?: boolean;
}

interface Props extends Labelled {
  place: { blockId: string; actionId: string };
  element: TextElement;
}

export function TextField({ place, element, ...labelled }: Props) {
  const surface = useSurface();
  const placeholder = element.placeholder?.text;
  const long = element.multiline === true || element.type === 'rich_text_input';
  const common = {
    value: String(surface.answerAt(place, element)),
    placeholder,
    maxLength: element.max_length,
    onChange: ({ target }: { target: { value: string } }) => surface.put(place, target.value, false),
    onBlur: () => surface.settle(),
  };
  return (
    <Field {...labelled} fallback={placeholder ?? 'Text'}>
      {(described) =>
        long ? (
          <textarea rows={4} {...common} {...described} />
        ) : (
          <input
            type={types[element.type]}
            min={element.min_value}
            max={element.max_value}
            step={element.is_decimal_allowed ? 'any' : undefined}
            {...common}
            {...described}
          />
        )
      }
    </Field>
  );
}
