import { useEffect, useState } from "react";
import { pageLinkEndpoints } from "#contracts/repairs/page-link.ts";
import { Button } from "#web/kit/button.tsx";
import { Dialog } from "#web/kit/dialog.tsx";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { Qr } from "#web/kit/qr.tsx";
import { toast } from "#web/kit/toast.tsx";
import { base } from "#web/platform/base.ts";
import { call } from "#web/platform/client.ts";
import { momentShort } from "#web/platform/format.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { queries, refresh, useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";
import type { PictureSubject } from "./pictures.ts";

const say = (key: string, values = {}) => text(`repairs.screen.page.${key}`, values);

/** The page on which the customer sees their repair and answers the estimate: its link to show, copy and take back. */
export function PageLinkButton({ subject }: { readonly subject: PictureSubject }) {
  const [open, setOpen] = useState(false);
  const { may } = useSession();
  if (!may("repairs.page-link.make")) return null;
  return (
    <>
      <Button icon="qr" size="low" onPress={() => setOpen(true)}>
        {say("button")}
      </Button>
      {open && <PageLinkDialog subject={subject} onClose={() => setOpen(false)} />}
    </>
  );
}

function PageLinkDialog({ subject, onClose }: { readonly subject: PictureSubject; readonly onClose: () => void }) {
  const [address, setAddress] = useState<string>();
  const [outside, setOutside] = useState(true);
  const [problem, setProblem] = useState<Problem>();
  const { data: links = [] } = useAnswer(pageLinkEndpoints.list, { query: subject });
  const { subjectKind, subjectId } = subject;
  const note = (thrown: unknown) => setProblem(problemFrom(thrown));
  useEffect(() => {
    call(pageLinkEndpoints.make, { body: { subjectKind, subjectId } }).then(
      ({ path, url }) => {
        setOutside(url !== null);
        setAddress(url ?? `${location.origin}${base}${path}`);
        void refresh(queries, "repairs.page-link");
      },
      (thrown) => setProblem(problemFrom(thrown)),
    );
  }, [subjectKind, subjectId]);
  const seen = links.find(({ usedAt }) => usedAt !== null)?.usedAt;
  const copy = async () => {
    if (address === undefined) return;
    try {
      await navigator.clipboard.writeText(address);
      toast(say("copied"));
    } catch {
      // Without https there is no clipboard: the address stands in the field to be marked by hand.
      document.querySelector<HTMLInputElement>(".page-address")?.select();
    }
  };
  const end = () =>
    call(pageLinkEndpoints.end, { body: subject }).then(() => {
      void refresh(queries, "repairs.page-link");
      toast(say("ended"));
      onClose();
    }, note);
  return (
    <Dialog title={say("title")} onClose={onClose}>
      <div className="stack">
        {problem && <ErrorNote problem={problem} />}
        {address && (
          <>
            <div className="phone-scan">
              <Qr content={address} label={say("scan")} size={196} />
              <div className="stack tight">
                <p className="small-text soft">{say("note")}</p>
                <p className="caption faint">{seen ? say("seen", { moment: momentShort(seen) }) : say("not-seen")}</p>
              </div>
            </div>
            <input
              className="page-address"
              readOnly
              value={address}
              aria-label={say("address")}
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
            {!outside && <p className="caption tone-waiting">{say("local")}</p>}
          </>
        )}
        <div className="line wrap">
          <Button danger kind="bare" onPress={() => void end()}>
            {say("end", { count: links.filter(({ over }) => !over).length })}
          </Button>
          <span className="space" />
          <Button kind="filled" icon="copy" disabled={address === undefined} onPress={() => void copy()}>
            {say("copy")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
