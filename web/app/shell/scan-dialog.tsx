import { TextInput } from "@mantine/core";
import { useState } from "react";
import { Button } from "#web/kit/button.tsx";
import { CameraScan } from "#web/kit/camera-scan.tsx";
import { Dialog } from "#web/kit/dialog.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { scanned } from "#web/platform/scanner.ts";
import { text } from "#web/platform/texts.ts";

/** A code typed by hand goes the same way as a scanned one. */
export default function ScanDialog({ onClose }: { readonly onClose: () => void }) {
  const [code, setCode] = useState("");
  const open = () => {
    if (code.trim() === "") return;
    onClose();
    scanned(code.trim());
  };
  return (
    <Dialog title={text("platform.scan-title")} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <TextInput
          data-autofocus
          data-scan="own"
          aria-label={text("platform.code")}
          leftSection={<Icon name="scan" size="small" />}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
          autoComplete="off"
        />
        <p className="small-text soft">{text("platform.scan-hint")}</p>
        <div className="dialog-actions">
          <CameraScan
            onCode={(read) => {
              onClose();
              scanned(read);
            }}
          />
          <span className="space" />
          <Button kind="filled" submit disabled={code.trim() === ""}>
            {text("platform.open")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
