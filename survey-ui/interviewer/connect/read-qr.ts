/** The text of a QR code in a photo. */

/**
 * Longest sides that a photo is read at, the likeliest first: noise that hides a code is gone in a
 * small picture, and a code that was far away is seen only in a large one, which takes long.
 */
const SIZES = [1600, 800, 3200];

interface Detector {
  detect(image: ImageBitmap): Promise<readonly { readonly rawValue: string }[]>;
}

/** The browser's own reader, where it has one that works. */
async function readByBrowser(image: ImageBitmap): Promise<string | null> {
  const Known = Reflect.get(window, 'BarcodeDetector') as
    | (new (options: {
        formats: string[];
      }) => Detector)
    | undefined;
  if (!Known) return null;
  try {
    const [found] = await new Known({ formats: ['qr_code'] }).detect(image);
    return found?.rawValue ?? null;
  } catch {
    return null;
  }
}

async function readByLibrary(image: ImageBitmap): Promise<string | null> {
  const { default: library } = await import('jsqr');
  const longest = Math.max(image.width, image.height);
  const sizes = new Set(SIZES.map((size) => Math.min(size, longest)));
  for (const size of sizes) {
    const { data, width, height } = pixels(image, size / longest);
    const found = library.default(data, width, height);
    if (found) return found.data;
  }
  return null;
}

function pixels(image: ImageBitmap, scale: number): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('a canvas has a context');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** @returns `null` when there is none in it, or the file is no picture */
export async function readQr(photo: Blob): Promise<string | null> {
  try {
    const image = await createImageBitmap(photo);
    return (await readByBrowser(image)) ?? (await readByLibrary(image));
  } catch {
    return null;
  }
}
