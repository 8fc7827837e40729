import sharp from "sharp";

const PIXELS_MAX = 60_000_000;
const FULL = 2_000;
const SMALL = 320;
/** Only what cameras and canvases make; the decoder is chosen by the bytes, never by what the sender calls them. */
const FORMATS = ["jpeg", "png", "webp"];

sharp.concurrency(1);
sharp.cache(false);

export type Picture = { readonly type: string; readonly full: Buffer; readonly small: Buffer };

/**
 * Draws a picture anew: upright, at most 2,000 pixels a side, without the camera's notes of place and time.
 * `undefined` for anything that is not a JPEG, PNG or WebP picture of a sensible size.
 */
export async function redraw(bytes: Buffer, { transparent = false } = {}): Promise<Picture | undefined> {
  try {
    const { format } = await sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: "error" }).metadata();
    if (!FORMATS.includes(format)) return undefined;
    const drawn = (side: number) => {
      const sized = sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: "error" })
        .rotate()
        .resize(side, side, { fit: "inside", withoutEnlargement: true });
      return (transparent ? sized.png() : sized.flatten({ background: "#ffffff" }).jpeg({ quality: 82, mozjpeg: false })).toBuffer();
    };
    return { type: transparent ? "image/png" : "image/jpeg", full: await drawn(FULL), small: await drawn(SMALL) };
  } catch {
    return undefined;
  }
}
