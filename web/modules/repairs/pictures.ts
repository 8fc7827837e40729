import { type AttachmentKind, attachmentEndpoints } from "#contracts/ledger/attachment.ts";
import { call } from "#web/platform/client.ts";
import { queries, refresh } from "#web/platform/query.ts";

export type PictureSubject = { readonly subjectKind: "repairs.intake" | "repairs.work-order"; readonly subjectId: string };

/** Sends one picture to the thing it belongs to. */
export async function attach(subject: PictureSubject, kind: AttachmentKind, file: File): Promise<void> {
  const form = new FormData();
  form.append("file", file);
  await call(attachmentEndpoints.add, { query: { ...subject, kind }, body: form });
  void refresh(queries, "ledger.attachment");
}

const SHARPNESS = 2;

/** Strokes as a picture that every paper can print. */
export async function pictureOf(svg: string): Promise<File> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SHARPNESS;
  canvas.height = image.naturalHeight * SHARPNESS;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  return new File([blob ?? new Blob()], "signature.png", { type: "image/png" });
}
