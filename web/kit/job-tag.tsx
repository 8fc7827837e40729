import "./status.css";
import { Link } from "@tanstack/react-router";

type Props = { readonly number: string; readonly to?: string; readonly large?: boolean };

/** The number of a document as the paper tag with a punched hole that hangs on the device itself. */
export function JobTag({ number, to, large = false }: Props) {
  const className = large ? "job-tag large" : "job-tag";
  return to === undefined ? (
    <span className={className}>{number}</span>
  ) : (
    <Link className={className} to={to}>
      {number}
    </Link>
  );
}
