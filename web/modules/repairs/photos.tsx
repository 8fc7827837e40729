import { Modal } from "@mantine/core";
import { useState } from "react";
import { type Attachment, attachmentEndpoints } from "#contracts/ledger/attachment.ts";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { type Photo, PhotoStrip } from "#web/kit/photo-strip.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { addressOf, call } from "#web/platform/client.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { queries, refresh, useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { attach, type PictureSubject } from "./pictures.ts";

const photoOf = ({ id, name }: Attachment): Photo => ({
  id,
  name,
  src: addressOf(attachmentEndpoints.content, { params: { id }, query: { size: "small" } }),
});

type Props = { readonly subject: PictureSubject; readonly title: string; readonly editable: boolean };

/** Pictures of a repair: how it came, what was found inside; and the signature it was left under. */
export function Photos({ subject, title, editable }: Props) {
  const { data = [] } = useAnswer(attachmentEndpoints.list, { query: subject }, { keep: true });
  const [shown, setShown] = useState<Photo>();
  const [problem, setProblem] = useState<Problem>();
  const photos = data.filter(({ kind }) => kind === "photo").map(photoOf);
  const signature = data.find(({ kind }) => kind === "signature");
  if (!editable && photos.length === 0 && signature === undefined) return null;
  const note = (thrown: unknown) => setProblem(problemFrom(thrown));
  const add = async (file: File) => {
    setProblem(undefined);
    await attach(subject, "photo", file).catch(note);
  };
  const remove = ({ id }: Photo) => void call(attachmentEndpoints.remove, { params: { id } }).then(() => refresh(queries, "ledger.attachment"), note);
  return (
    <Sheet title={title} count={photos.length || undefined} padded edge>
      <PhotoStrip photos={photos} onOpen={setShown} {...(editable ? { onAdd: add, onRemove: remove } : {})} />
      {signature && (
        <figure className="signed">
          <img src={addressOf(attachmentEndpoints.content, { params: { id: signature.id } })} alt={text("repairs.screen.intake.signature")} />
          <figcaption className="caption faint">{text("repairs.screen.intake.signed")}</figcaption>
        </figure>
      )}
      {problem && <ErrorNote problem={problem} />}
      {shown && (
        <Modal opened onClose={() => setShown(undefined)} size="xl" title={shown.name} closeButtonProps={{ "aria-label": text("platform.close") }}>
          <img className="photo-large" src={addressOf(attachmentEndpoints.content, { params: { id: shown.id } })} alt={shown.name} />
        </Modal>
      )}
    </Sheet>
  );
}
