// biome-ignore-all lint/a11y/useSemanticElements: a fieldset cannot be laid out in a line.
import "./button.css";
import { Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { MouseEvent, ReactNode, Ref } from "react";
import type { IconName } from "./drawings.ts";
import { Icon } from "./icon.tsx";

export type ButtonLook = {
  /** One filled a screen: use MainButton for it. */
  readonly kind?: "paper" | "filled" | "bare" | "link";
  readonly size?: "low" | "normal" | "tall";
  readonly icon?: IconName;
  readonly danger?: boolean;
  readonly wide?: boolean;
};

type Props = ButtonLook & {
  readonly children: ReactNode;
  readonly onPress?: (event: MouseEvent) => void;
  /** Leads somewhere instead of doing something. */
  readonly to?: string;
  readonly submit?: boolean;
  /** Being done: cannot be pressed twice. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  readonly label?: string;
  readonly pressed?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Button({ children, onPress, to, submit, busy = false, disabled = false, describedBy, label, pressed, ref, ...look }: Props) {
  const { kind = "paper", size = "normal", icon, danger = false, wide = false } = look;
  const className = ["button", kind, size, danger && "danger", wide && "wide"].filter(Boolean).join(" ");
  const inside = (
    <>
      {icon && <Icon name={icon} size="small" />}
      {children}
    </>
  );
  if (to !== undefined && !disabled)
    return (
      <Link to={to} className={className} aria-label={label}>
        {inside}
      </Link>
    );
  const off = disabled || busy;
  return (
    <button
      ref={ref}
      type={submit ? "submit" : "button"}
      className={className}
      aria-label={label}
      aria-pressed={pressed}
      aria-describedby={describedBy}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      onClick={off ? (event) => event.preventDefault() : onPress}
    >
      {inside}
    </button>
  );
}

type IconProps = {
  readonly icon: IconName;
  /** Said by screen readers and shown on hover. */
  readonly label: string;
  readonly onPress?: (event: MouseEvent) => void;
  readonly to?: string;
  readonly disabled?: boolean;
  readonly size?: "small" | "normal" | "large";
  readonly ref?: Ref<HTMLButtonElement>;
  /** What a menu or a tooltip around it adds. */
  readonly className?: string;
};

/** A button that is only a sign; what it does is on the tooltip. */
export function IconButton({ icon, label, onPress, to, disabled = false, size = "normal", ref, className, ...rest }: IconProps) {
  const sign = <Icon name={icon} size={size} />;
  return (
    <Tooltip label={label}>
      {to === undefined ? (
        <button
          ref={ref}
          type="button"
          className={className === undefined ? "icon-button" : `icon-button ${className}`}
          aria-label={label}
          aria-disabled={disabled || undefined}
          {...(disabled ? {} : { onClick: onPress })}
          {...rest}
        >
          {sign}
        </button>
      ) : (
        <Link to={to} className="icon-button" aria-label={label}>
          {sign}
        </Link>
      )}
    </Tooltip>
  );
}

type SegmentProps<Value extends string> = {
  readonly options: readonly { readonly value: Value; readonly label: string; readonly icon?: IconName }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** What is chosen here, for screen readers. */
  readonly label: string;
};

/** One of two to four, side by side: list or board, now or later. */
export function Segment<Value extends string>({ options, value, onChange, label }: SegmentProps<Value>) {
  return (
    <div className="segment" role="group" aria-label={label}>
      {options.map((option) => (
        <button key={option.value} type="button" aria-pressed={option.value === value} onClick={() => onChange(option.value)}>
          {option.icon && <Icon name={option.icon} size="small" />}
          {option.label}
        </button>
      ))}
    </div>
  );
}
