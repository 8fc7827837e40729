import "./set-up.css";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { PASSWORD_LENGTH_MIN, signInEndpoint } from "#contracts/access/auth.ts";
import { checkSetUpCodeEndpoint, setUpEndpoint } from "#contracts/access/setup.ts";
import { Login } from "#contracts/access/user.ts";
import { Button } from "#web/kit/button.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Logo } from "#web/kit/logo.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { Stepper } from "#web/kit/stepper.tsx";
import { call } from "#web/platform/client.ts";
import { useDraft } from "#web/platform/drafts.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { loadSession } from "#web/platform/session.ts";
import { languageNow, text } from "#web/platform/texts.ts";
import { DemoMaking } from "../demo/demo-making.tsx";
import { DemoChoice } from "./demo-step.tsx";
import { CompanyStep, LanguageStep, PersonStep, PlaceStep, TradeStep } from "./steps.tsx";
import { asSetUp, emptyWishes, type Wishes } from "./wishes.ts";

const STEPS = ["language", "place", "company", "trade", "person"] as const;
type Step = (typeof STEPS)[number] | "demo" | "ready";

const EMPTY = emptyWishes();

/** What a step still needs before one may go on. */
function whole(step: Step, wishes: Wishes, password: string): boolean {
  if (step === "language") return wishes.code !== "";
  if (step === "company") return wishes.name.trim() !== "";
  if (step === "person")
    return (
      wishes.userName.trim() !== "" && Login.safeParse(wishes.login).success && [...password].length >= PASSWORD_LENGTH_MIN && wishes.roles.length > 0
    );
  return true;
}

/** Where a refusal at the end is mended. */
const stepOf = ({ code }: Problem): Step => (code.startsWith("company.") ? "company" : code === "access.wrong-code" ? "language" : "person");

/** The first start: from nothing to the first device at the counter in five minutes. */
export default function SetUpScreen() {
  const { value: wishes, set, clear } = useDraft<Wishes>("set-up", EMPTY);
  const [step, setStep] = useState<Step>("language");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [demoFailed, setDemoFailed] = useState(false);
  const navigate = useNavigate();
  const at = STEPS.indexOf(step as (typeof STEPS)[number]);

  const finish = async () => {
    await call(setUpEndpoint, { body: asSetUp(wishes, { language: languageNow(), password, branch: text("access.first.branch-usual") }) });
    clear();
    await call(signInEndpoint, { body: { login: wishes.login, password } });
    setPassword("");
    setStep(wishes.demo ? "demo" : "ready");
  };
  const next = () => {
    if (busy || !whole(step, wishes, password)) return;
    setBusy(true);
    setProblem(undefined);
    const work =
      step === "language" ? call(checkSetUpCodeEndpoint, { body: { code: wishes.code } }) : step === "person" ? finish() : Promise.resolve();
    work
      .then(
        () => {
          if (step !== "person") setStep(STEPS[at + 1] ?? "ready");
        },
        (thrown) => {
          const told = problemFrom(thrown);
          setProblem(told);
          if (step === "person") setStep(stepOf(told));
        },
      )
      .finally(() => setBusy(false));
  };
  const open = (path: string) => void loadSession().then(() => navigate({ to: path }));

  return (
    <div className="first-start">
      <header>
        <Logo />
        Maisternia
      </header>
      <main>
        {step === "demo" ? (
          <DemoMaking
            onMade={() => setStep("ready")}
            onFailed={() => {
              setDemoFailed(true);
              setStep("ready");
            }}
          />
        ) : step === "ready" ? (
          <div className="ready-tag">
            <div>
              <h1>{text("access.first.ready", { name: wishes.name })}</h1>
              <p className="lead">{text(demoFailed ? "access.first.demo.failed" : "access.first.ready-note")}</p>
            </div>
            <div className="go">
              <Button kind="filled" icon="tag" onPress={() => open("/repairs/new")}>
                {text("access.first.first-device")}
              </Button>
              <Button onPress={() => open("/")}>{text("access.first.look-around")}</Button>
            </div>
          </div>
        ) : (
          <form
            className="stack"
            style={{ gap: 18 }}
            onSubmit={(event) => {
              event.preventDefault();
              next();
            }}
          >
            <Stepper
              label={text("access.first.steps")}
              stages={STEPS.map((key, place) => ({
                key,
                label: text(`access.first.step.${key}`),
                state: place < at ? "done" : place === at ? "now" : "todo",
                tone: "busy",
              }))}
            />
            <div>
              <h1>{text(`access.first.title.${step}`)}</h1>
              <p className="lead">{text(`access.first.lead.${step}`)}</p>
            </div>
            {step === "language" && <LanguageStep wishes={wishes} set={set} />}
            {step === "place" && <PlaceStep wishes={wishes} set={set} />}
            {step === "company" && <CompanyStep wishes={wishes} set={set} />}
            {step === "trade" && <TradeStep wishes={wishes} set={set} />}
            {step === "person" && <PersonStep wishes={wishes} set={set} password={password} setPassword={setPassword} />}
            {step === "person" && (
              <Sheet>
                <DemoChoice wishes={wishes} set={set} />
              </Sheet>
            )}
            {problem && <ErrorNote problem={problem} />}
            <div className="go">
              {at > 0 && (
                <Button
                  kind="bare"
                  icon="back"
                  onPress={() => {
                    setProblem(undefined);
                    setStep(STEPS[at - 1] ?? "language");
                  }}
                >
                  {text("platform.back")}
                </Button>
              )}
              <span className="space" />
              <Button kind="filled" submit busy={busy} disabled={!whole(step, wishes, password)}>
                {text(step === "person" ? "access.first.make" : "platform.next")}
              </Button>
            </div>
          </form>
        )}
      </main>
    </div>
  );
}
