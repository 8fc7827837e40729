import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { DeviceCount, Difference } from "#contracts/repairs/device-count.ts";
import { Button } from "#web/kit/button.tsx";
import { EmptyState } from "#web/kit/empty-state.tsx";
import { JobTag } from "#web/kit/job-tag.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { Status } from "#web/kit/status.tsx";
import type { OpenDocument } from "#web/ledger/use-document.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import { say } from "./say.ts";

type Part = { readonly open: OpenDocument<DeviceCount>; readonly nameOf: (placeId: string | null) => string };
const TONES = { missing: "bad", "wrong-place": "waiting", surplus: "busy" } as const;

/** What the papers and the shelves do not agree on, each with what is done about it. */
export function Differences({ open, nameOf }: Part) {
  const { doc } = open;
  if (doc.differences.length === 0) return <EmptyState icon="check" sentence={say("all-there")} />;
  return (
    <Sheet title={say("differences")} count={doc.differences.length} edge>
      <ul className="differences">
        {doc.differences.map((difference) => (
          <li key={difference.line}>
            <span className="stack">
              <span className="line wrap">
                <JobTag number={difference.code} {...(difference.intakeId === null ? {} : { to: `/intakes/${difference.intakeId}` })} />
                <Status tone={TONES[difference.kind]}>{say(`difference.${difference.kind}`)}</Status>
              </span>
              <span className="soft">{whereOf(difference, nameOf)}</span>
            </span>
            <Answer open={open} difference={difference} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function whereOf({ kind, expectedPlaceId, foundPlaceId }: Difference, nameOf: Part["nameOf"]): string {
  if (kind === "missing") return say("not-seen-at", { place: nameOf(expectedPlaceId) });
  if (kind === "surplus") return say("found-at", { place: nameOf(foundPlaceId) });
  return say("found-instead", { place: nameOf(foundPlaceId), expected: nameOf(expectedPlaceId) });
}

function Answer({ open, difference }: { readonly open: OpenDocument<DeviceCount>; readonly difference: Difference }) {
  const { may } = useSession();
  const { line, kind, act, note } = difference;
  const [words, setWords] = useState(note);
  if (act !== null || open.doc.status !== "compared" || !may("repairs.device-count.answer"))
    return (
      <span className={act === null ? "faint" : undefined}>
        {act === null ? say("no-answer") : [say(`act.${act}`), note].filter(Boolean).join(": ")}
      </span>
    );
  const answer = (said: object) => void open.takeStep("repairs.device-count.answer", { answers: [{ line, ...said }] }).catch(() => undefined);
  return (
    <span className="answer">
      {kind === "wrong-place" && (
        <Button size="low" icon="check" onPress={() => answer({ act: "moved" })}>
          {say("act.moved")}
        </Button>
      )}
      <TextInput
        aria-label={say("what-became")}
        placeholder={say("what-became")}
        maxLength={500}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <Button size="low" disabled={words.trim().length < 3} onPress={() => answer({ act: "explained", note: words.trim() })}>
        {text("platform.save")}
      </Button>
    </span>
  );
}
