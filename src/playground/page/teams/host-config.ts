import { HostConfig } from 'adaptivecards';

const ink = { default: '#242424', subtle: '#616161' };
const colour = (normal: string) => ({ default: normal, subtle: normal });

/** How Teams' light theme sizes, spaces and colours a card. */
export const teamsLook = new HostConfig({
  fontFamily: '"Segoe UI", system-ui, -apple-system, "Helvetica Neue", sans-serif',
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#e0e0e0' },
  supportsInteractivity: true,
  containerStyles: {
    default: {
      backgroundColor: '#ffffff',
      foregroundColors: {
        default: ink,
        dark: ink,
        light: colour('#ffffff'),
        accent: colour('#5b5fc7'),
        good: colour('#0e700e'),
        warning: colour('#8a3707'),
        attention: colour('#b10e1c'),
      },
    },
    emphasis: { backgroundColor: '#f5f5f5', foregroundColors: { default: ink } },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12 },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', spacing: 'small' },
  },
});
