import { useState } from "react";
import { tell, wordsOf } from "./door.ts";
import { say } from "./words.ts";

/** A question to the engineer, or the wish to be called. */
export function Ask() {
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const pass = async (callBack: boolean) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await tell("/ask", { text: text.trim(), callBack });
      setText("");
      setTold(callBack ? "will-call" : "asked");
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="sheet asking">
      <label className="field">
        <span className="title">{say("ask")}</span>
        <textarea
          rows={2}
          maxLength={2_000}
          placeholder={say("ask-words")}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            setTold(undefined);
          }}
        />
      </label>
      <div className="row">
        <button type="button" className="press" disabled={busy || text.trim() === ""} onClick={() => void pass(false)}>
          {say("ask-send")}
        </button>
        <button type="button" className="press" disabled={busy} onClick={() => void pass(true)}>
          {say("ask-call")}
        </button>
      </div>
      <p className="note" role="status">
        {told && say(told)}
      </p>
      {problem && (
        <p className="trouble" role="alert">
          {say(problem)}
        </p>
      )}
    </section>
  );
}
