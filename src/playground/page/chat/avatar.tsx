const hues = [262, 205, 150, 28, 340, 52];

/** Initials in a colour of one's own; the bot's is the playground's mark. */
export function Avatar({ name, bot = false }: { name: string; bot?: boolean }) {
  if (bot) return <span className="avatar avatar-bot" aria-hidden="true" />;
  const initials = name
    .split(' ')
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2);
  const sum = Array.from(name).reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return (
    <svg className="avatar" viewBox="0 0 36 36" aria-hidden="true">
      <rect width="36" height="36" fill={`hsl(${hues[sum % hues.length]} 42% 38%)`} />
      <text x="18" y="23" textAnchor="middle">
        {initials}
      </text>
    </svg>
  );
}
