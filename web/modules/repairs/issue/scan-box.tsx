import { useEffect, useRef, useState } from "react";
import { Button } from "#web/kit/button.tsx";
import { CameraScan } from "#web/kit/camera-scan.tsx";
import { Icon } from "#web/kit/icon.tsx";
import { text } from "#web/platform/texts.ts";
import { soundIsOn, turnSound } from "./sound.ts";

const say = (key: string) => text(`repairs.screen.issue.${key}`);

type Props = {
  readonly onCode: (code: string) => void;
  /** What is read here, where that is not parts. */
  readonly label?: string;
};

/** Where the scanner writes; a hand may too. */
export function ScanBox({ onCode, label = say("scan") }: Props) {
  const [typed, setTyped] = useState("");
  const [last, setLast] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [loud, setLoud] = useState(soundIsOn);
  return (
    <form
      className="scan-box"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === "") return;
        onCode(typed);
        setLast(typed);
        setTyped("");
      }}
    >
      <Icon name="scan" size="large" />
      <div className="scan-in">
        <input
          ref={field}
          aria-label={label}
          placeholder={last === "" ? label : last}
          value={typed}
          data-scan="own"
          autoComplete="off"
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        {(last !== "" || typed !== "") && <span className="small-text soft">{label}</span>}
      </div>
      <CameraScan
        onCode={(code) => {
          onCode(code);
          setLast(code);
        }}
      />
      <Button
        kind="bare"
        icon="bell"
        pressed={loud}
        onPress={() => {
          turnSound(!loud);
          setLoud(!loud);
        }}
      >
        {say(loud ? "sound-on" : "sound-off")}
      </Button>
    </form>
  );
}
