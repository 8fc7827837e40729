import { PasswordInput, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { beginSecondFactorEndpoint, confirmSecondFactorEndpoint, dropSecondFactorEndpoint } from "#contracts/access/auth.ts";
import { Button } from "#web/kit/button.tsx";
import { FormDialog } from "#web/kit/dialog.tsx";
import { Field } from "#web/kit/field.tsx";
import { Qr } from "#web/kit/qr.tsx";
import { Status } from "#web/kit/status.tsx";
import { toast } from "#web/kit/toast.tsx";
import { call } from "#web/platform/client.ts";
import { text } from "#web/platform/texts.ts";

type Props = { readonly on: boolean; readonly onChanged: () => void };
type Begun = { readonly uri: string; readonly spareCodes: readonly string[] };

/** Six digits from a phone beside the password: begun, confirmed, taken away; each with the password. */
export function SecondFactorSheet({ on, onChanged }: Props) {
  const [asking, setAsking] = useState<"begin" | "drop">();
  const leave = () => setAsking(undefined);
  return (
    <Field label={text("access.profile.second-factor")} note={on ? undefined : text("access.profile.second-factor-note")}>
      <div className="line">
        <Status tone={on ? "good" : "quiet"}>{text(on ? "access.profile.factor-on" : "access.profile.factor-off")}</Status>
        <span className="space" />
        <Button onPress={() => setAsking(on ? "drop" : "begin")}>{text(on ? "access.profile.factor-drop" : "access.profile.factor-begin")}</Button>
      </div>
      {asking === "begin" && <SetUpFactor onClose={leave} onDone={onChanged} />}
      {asking === "drop" && (
        <PasswordDialog
          title={text("access.profile.factor-drop")}
          danger
          onClose={leave}
          onSay={async (password) => {
            await call(dropSecondFactorEndpoint, { body: { password } });
            onChanged();
          }}
        />
      )}
    </Field>
  );
}

/** The password first, then what the phone scans, the six digits, and the spare codes. */
export function SetUpFactor({ onDone, onClose }: { readonly onDone: () => void; readonly onClose: () => void }) {
  const [begun, setBegun] = useState<Begun>();
  const goesOn = useRef(false);
  if (begun) return <ConfirmFactor begun={begun} onClose={onClose} onDone={onDone} />;
  return (
    <PasswordDialog
      title={text("access.profile.factor-begin")}
      danger={false}
      onClose={() => goesOn.current || onClose()}
      onSay={async (password) => {
        const answer = await call(beginSecondFactorEndpoint, { body: { password } });
        goesOn.current = true;
        setBegun(answer);
      }}
    />
  );
}

function PasswordDialog({
  title,
  danger,
  onSay,
  onClose,
}: {
  readonly title: string;
  readonly danger: boolean;
  readonly onSay: (password: string) => Promise<void>;
  readonly onClose: () => void;
}) {
  const [password, setPassword] = useState("");
  return (
    <FormDialog title={title} verb={title} danger={danger} disabled={password === ""} onSubmit={() => onSay(password)} onClose={onClose}>
      <PasswordInput
        data-autofocus
        label={text("access.sign-in.password")}
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        autoComplete="current-password"
        maxLength={128}
        visibilityToggleButtonProps={{ "aria-label": text("access.sign-in.show") }}
      />
    </FormDialog>
  );
}

function ConfirmFactor({ begun, onClose, onDone }: { readonly begun: Begun; readonly onClose: () => void; readonly onDone: () => void }) {
  const [code, setCode] = useState("");
  const secret = new URL(begun.uri).searchParams.get("secret") ?? "";
  const confirm = async () => {
    await call(confirmSecondFactorEndpoint, { body: { code: code.replaceAll(/\s/g, "") } });
    toast(text("access.profile.factor-on"));
    onDone();
  };
  return (
    <FormDialog
      title={text("access.profile.factor-begin")}
      verb={text("access.sign-in.confirm")}
      disabled={code.replaceAll(/\s/g, "").length < 6}
      onSubmit={confirm}
      onClose={onClose}
      wide
    >
      <div className="line wrap" style={{ alignItems: "flex-start", gap: 20 }}>
        <Qr content={begun.uri} label={text("access.profile.factor-qr")} size={176} />
        <div className="stack" style={{ flex: 1, minWidth: 220 }}>
          <p className="small-text soft">{text("access.profile.factor-scan")}</p>
          <code style={{ overflowWrap: "anywhere", fontSize: 13 }}>{secret.replaceAll(/(.{4})/g, "$1 ")}</code>
          <TextInput
            data-autofocus
            label={text("access.sign-in.code")}
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
          />
        </div>
      </div>
      <div>
        <h3>{text("access.profile.spare")}</h3>
        <p className="caption faint">{text("access.profile.spare-note")}</p>
        <ul style={{ display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(120px, 1fr))", gap: "4px 16px", marginTop: 8 }}>
          {begun.spareCodes.map((spare) => (
            <li key={spare}>
              <code>{spare}</code>
            </li>
          ))}
        </ul>
        <div className="line" style={{ marginTop: 8 }}>
          <Button
            size="low"
            icon="copy"
            onPress={() => void navigator.clipboard?.writeText(begun.spareCodes.join("\n")).then(() => toast(text("platform.copied")))}
          >
            {text("platform.copy")}
          </Button>
        </div>
      </div>
    </FormDialog>
  );
}
