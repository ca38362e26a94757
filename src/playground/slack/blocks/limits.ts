/**
 * What Slack accepts, in characters or pieces. Measured or documented by Slack; where its page and its server
 * differ, the stricter one stands here.
 */
export const limits = {
  text: 40_000,
  message: { blocks: 50, characters: 13_200 },
  view: { blocks: 100, bytes: 250_000, title: 24, stack: 3, privateMetadata: 3000 },
  id: 255,
  url: 3000,
  section: { text: 3000, fields: 10, field: 2000 },
  header: 150,
  image: { alt: 2000, title: 2000 },
  context: 10,
  actions: 25,
  button: { text: 75, value: 2000, label: 75 },
  overflow: 5,
  option: { text: 75, value: 150, description: 75 },
  options: 100,
  groups: 100,
  boxes: 10,
  input: { label: 2000, hint: 2000, placeholder: 150, value: 3000 },
  confirm: { title: 100, text: 300, button: 30 },
  channelName: 80,
  metadata: 8000,
} as const;
