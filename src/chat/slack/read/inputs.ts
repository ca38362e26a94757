import type { ViewStateValue } from '@slack/bolt';
import type { Inputs } from '../../../ports/turn.js';
import { plainIdOf } from '../render/ids.js';

type Values = Readonly<Record<string, Readonly<Record<string, ViewStateValue>>>>;

/** By input id. What was left empty is left out, but no tick at all is an answer too. */
export const inputsOf = (values: Values = {}): Inputs =>
  Object.fromEntries(
    Object.entries(values).flatMap(([block, elements]) =>
      Object.values(elements).flatMap((element): [string, string | string[]][] => {
        const given = givenIn(element);
        return given === null || given === undefined ? [] : [[plainIdOf(block), given]];
      }),
    ),
  );

function givenIn(element: ViewStateValue): string | string[] | null | undefined {
  switch (element.type) {
    case 'plain_text_input':
    case 'number_input':
      return element.value;
    case 'datepicker':
      return element.selected_date;
    case 'timepicker':
      return element.selected_time;
    case 'static_select':
    case 'radio_buttons':
      return element.selected_option?.value;
    case 'checkboxes':
    case 'multi_static_select':
      return (element.selected_options ?? []).map(({ value }) => value);
    case 'users_select':
      return element.selected_user;
    default:
      return null;
  }
}
