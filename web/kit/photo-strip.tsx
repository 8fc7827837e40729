import "./picture.css";
import { type ChangeEvent, type DragEvent, useEffect, useRef, useState } from "react";
import { text } from "#web/platform/texts.ts";
import { Icon } from "./icon.tsx";

export type Photo = { readonly id: string; readonly src: string; readonly name: string; readonly mark?: string };

type Props = {
  readonly photos: readonly Photo[];
  /** Sends one file; the strip shows that it is on its way. */
  readonly onAdd?: (file: File) => Promise<unknown>;
  readonly onRemove?: (photo: Photo) => void;
  readonly onOpen?: (photo: Photo) => void;
  /** Pictures pasted anywhere on the screen come here. */
  readonly paste?: boolean;
};

const isPicture = (file: File): boolean => /^image\/(jpeg|png|webp|heic|heif)$/.test(file.type);

/** Photos of a thing: camera, files, paste, drag. */
export function PhotoStrip({ photos, onAdd, onRemove, onOpen, paste = true }: Props) {
  const [coming, setComing] = useState<readonly { readonly id: number; readonly src: string }[]>([]);
  const [over, setOver] = useState(false);
  const lastId = useRef(0);

  const add = (files: Iterable<File>) => {
    if (onAdd === undefined) return;
    for (const file of [...files].filter(isPicture)) {
      const one = { id: ++lastId.current, src: URL.createObjectURL(file) };
      setComing((now) => [...now, one]);
      onAdd(file)
        .catch(() => undefined)
        .finally(() => {
          setComing((now) => now.filter(({ id }) => id !== one.id));
          URL.revokeObjectURL(one.src);
        });
    }
  };
  const latest = useRef(add);
  latest.current = add;
  useEffect(() => {
    if (!paste) return;
    const take = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])].filter(isPicture);
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    window.addEventListener("paste", take);
    return () => window.removeEventListener("paste", take);
  }, [paste]);

  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    add(event.currentTarget.files ?? []);
    event.currentTarget.value = "";
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a shortcut; the buttons inside do the same.
    <div
      className={over ? "photos over" : "photos"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {photos.map((photo) => (
        <span key={photo.id} className="photo">
          <button type="button" className="photo" onClick={() => onOpen?.(photo)} aria-label={photo.name}>
            <img src={photo.src} alt="" loading="lazy" />
          </button>
          {photo.mark && (
            <span className="mark-seen" title={photo.mark}>
              <Icon name="eye" size="small" label={photo.mark} />
            </span>
          )}
          {onRemove && (
            <button type="button" className="off" aria-label={text("platform.remove-named", { name: photo.name })} onClick={() => onRemove(photo)}>
              <Icon name="x" size="small" />
            </button>
          )}
        </span>
      ))}
      {coming.map(({ id, src }) => (
        <span key={id} className="photo">
          <img src={src} alt={text("platform.sending")} style={{ opacity: 0.6 }} />
        </span>
      ))}
      {onAdd && (
        <>
          <label className="shoot">
            <Icon name="camera" />
            {text("platform.camera")}
            <input type="file" accept="image/*" capture="environment" onChange={pick} />
          </label>
          <label className="shoot">
            <Icon name="clip" />
            {text("platform.file")}
            <input type="file" accept="image/*" multiple onChange={pick} />
          </label>
        </>
      )}
    </div>
  );
}
