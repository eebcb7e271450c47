import Link from 'next/link';

/** Each on a line of its own, where a click in its middle meets it. */
const links = [
  ['to-shadow', '/reset'],
  ['to-light', '/reset/light'],
  ['to-early-shadow', '/early'],
  ['to-early-light', '/early/light'],
];

export default function AwayPage() {
  return (
    <main id="away-page">
      <h1>Somewhere else</h1>
      {links.map(([id, href]) => (
        <p key={id}>
          <Link id={id} href={href}>
            Back to the form
          </Link>
        </p>
      ))}
    </main>
  );
}
