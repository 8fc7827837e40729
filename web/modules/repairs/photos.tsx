import { Modal, Switch } from "@mantine/core";
import { useState } from "react";
import { type Attachment, attachmentEndpoints } from "#contracts/ledger/attachment.ts";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { type Photo, PhotoStrip } from "#web/kit/photo-strip.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { ByPhone } from "#web/ledger/phone-dialog.tsx";
import { addressOf, call } from "#web/platform/client.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { queries, refresh, useAnswer } from "#web/platform/query.ts";
import { text } from "#web/platform/texts.ts";
import { attach, type PictureSubject } from "./pictures.ts";

type Shown = Photo & { readonly shown: boolean };
const photoOf = ({ id, name, shown }: Attachment): Shown => ({
  id,
  name,
  shown,
  ...(shown ? { mark: text("repairs.screen.photos.shown") } : {}),
  src: addressOf(attachmentEndpoints.content, { params: { id }, query: { size: "small" } }),
});

type Props = { readonly subject: PictureSubject; readonly title: string; readonly editable: boolean };

/** Pictures of a repair: how it came, what was found inside; and the signature it was left under. */
export function Photos({ subject, title, editable }: Props) {
  const { data = [] } = useAnswer(attachmentEndpoints.list, { query: subject }, { keep: true });
  const [shown, setShown] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const photos = data.filter(({ kind }) => kind === "photo").map(photoOf);
  const signature = data.find(({ kind }) => kind === "signature");
  const large = photos.find(({ id }) => id === shown);
  if (!editable && photos.length === 0 && signature === undefined) return null;
  const note = (thrown: unknown) => setProblem(problemFrom(thrown));
  const add = async (file: File) => {
    setProblem(undefined);
    await attach(subject, "photo", file).catch(note);
  };
  const remove = ({ id }: Photo) => void call(attachmentEndpoints.remove, { params: { id } }).then(() => refresh(queries, "ledger.attachment"), note);
  return (
    <Sheet title={title} count={photos.length || undefined} padded edge>
      <PhotoStrip photos={photos} onOpen={({ id }) => setShown(id)} {...(editable ? { onAdd: add, onRemove: remove } : {})} />
      {editable && (
        <div className="line photos-by-phone">
          <ByPhone use="photo" subject={subject} />
        </div>
      )}
      {signature && (
        <figure className="signed">
          <img src={addressOf(attachmentEndpoints.content, { params: { id: signature.id } })} alt={text("repairs.screen.intake.signature")} />
          <figcaption className="caption faint">
            {text(subject.subjectKind === "repairs.work-order" ? "repairs.visit.signed" : "repairs.screen.intake.signed")}
          </figcaption>
        </figure>
      )}
      {problem && <ErrorNote problem={problem} />}
      {large && (
        <Modal opened onClose={() => setShown(undefined)} size="xl" title={large.name} closeButtonProps={{ "aria-label": text("platform.close") }}>
          <img className="photo-large" src={addressOf(attachmentEndpoints.content, { params: { id: large.id } })} alt={large.name} />
          <Switch
            mt="sm"
            label={text("repairs.screen.photos.show")}
            checked={large.shown}
            onChange={({ currentTarget: { checked } }) =>
              void call(attachmentEndpoints.show, { params: { id: large.id }, body: { shown: checked } }).then(
                () => refresh(queries, "ledger.attachment"),
                note,
              )
            }
          />
        </Modal>
      )}
    </Sheet>
  );
}
