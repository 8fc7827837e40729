import "./side-panel.css";
import { Modal } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { text } from "#web/platform/texts.ts";
import { Button } from "./button.tsx";
import { ErrorNote } from "./error-note.tsx";

type Props = {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
};

/** A question over the screen. Escape leaves it; the focus goes in and comes back. */
export const Dialog = ({ title, onClose, children, wide = false }: Props) => (
  <Over onClose={onClose} size={wide ? 640 : 440}>
    <div className="mantine-Modal-header dialog-head">
      <Modal.Title>{title}</Modal.Title>
      <Modal.CloseButton aria-label={text("platform.close")} />
    </div>
    <Modal.Body>{children}</Modal.Body>
  </Over>
);

type OverProps = {
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size: number;
  /** Names it where no title is shown. */
  readonly label?: string;
  /** Hangs near the top edge instead of the middle. */
  readonly high?: boolean;
  /** Neither Escape nor a press beside it closes it. */
  readonly firm?: boolean;
};

/** The bare sheet that lies over the screen. */
export const Over = ({ onClose, children, size, label, high = false, firm = false }: OverProps) => (
  <Modal.Root
    opened
    onClose={onClose}
    size={size}
    centered={!high}
    closeOnEscape={!firm}
    closeOnClickOutside={!firm}
    {...(high ? { yOffset: "10vh" } : {})}
    transitionProps={{ transition: "pop", duration: 120 }}
  >
    <Modal.Overlay />
    <Modal.Content {...(label === undefined ? {} : { "aria-label": label })}>{children}</Modal.Content>
  </Modal.Root>
);

type FormProps = Props & {
  /** The verb on the filled button. */
  readonly verb: string;
  /** Resolves when the server has it; the dialog closes then. A problem stays in the dialog with all that was typed. */
  readonly onSubmit: () => Promise<unknown>;
  readonly disabled?: boolean;
  readonly danger?: boolean;
};

/** A small form over the screen: Enter in a line goes on, Ctrl+Enter anywhere sends it. */
export function FormDialog({ title, onClose, children, verb, onSubmit, disabled = false, danger = false, wide = false }: FormProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = () => {
    if (busy || disabled) return;
    setBusy(true);
    setProblem(undefined);
    onSubmit()
      .then(onClose, (thrown) => setProblem(problemFrom(thrown)))
      .finally(() => setBusy(false));
  };
  return (
    <Dialog title={title} onClose={onClose} wide={wide}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            event.stopPropagation();
            send();
          }
        }}
      >
        {children}
        {problem && <ErrorNote problem={problem} />}
        <div className="dialog-actions">
          {/* Two buttons of one word would be a riddle: who is asked to cancel a document goes back from it. */}
          <Button onPress={onClose}>{text(verb === text("platform.cancel") ? "platform.back" : "platform.cancel")}</Button>
          <Button kind="filled" submit danger={danger} busy={busy} disabled={disabled}>
            {verb}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type ConfirmProps = {
  readonly title: string;
  /** What will be so afterwards and cannot be undone: "The 3 photos are deleted for good." */
  readonly consequence: ReactNode;
  readonly verb: string;
  readonly danger?: boolean;
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
};

/** Asked only before what cannot be undone; names the consequence, and the button says the verb. */
export const Confirm = ({ title, consequence, verb, danger = false, onConfirm, onClose }: ConfirmProps) => (
  <FormDialog title={title} verb={verb} danger={danger} onSubmit={onConfirm} onClose={onClose}>
    <p className="soft">{consequence}</p>
  </FormDialog>
);
