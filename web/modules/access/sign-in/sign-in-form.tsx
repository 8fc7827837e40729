import { PasswordInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { redeemCodeEndpoint, secondFactorEndpoint, signInEndpoint } from "#contracts/access/auth.ts";
import { Button } from "#web/kit/button.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { call } from "#web/platform/client.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { text } from "#web/platform/texts.ts";

type Props = { readonly login?: string; readonly onIn: () => Promise<unknown> };
type Stage = "password" | "second-factor" | "new-password";

/** User name and password; then six digits where the person has a second factor; or the first password by a one-time code. */
export function SignInForm({ login: known = "", onIn }: Props) {
  const [stage, setStage] = useState<Stage>("password");
  const [said, setSaid] = useState({ login: known, password: "", code: "", fresh: "" });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const write = (name: keyof typeof said) => (event: { currentTarget: { value: string } }) => setSaid({ ...said, [name]: event.currentTarget.value });

  const send = async (): Promise<unknown> => {
    const { login, password, code, fresh } = said;
    if (stage === "second-factor") return call(secondFactorEndpoint, { body: { code } }).then(onIn);
    if (stage === "new-password") await call(redeemCodeEndpoint, { body: { login, code, password: fresh } });
    const { next } = await call(signInEndpoint, { body: { login, password: stage === "new-password" ? fresh : password } });
    if (next === "done") return onIn();
    setSaid({ ...said, code: "" });
    return setStage("second-factor");
  };
  const submit = () => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    send()
      .catch((thrown) => {
        setProblem(problemFrom(thrown));
        document.querySelector<HTMLInputElement>("[data-first-wrong]")?.select();
      })
      .finally(() => setBusy(false));
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {stage === "second-factor" ? (
        <TextInput
          className="code-in"
          label={text("access.sign-in.code")}
          description={text("access.sign-in.code-note")}
          value={said.code}
          onChange={write("code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={40}
          autoFocus
          data-first-wrong
        />
      ) : (
        <TextInput
          label={text("access.sign-in.login")}
          value={said.login}
          onChange={write("login")}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          autoFocus={known === ""}
          required
          withAsterisk={false}
        />
      )}
      {stage === "password" && (
        <PasswordInput
          label={text("access.sign-in.password")}
          value={said.password}
          onChange={write("password")}
          autoComplete="current-password"
          maxLength={128}
          autoFocus={known !== ""}
          {...(known === "" ? {} : { "data-autofocus": true })}
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ "aria-label": text("access.sign-in.show") }}
          data-first-wrong
        />
      )}
      {stage === "new-password" && (
        <>
          <TextInput
            label={text("access.sign-in.one-time")}
            value={said.code}
            onChange={write("code")}
            autoComplete="off"
            maxLength={80}
            required
            withAsterisk={false}
            data-first-wrong
          />
          <PasswordInput
            label={text("access.sign-in.new-password")}
            description={text("access.sign-in.password-note")}
            value={said.fresh}
            onChange={write("fresh")}
            autoComplete="new-password"
            maxLength={128}
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ "aria-label": text("access.sign-in.show") }}
          />
        </>
      )}
      {problem && <ErrorNote problem={problem} />}
      <Button kind="filled" submit busy={busy} wide>
        {text(stage === "new-password" ? "access.sign-in.choose" : stage === "second-factor" ? "access.sign-in.confirm" : "access.sign-in.enter")}
      </Button>
      <Button
        kind="link"
        onPress={() => {
          setProblem(undefined);
          setStage(stage === "password" ? "new-password" : "password");
        }}
      >
        {text(stage === "password" ? "access.sign-in.have-code" : "access.sign-in.back")}
      </Button>
    </form>
  );
}
