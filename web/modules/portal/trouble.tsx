import { say } from "./words.ts";

/** The link opens nothing, or nothing came: said plainly, with what to do. */
export function Trouble({ problem, again }: { readonly problem: string; readonly again: () => void }) {
  const over = problem === "problem.over";
  return (
    <main className="alone">
      <h1>{say(problem)}</h1>
      {over ? (
        <p className="note">{say("problem.over.note")}</p>
      ) : (
        <button type="button" className="press main" onClick={again}>
          {say("again")}
        </button>
      )}
    </main>
  );
}
