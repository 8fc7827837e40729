import "./status.css";

type Props = { readonly name: string; readonly size?: "small" | "normal" | "large" };

/** "Іван Коваль" -> "ІК" */
export const initialsOf = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.replace(/^[«"'(]+/, "").charAt(0))
    .join("")
    .toUpperCase();

/** One of four muted hues, the same for the same name everywhere; never a status colour. */
const hueOf = (name: string): number => ([...name].reduce((total, letter) => (total * 31 + letter.codePointAt(0)!) % 9973, 7) % 4) + 1;

export const Avatar = ({ name, size = "normal" }: Props) => (
  <span className={`avatar ${size} hue${hueOf(name)}`} role="img" aria-label={name} title={name}>
    {initialsOf(name)}
  </span>
);

/** Initials and the name as it was written. */
export const Person = ({ name, size = "small" }: Props) => (
  <span className="person">
    <span className={`avatar ${size} hue${hueOf(name)}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
    {name}
  </span>
);
