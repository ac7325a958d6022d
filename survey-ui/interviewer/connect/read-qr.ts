/** The text of a QR code in a photo. */

/** Beyond this a photo has no more to tell, and takes long to read. */
const LARGEST = 1600;

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
  const found = await new Known({ formats: ['qr_code'] }).detect(image).catch(() => []);
  return found[0]?.rawValue ?? null;
}

async function readByLibrary(image: ImageBitmap): Promise<string | null> {
  const { default: library } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const scale = Math.min(1, LARGEST / Math.max(image.width, image.height));
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  return library.default(data, width, height)?.data ?? null;
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

/** The code in what a QR code says: the address of the app with the code after `#`. */
export function codeInQr(text: string): string {
  return text.includes('#') ? text.slice(text.indexOf('#') + 1) : text;
}
