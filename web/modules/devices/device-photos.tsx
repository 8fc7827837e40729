import { Modal } from "@mantine/core";
import { useState } from "react";
import { type Attachment, attachmentEndpoints } from "#contracts/ledger/attachment.ts";
import { ErrorNote } from "#web/kit/error-note.tsx";
import { type Photo, PhotoStrip } from "#web/kit/photo-strip.tsx";
import { Sheet } from "#web/kit/sheet.tsx";
import { toast } from "#web/kit/toast.tsx";
import { addressOf, call } from "#web/platform/client.ts";
import { type Problem, problemFrom } from "#web/platform/problem.ts";
import { queries, refresh, useAnswer } from "#web/platform/query.ts";
import { useSession } from "#web/platform/session.ts";
import { text } from "#web/platform/texts.ts";

const photoOf = ({ id, name }: Attachment): Photo => ({
  id,
  name,
  src: addressOf(attachmentEndpoints.content, { params: { id }, query: { size: "small" } }),
});

/** How a device looks: taken with the camera, dropped or pasted. `quiet` only shows what is there. */
export function DevicePhotos({ id, quiet = false }: { readonly id: string; readonly quiet?: boolean }) {
  const subject = { subjectKind: "devices.device", subjectId: id };
  const { data = [] } = useAnswer(attachmentEndpoints.list, { query: subject });
  const [shown, setShown] = useState<Photo>();
  const [problem, setProblem] = useState<Problem>();
  const { may } = useSession();
  const photos = data.filter(({ kind }) => kind === "photo").map(photoOf);
  const again = () => refresh(queries, "ledger.attachment");
  if (photos.length === 0 && (quiet || !may("devices.device.change"))) return null;

  const add = async (file: File) => {
    const form = new FormData();
    form.append("file", file);
    setProblem(undefined);
    await call(attachmentEndpoints.add, { query: { ...subject, kind: "photo" }, body: form }).catch((thrown) => setProblem(problemFrom(thrown)));
    await again();
  };
  const remove = ({ id: photoId }: Photo) =>
    void call(attachmentEndpoints.remove, { params: { id: photoId } }).then(
      () => {
        toast(text("devices.screen.photo-removed"));
        void again();
      },
      (thrown) => setProblem(problemFrom(thrown)),
    );
  const changes = !quiet && may("devices.device.change") ? { onAdd: add, onRemove: remove } : {};
  const strip = <PhotoStrip photos={photos} onOpen={setShown} {...changes} />;
  return (
    <>
      {quiet ? (
        strip
      ) : (
        <Sheet title={text("devices.screen.photos")} count={photos.length || undefined} padded>
          {strip}
        </Sheet>
      )}
      {problem && <ErrorNote problem={problem} />}
      {shown && (
        <Modal opened onClose={() => setShown(undefined)} size="xl" title={shown.name} closeButtonProps={{ "aria-label": text("platform.close") }}>
          <img
            src={addressOf(attachmentEndpoints.content, { params: { id: shown.id } })}
            alt={shown.name}
            style={{ maxWidth: "100%", display: "block", margin: "0 auto", borderRadius: 6 }}
          />
        </Modal>
      )}
    </>
  );
}
